using EdgeCC.Contacts.Knowledge;
using EdgeCC.Model.Identity;

namespace EdgeCC.Contacts.Tests.Knowledge;

/// <summary>The right article is among the first three, as far as people may expect (issue's aim: 85 of 100).</summary>
public class SuggestionQualityTests(ITestOutputHelper output)
{
    private const double Aim = 0.85;

    [Theory]
    [InlineData("ru")]
    [InlineData("uk")]
    [InlineData("en")]
    public void Right_article_is_among_the_first_three(string language)
    {
        var tuned = Ranks("tuned", language);
        var heldOut = Ranks("held-out", language);

        var fresh = Ranks("fresh", language);
        Tell($"{language} tuned", tuned);
        Tell($"{language} held out", heldOut);
        Tell($"{language} fresh", fresh);
        Tell($"{language} newest", Ranks("newest", language));
        Tell($"{language} strangers, development", Ranks(BranchBase.AskedByStrangers("development", language), tell: true));
        var strangers = Ranks(BranchBase.AskedByStrangers("held-out", language), tell: false);
        Tell($"{language} strangers, held out", strangers);
        Assert.True(tuned.Count + heldOut.Count + fresh.Count >= 60);
        Assert.InRange(ShareWithin(3, [.. tuned, .. heldOut, .. fresh]), Aim, 1);
        Assert.InRange(ShareWithin(3, [.. heldOut, .. fresh]), Aim, 1);
        Assert.InRange(ShareWithin(3, strangers), Aim, 1);
    }

    private List<int> Ranks(string part, string language) => Ranks(BranchBase.Asked(part, language), part == "tuned");

    private List<int> Ranks(IReadOnlyList<(ArticleId Article, string Said)> asked, bool tell)
    {
        var ranks = new List<int>();
        foreach (var (article, said) in asked)
        {
            var suggestions = BranchBase.Index.Suggest(BranchBase.Chat(said), new KnowledgeFeedback());
            var rank = suggestions.Select(suggestion => suggestion.Article).ToList().IndexOf(article);
            ranks.Add(rank < 0 ? int.MaxValue : rank);
            if (tell && rank != 0)
            {
                output.WriteLine($"{said}: {article}, found {string.Join(", ", suggestions.Select(s => $"{s.Article} {s.Confidence:0.00}"))}");
            }
        }

        return ranks;
    }

    private static double ShareWithin(int first, IReadOnlyCollection<int> ranks) =>
        (double)ranks.Count(rank => rank < first) / ranks.Count;

    private void Tell(string what, List<int> ranks) => output.WriteLine(
        $"{what}: {ranks.Count} questions, among the first three {ShareWithin(3, ranks):P1}, first {ShareWithin(1, ranks):P1}");
}
