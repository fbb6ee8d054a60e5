using System.Collections.Immutable;
using EdgeCC.Model.Configuration;
using EdgeCC.Model.Sound;

namespace EdgeCC.Ivr.Flows.Nodes;

/// <summary>
/// Asks the questions of a survey one after the other (R12). An answer is a fact at once, so whoever leaves half-way has
/// still said something; a question nobody answers is passed over.
/// </summary>
/// <param name="Name">Its name.</param>
/// <param name="Questions">The questions; comments are asked for in writing only.</param>
/// <param name="Next">Where it leads.</param>
public sealed record SurveyNode(string Name, ImmutableArray<SurveyQuestion> Questions, string Next) : FlowNode(Name)
{
    internal const string Kind = "survey";

    /// <summary>After the 1 of a 10, or of a 1.</summary>
    private static readonly TimeSpan SecondDigit = TimeSpan.FromSeconds(2);

    public override IEnumerable<FlowWay> LeadsTo => [new("next", Next)];

    public override IEnumerable<Prompt> Prompts => Questions.SelectMany(question => question.Asking.Prompts);

    public override bool TakesTime => true;

    internal static SurveyNode Read(NodeReader reader)
    {
        IReadOnlyList<ConfigNode> questions = [];
        if (reader.Section.Node(Kind) is ConfigList { Items: { Count: > 0 and <= SurveyQuestion.Most } items })
        {
            questions = items;
        }
        else
        {
            reader.Section.Note(Kind, $"is required: 1 to {SurveyQuestion.Most} questions, such as - csat: TEXT");
        }

        return new SurveyNode(
            reader.Name,
            [.. questions.Select(item => SurveyQuestion.Read(reader.Inside(item), reader)).OfType<SurveyQuestion>()],
            reader.Next("next"));
    }

    internal override string? Enter(FlowVisit visit)
    {
        visit.TypedAhead = null;
        return AskFrom(visit, 0);
    }

    internal override string? PlaybackEnded(FlowVisit visit)
    {
        visit.Listen(visit.Dialogue is SurveyDialogue { Typed.Length: > 0 } ? SecondDigit : Current(visit).Asking.Timeout);
        return null;
    }

    internal override string? DigitPressed(FlowVisit visit, char digit)
    {
        var (question, typed) = (Current(visit), ((SurveyDialogue)visit.Dialogue!).Typed);
        if (!char.IsAsciiDigit(digit) || question.Score is null)
        {
            return digit == '#' && typed.Length > 0 ? Take(visit, typed) : AskAgain(visit);
        }

        if (!question.MayGoOn(typed + digit))
        {
            return Take(visit, typed + digit);
        }

        visit.Dialogue = (SurveyDialogue)visit.Dialogue! with { Typed = typed + digit };
        visit.ListenOn(SecondDigit, isFirst: true);
        return null;
    }

    internal override string? TextReceived(FlowVisit visit, string text) => Take(visit, text);

    internal override string? TimedOut(FlowVisit visit) =>
        visit.Dialogue is SurveyDialogue { Typed: { Length: > 0 } typed } ? Take(visit, typed) : AskAgain(visit);

    private SurveyQuestion Current(FlowVisit visit) => Questions[((SurveyDialogue)visit.Dialogue!).Question];

    private string? Take(FlowVisit visit, string answer)
    {
        if (Current(visit).FactOf(answer, visit) is not { } fact)
        {
            return AskAgain(visit);
        }

        visit.Tell(fact);
        return AskFrom(visit, ((SurveyDialogue)visit.Dialogue!).Question + 1);
    }

    private string? AskAgain(FlowVisit visit)
    {
        var question = ((SurveyDialogue)visit.Dialogue!).Question;
        visit.Dialogue = new SurveyDialogue(question, "");
        return Questions[question].Asking.TryAgain(visit) ? null : AskFrom(visit, question + 1);
    }

    private string? AskFrom(FlowVisit visit, int first)
    {
        for (var i = first; i < Questions.Length; i++)
        {
            if (Questions[i].Score is not null || visit.IsText)
            {
                visit.TriesUsed = 0;
                visit.Dialogue = new SurveyDialogue(i, "");
                visit.Say(Questions[i].Asking.Lines);
                return null;
            }
        }

        return Next;
    }
}
