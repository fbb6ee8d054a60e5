using EdgeCC.Model.Interactions;
using EdgeCC.Model.Sound;

namespace EdgeCC.Ivr.Flows;

/// <summary>
/// One step of a flow. What happens to a customer who stands on it is told by the methods below: each returns the name
/// of the node to go to, or null to stay.
/// </summary>
/// <param name="Name">Its name in the flow.</param>
public abstract record FlowNode(string Name)
{
    /// <summary>The names of the nodes it can lead to.</summary>
    public abstract IEnumerable<string> Exits { get; }

    /// <summary>Every prompt it can play.</summary>
    public virtual IEnumerable<Prompt> Prompts => [];

    /// <summary>
    /// True when the customer hears something or presses a key before going on. A circle without such a node would
    /// spin; a queue is none, since it may give the customer back at once.
    /// </summary>
    public virtual bool TakesTime => false;

    internal abstract string? Enter(FlowVisit visit);

    internal virtual string? PlaybackEnded(FlowVisit visit) => null;

    internal virtual string? DigitPressed(FlowVisit visit, char digit) => null;

    internal virtual string? TimedOut(FlowVisit visit) => null;

    internal virtual string? PositionTold(FlowVisit visit, int position, TimeSpan? expectedWait) => null;

    internal virtual string? QueueLeft(FlowVisit visit, QueueExit exit) => null;

    internal virtual string? CallbackTaken(FlowVisit visit) => null;

    internal virtual string? CallbackRefused(FlowVisit visit) => null;
}
