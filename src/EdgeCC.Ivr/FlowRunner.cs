using EdgeCC.Ivr.Flows;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Sound;
using EdgeCC.Model.Time;
using EdgeCC.Model.Walk;

namespace EdgeCC.Ivr;

/// <summary>Leads customers through flows. Whoever has begun a flow ends it in the form in which it was begun.</summary>
public sealed class FlowRunner(FlowSet flows) : ICore
{
    /// <summary>The most nodes one event may lead through: beyond it the flow is broken and the contact ended.</summary>
    public const int StepCap = 100;

    private readonly Dictionary<InteractionId, FlowVisit> _visits = [];
    private readonly List<Effect> _effects = [];
    private FlowSet _flows = flows;
    private long _playbacks;

    /// <summary>What the runner holds.</summary>
    public FlowCounts Counts => new(_visits.Count, Agenda.Count);

    /// <summary>Every prompt that whoever is in a flow now can still come to hear, of whichever configuration.</summary>
    public IEnumerable<Prompt> PromptsWanted => _visits.Values.Select(visit => visit.Flow).Distinct().SelectMany(flow => flow.Prompts);

    internal Agenda<FlowVisit> Agenda { get; } = new();

    internal Moment Now { get; private set; }

    /// <summary>True while the branch is closed by hand.</summary>
    internal bool IsClosedByHand { get; private set; }

    public Answer Apply(Event @event, Moment now, Random random)
    {
        Now = now;
        switch (@event)
        {
            case FlowStarted started:
                Start(started);
                break;
            case FlowStopped stopped:
                Stop(stopped.Interaction);
                break;
            case FlowsReconfigured reconfigured:
                _flows = reconfigured.Flows;
                break;
            case BranchClosedByHand or BranchReopenedByHand:
                IsClosedByHand = @event is BranchClosedByHand;
                break;
            case FlowPlaybackEnded ended:
                Step(ended.Interaction, visit => visit.TryEndPlayback(ended.Playback) ? visit.Node.PlaybackEnded(visit) : null);
                break;
            case FlowDigitPressed pressed:
                Step(pressed.Interaction, visit => visit.Node.DigitPressed(visit, pressed.Digit));
                break;
            case FlowPositionTold told:
                Step(told.Interaction, visit => visit.Node.PositionTold(visit, told.Position));
                break;
            case FlowQueueLeft left:
                Step(left.Interaction, visit => visit.Node.QueueLeft(visit, left.Exit));
                break;
        }

        return Answer();
    }

    public Answer Advance(Moment now, Random random)
    {
        Now = now;
        while (Agenda.TryTakeDue(now, out var due))
        {
            Step(due.Interaction, visit => visit.Node.TimedOut(visit));
        }

        return Answer();
    }

    internal void Emit(Effect effect) => _effects.Add(effect);

    internal PlaybackId NextPlayback() => new(++_playbacks);

    private void Start(FlowStarted started)
    {
        if (_visits.ContainsKey(started.Interaction))
        {
            return;
        }

        if (!_flows.Flows.TryGetValue(started.Flow, out var flow))
        {
            Emit(new EndContact(started.Interaction, InteractionOutcome.Failed));
            return;
        }

        _visits.Add(started.Interaction, new FlowVisit(started.Interaction, flow, this));
        Step(started.Interaction, _ => flow.Start);
    }

    /// <summary>Lets something happen to a customer, and goes on to wherever that leads.</summary>
    private void Step(InteractionId interaction, Func<FlowVisit, string?> happen)
    {
        if (!_visits.TryGetValue(interaction, out var visit))
        {
            return;
        }

        var next = happen(visit);
        for (var steps = 0; next is not null && steps < StepCap; steps++)
        {
            next = visit.Enter(next);
        }

        if (next is not null)
        {
            visit.End(InteractionOutcome.Failed);
        }

        if (visit.IsOver)
        {
            Stop(interaction);
        }
    }

    private void Stop(InteractionId interaction)
    {
        if (_visits.Remove(interaction, out var visit))
        {
            visit.StopWaiting();
        }
    }

    private Answer Answer()
    {
        Effect[] effects = [.. _effects];
        _effects.Clear();
        return new Answer(effects, Agenda.Next);
    }
}
