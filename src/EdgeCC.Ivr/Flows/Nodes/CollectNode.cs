using EdgeCC.Ivr.Flows.Speech;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Sound;

namespace EdgeCC.Ivr.Flows.Nodes;

/// <summary>
/// Asks the customer for something and keeps it: digits, a number, a date or words. By telephone it is typed key by key, until
/// <paramref name="Until"/>, a pause, or the most that is taken; * begins anew, in a number it is the point.
/// </summary>
/// <param name="Name">Its name.</param>
/// <param name="Asking">The question.</param>
/// <param name="Into">The attribute it is kept under.</param>
/// <param name="Entry">What is taken.</param>
/// <param name="Until">The key that ends it; null: none does.</param>
/// <param name="IsSecret">True where it stands in no fact of the flow, such as a code word; a message it was written in is kept like any other.</param>
/// <param name="Confirm">Says it back, digit by digit: 1 confirms, any other key asks again; null: it is not said back.</param>
/// <param name="Next">Where it leads.</param>
/// <param name="GivenUp">Where it leads when no try is left; or where words are asked for by telephone.</param>
public sealed record CollectNode(
    string Name,
    Asking Asking,
    string Into,
    Entry Entry,
    char? Until,
    bool IsSecret,
    NumberPrompts? Confirm,
    string Next,
    string GivenUp) : FlowNode(Name)
{
    internal const string Kind = "collect";

    public override IEnumerable<FlowWay> LeadsTo => [new("next", Next), new("given-up", GivenUp)];

    public override IEnumerable<Prompt> Prompts => [.. Asking.Prompts, .. Confirm?.All ?? []];

    public override bool TakesTime => true;

    internal static CollectNode Read(NodeReader reader) => new(
        reader.Name,
        Asking.Read(reader, Kind),
        reader.Writes("into"),
        Entry.Read(reader),
        ReadUntil(reader),
        reader.Section.Flag("secret", false),
        reader.Section.Node("confirm") is null ? null : NumberPrompts.Read(reader, "confirm"),
        reader.Next("next"),
        reader.Next("given-up"));

    internal override string? Enter(FlowVisit visit)
    {
        if (Entry.Kind == EntryKind.Words && !visit.IsText)
        {
            return GivenUp;
        }

        var typed = visit.TypedAhead;
        visit.TypedAhead = null;
        visit.Dialogue = new CollectDialogue.Typing("");
        visit.Say(Asking.Lines);
        return typed is { } key && char.IsAsciiDigit(key) ? Type(visit, "", key) : null;
    }

    internal override string? PlaybackEnded(FlowVisit visit)
    {
        visit.Listen(Asking.Timeout);
        return null;
    }

    internal override string? DigitPressed(FlowVisit visit, char digit) => (visit.Dialogue, digit) switch
    {
        (CollectDialogue.Confirming(var value), '1') => Keep(visit, value),
        (CollectDialogue.Confirming, _) => AskAgain(visit),
        (CollectDialogue.Typing(var typed), _) => Type(visit, typed, digit),
        _ => null,
    };

    internal override string? TextReceived(FlowVisit visit, string text) => visit.Dialogue is CollectDialogue.Confirming
        ? base.TextReceived(visit, text) ?? (visit.Dialogue is CollectDialogue.Confirming ? AskAgain(visit) : null)
        : Understand(visit, text);

    internal override string? TimedOut(FlowVisit visit) => visit.Dialogue switch
    {
        CollectDialogue.Typing({ Length: > 0 } typed) => Understand(visit, typed),
        _ => AskAgain(visit),
    };

    private string? Type(FlowVisit visit, string typed, char key)
    {
        if (key == Until)
        {
            return Understand(visit, typed);
        }

        var more = key != '*' ? typed + key : Entry.Kind == EntryKind.Number ? typed + '.' : "";
        visit.Dialogue = new CollectDialogue.Typing(more);
        if (more.Length >= Entry.Most)
        {
            return Understand(visit, more);
        }

        visit.ListenOn(Asking.Timeout, isFirst: typed.Length == 0);
        return null;
    }

    private string? Understand(FlowVisit visit, string typed)
    {
        if (!Entry.TryRead(typed, visit.Now.Wall, out var value))
        {
            return AskAgain(visit);
        }

        if (Confirm is null)
        {
            return Keep(visit, value);
        }

        visit.Dialogue = new CollectDialogue.Confirming(value);
        visit.Play(visit.IsText ? Confirm.Written(value) : Confirm.For(value));
        return null;
    }

    private string Keep(FlowVisit visit, string value)
    {
        visit.Attributes.Set(Into, value);
        if (!IsSecret)
        {
            visit.Tell(new AnswerCollected(visit.Now.Wall, visit.Interaction, Name, Into, value));
        }

        return Next;
    }

    private string? AskAgain(FlowVisit visit)
    {
        visit.Dialogue = new CollectDialogue.Typing("");
        return Asking.TryAgain(visit) ? null : GivenUp;
    }

    private static char? ReadUntil(NodeReader reader) => reader.Section.Choice<char?>(
        "until", '#', new Dictionary<string, char?> { ["#"] = '#', ["*"] = '*', ["none"] = null });
}
