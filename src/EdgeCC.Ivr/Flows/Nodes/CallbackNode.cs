using System.Collections.Immutable;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Sound;

namespace EdgeCC.Ivr.Flows.Nodes;

/// <summary>
/// Agrees with a customer on the number they are called back at: 1 confirms it, 2 is for another one, # ends the dialogue.
/// Whoever came here from a queue still waits in it: they keep their place, and an agent who becomes free meanwhile is
/// connected at once. Only once the callback is taken, their place is the callback's.
/// </summary>
/// <param name="Name">Its name.</param>
/// <param name="Queue">The queue the callback waits in.</param>
/// <param name="Callable">Which numbers may be called.</param>
/// <param name="Confirm">Says the number and the keys.</param>
/// <param name="Ask">Asks for another number, ended by #; * begins anew.</param>
/// <param name="Wrong">What is said to a key that means nothing, or a number that cannot be called.</param>
/// <param name="Timeout">How long to wait for a key once everything has been said.</param>
/// <param name="Tries">How often at most something is asked again.</param>
/// <param name="Taken">Where it leads when they will be called.</param>
/// <param name="Refused">Where it leads when the queue takes no callback.</param>
/// <param name="GivenUp">Where it leads when they end the dialogue, or no try is left.</param>
public sealed record CallbackNode(
    string Name,
    QueueId Queue,
    CallableNumbers Callable,
    NumberPrompts Confirm,
    ImmutableArray<Prompt> Ask,
    ImmutableArray<Prompt> Wrong,
    TimeSpan Timeout,
    int Tries,
    string Taken,
    string Refused,
    string GivenUp) : FlowNode(Name)
{
    internal const string Kind = "callback";

    /// <summary>The most digits taken: an international number behind 00 or 810.</summary>
    private const int MaxDigits = 20;

    /// <summary>A queue answers at once; this is for when it does not.</summary>
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(5);

    public override IEnumerable<FlowWay> LeadsTo =>
        [new("taken", Taken), new("refused", Refused), new("given-up", GivenUp)];

    public override IEnumerable<Prompt> Prompts => [.. Confirm.All, .. Ask, .. Wrong, Beep];

    public override bool TakesTime => true;

    internal static CallbackNode Read(NodeReader reader)
    {
        var refused = reader.Next("refused");
        if (reader.Context.Callable.Prefixes.IsEmpty)
        {
            reader.Section.Note(Kind, "needs a trunk that calls out; none has outbound");
        }

        return new CallbackNode(
            reader.Name,
            reader.Queue(Kind),
            reader.Context.Callable,
            NumberPrompts.Read(reader, "confirm"),
            reader.Prompts("ask", required: true),
            reader.Prompts("wrong", required: false),
            reader.Section.Duration("timeout", TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1)),
            reader.Section.Number("tries", 3, 1, 10),
            reader.Next("taken"),
            refused,
            reader.OptionalNext("given-up") ?? refused);
    }

    internal override string? Enter(FlowVisit visit)
    {
        visit.TypedAhead = null;
        return visit.Caller is { } caller && Callable.TryRead(caller, out var number)
            ? SayNumber(visit, number, [])
            : AskNumber(visit, []);
    }

    internal override string? PlaybackEnded(FlowVisit visit)
    {
        visit.Listen(Timeout);
        return null;
    }

    internal override string? DigitPressed(FlowVisit visit, char digit) => (visit.Dialogue, digit) switch
    {
        (CallbackDialogue.Confirming(var number), '1') => Request(visit, number),
        (CallbackDialogue.Confirming, '2') => AskNumber(visit, []),
        (CallbackDialogue.Confirming, '#') or (CallbackDialogue.Typing(""), '#') => GivenUp,
        (CallbackDialogue.Confirming(var number), _) => TryAgain(visit, number),
        (CallbackDialogue.Typing(var digits), _) => Type(visit, digits, digit),
        _ => null,
    };

    internal override string? TextReceived(FlowVisit visit, string text) =>
        visit.Dialogue is CallbackDialogue.Typing && text.Length > 1
            ? Understand(visit, text)
            : base.TextReceived(visit, text);

    internal override string? TimedOut(FlowVisit visit) => visit.Dialogue switch
    {
        CallbackDialogue.Confirming(var number) => TryAgain(visit, number),
        CallbackDialogue.Typing("") => TryAgain(visit, number: null),
        CallbackDialogue.Typing(var digits) => Understand(visit, digits),
        _ => Refused,
    };

    internal override string? CallbackTaken(FlowVisit visit) => visit.Dialogue is CallbackDialogue.Requested ? Taken : null;

    internal override string? CallbackRefused(FlowVisit visit) => visit.Dialogue is CallbackDialogue.Requested ? Refused : null;

    private string? Request(FlowVisit visit, string number)
    {
        visit.Dialogue = new CallbackDialogue.Requested();
        visit.Wait(AnswerLimit);
        visit.Emit(new RequestCallback(visit.Interaction, Queue, number));
        return null;
    }

    private string? Type(FlowVisit visit, string digits, char key)
    {
        switch (key)
        {
            case '#':
                return Understand(visit, digits);
            case '*':
                return AskNumber(visit, []);
        }

        visit.Dialogue = new CallbackDialogue.Typing(digits.Length < MaxDigits ? digits + key : digits);
        visit.ListenOn(Timeout, isFirst: digits.Length == 0);
        return null;
    }

    private string? Understand(FlowVisit visit, string digits) =>
        Callable.TryRead(digits, out var number) ? SayNumber(visit, number, []) : TryAgain(visit, number: null);

    private string? TryAgain(FlowVisit visit, string? number) =>
        ++visit.TriesUsed >= Tries ? GivenUp
        : number is null ? AskNumber(visit, Wrong)
        : SayNumber(visit, number, Wrong);

    private string? SayNumber(FlowVisit visit, string number, ImmutableArray<Prompt> first)
    {
        visit.Dialogue = new CallbackDialogue.Confirming(number);
        visit.Play([.. first, .. visit.IsText ? Confirm.Written(number) : Confirm.For(number)]);
        return null;
    }

    private string? AskNumber(FlowVisit visit, ImmutableArray<Prompt> first)
    {
        visit.Dialogue = new CallbackDialogue.Typing("");
        visit.Play([.. first, .. Ask]);
        return null;
    }
}
