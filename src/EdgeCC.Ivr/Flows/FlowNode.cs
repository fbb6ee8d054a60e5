using EdgeCC.Model.Interactions;
using EdgeCC.Model.Sound;

namespace EdgeCC.Ivr.Flows;

/// <summary>
/// One step of a flow: what it says, what it hears, where it leads, in one vocabulary for voice and text. What happens to
/// a customer who stands on it is told by the methods below: each returns the name of the node to go to, or null to stay.
/// </summary>
/// <param name="Name">Its name in the flow.</param>
public abstract record FlowNode(string Name)
{
    /// <summary>The first key of something typed cuts short what is being said.</summary>
    internal static readonly Prompt Beep = new Prompt.Tone(CallProgressTone.Beep);

    /// <summary>The keys of a telephone (ITU-T E.161); A to D are on no telephone a customer has.</summary>
    internal const string TelephoneKeys = "0123456789*#";

    /// <summary>Every way out of it.</summary>
    public abstract IEnumerable<FlowWay> LeadsTo { get; }

    /// <summary>The names of the nodes it can lead to.</summary>
    public IEnumerable<string> Exits => LeadsTo.Select(way => way.To);

    /// <summary>Every prompt it can play.</summary>
    public virtual IEnumerable<Prompt> Prompts => [];

    /// <summary>
    /// True when the customer hears something or presses a key before going on. A circle without such a node would
    /// spin; a queue is none, since it may give the customer back at once.
    /// </summary>
    public virtual bool TakesTime => false;

    /// <summary>What it writes of what it reads: each attribute written, and those it is made from.</summary>
    internal virtual IEnumerable<(string Written, IEnumerable<string> Read)> Derives => [];

    internal abstract string? Enter(FlowVisit visit);

    /// <summary>What the node said has been heard; in writing, as soon as it is sent.</summary>
    internal virtual string? PlaybackEnded(FlowVisit visit) => null;

    internal virtual string? DigitPressed(FlowVisit visit, char digit) => null;

    /// <summary>The customer wrote, and that is trimmed. One key of the telephone is that key.</summary>
    internal virtual string? TextReceived(FlowVisit visit, string text) =>
        text is [var key] && TelephoneKeys.Contains(key) ? DigitPressed(visit, key) : null;

    internal virtual string? TimedOut(FlowVisit visit) => null;

    internal virtual string? PositionTold(FlowVisit visit, int position, TimeSpan? expectedWait) => null;

    internal virtual string? QueueLeft(FlowVisit visit, QueueExit exit) => null;

    internal virtual string? CallbackTaken(FlowVisit visit) => null;

    internal virtual string? CallbackRefused(FlowVisit visit) => null;

    /// <summary>What the node asked for has come.</summary>
    internal virtual string? Answered(FlowVisit visit, FlowAnswer answer) => null;
}

/// <summary>One way out of a node.</summary>
/// <param name="When">On what: the name of its field, or a key, as pictures and counts show it.</param>
/// <param name="To">The node it leads to.</param>
public sealed record FlowWay(string When, string To)
{
    /// <summary>True where only the customer goes it, by a key or a text: no circle spins on it.</summary>
    public bool IsByCustomer { get; init; }
}
