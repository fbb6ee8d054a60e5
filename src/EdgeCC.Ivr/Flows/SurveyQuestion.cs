using System.Globalization;
using EdgeCC.Ivr.Flows.Speech;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Ivr.Flows;

/// <summary>One question of a survey.</summary>
/// <param name="Score">What it scores; null: it asks for a comment.</param>
/// <param name="Asking">The question.</param>
public sealed record SurveyQuestion(SurveyKind? Score, Asking Asking)
{
    /// <summary>The most questions of one survey: more, and nobody answers the last.</summary>
    public const int Most = 5;

    /// <summary>The longest comment kept, in characters.</summary>
    public const int MostComment = 2000;

    private static readonly Dictionary<string, SurveyKind?> Kinds = new()
    {
        ["csat"] = SurveyKind.Csat,
        ["ces"] = SurveyKind.Ces,
        ["nps"] = SurveyKind.Nps,
        ["comment"] = null,
    };

    private (int Least, int Greatest) Range => Score switch
    {
        SurveyKind.Csat => (1, 5),
        SurveyKind.Ces => (1, 7),
        _ => (0, 10),
    };

    internal static SurveyQuestion? Read(NodeReader part, NodeReader whole)
    {
        var kinds = part.Section.Names.Where(Kinds.ContainsKey).ToArray();
        if (kinds.Length != 1)
        {
            whole.Section.Note("survey", $"expected each question to be exactly one of: {string.Join(", ", Kinds.Keys)}");
            return null;
        }

        var question = new SurveyQuestion(Kinds[kinds[0]], Asking.Read(part, kinds[0], seconds: 10));
        part.Section.End();
        return question;
    }

    /// <summary>True while another key could still belong to the answer.</summary>
    internal bool MayGoOn(string typed) => Score == SurveyKind.Nps && typed == "1";

    /// <summary>What an answer says; null where it is none.</summary>
    internal Fact? FactOf(string answer, FlowVisit visit)
    {
        if (Score is not { } kind)
        {
            return answer.Length == 0 ? null : new SurveyCommented(
                visit.Now.Wall, visit.Interaction, answer.Length <= MostComment ? answer : answer[..MostComment]);
        }

        return int.TryParse(answer, NumberStyles.None, CultureInfo.InvariantCulture, out var score)
            && score >= Range.Least && score <= Range.Greatest
            ? new SurveyAnswered(visit.Now.Wall, visit.Interaction, kind, score)
            : null;
    }
}
