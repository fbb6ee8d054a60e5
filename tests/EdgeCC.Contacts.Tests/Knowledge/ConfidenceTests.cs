using EdgeCC.Contacts.Knowledge;

namespace EdgeCC.Contacts.Tests.Knowledge;

/// <summary>What a bot does by the confidence comes out as it is told: sure answers are right, and strange questions are noticed.</summary>
public class ConfidenceTests(ITestOutputHelper output)
{
    private static readonly string[] Languages = ["ru", "uk", "en"];

    [Fact]
    public void Most_of_what_is_told_with_confidence_is_right()
    {
        var sure = First("held-out").Where(first => first.Confidence >= Suggestion.LowConfidence).ToList();
        Tell("tuned", [.. First("tuned"), .. OffTopic()]);
        Tell("held out", [.. First("held-out"), .. OffTopic()]);

        Assert.True(sure.Count >= 30, $"only {sure.Count} answers are sure");
        Assert.InRange(sure.Average(first => first.IsRight ? 1 : 0), 0.75, 1);
    }

    [Fact]
    public void Questions_nobody_wrote_an_article_for_have_low_confidence()
    {
        var asked = OffTopic();
        var noticed = asked.Count(first => first.Confidence < Suggestion.LowConfidence);

        Assert.InRange((double)noticed / asked.Count, 0.8, 1);
    }

    [Fact]
    public void Confidence_is_a_probability() => Assert.All(
        First("tuned").Concat(OffTopic()), first => Assert.InRange(first.Confidence, 0, 1));

    private static List<(double Confidence, bool IsRight)> First(string part) =>
    [
        .. from language in Languages
        from asked in BranchBase.Asked(part, language)
        let first = Suggest(asked.Said)
        select (first?.Confidence ?? 0, first?.Article == asked.Article),
    ];

    private static List<(double Confidence, bool IsRight)> OffTopic() =>
        [.. Languages.SelectMany(BranchBase.OffTopic).Select(said => (Suggest(said)?.Confidence ?? 0, false))];

    private static Suggestion? Suggest(string said) =>
        BranchBase.Index.Suggest(BranchBase.Chat(said), new KnowledgeFeedback()).FirstOrDefault();

    private void Tell(string what, List<(double Confidence, bool IsRight)> told)
    {
        var loss = -told.Average(one => Math.Log(Math.Clamp(one.IsRight ? one.Confidence : 1 - one.Confidence, 1e-6, 1)));
        output.WriteLine($"{what}: {told.Count} answers, log loss {loss:0.000}");
        foreach (var step in told.GroupBy(one => Math.Min(4, (int)(one.Confidence * 5))).OrderBy(step => step.Key))
        {
            output.WriteLine($"{what}: told {step.Average(one => one.Confidence):P0}, right {step.Average(one => one.IsRight ? 1 : 0):P0} of {step.Count()}");
        }
    }
}
