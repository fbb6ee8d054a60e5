using EdgeCC.Ivr.Flows;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Sound;
using EdgeCC.Model.Time;
using EdgeCC.Model.Walk;

namespace EdgeCC.Ivr;

/// <summary>
/// Leads customers through flows, whether they hear and press keys or read and write. Whoever has begun a flow ends it in
/// the form in which it was begun.
/// </summary>
public sealed class FlowRunner(FlowSet flows) : ICore
{
    /// <summary>The most nodes one event may lead through: beyond it the flow is broken and the contact ended.</summary>
    public const int StepCap = 100;

    /// <summary>The most characters heard of one message.</summary>
    public const int MostText = 4000;

    /// <summary>How long whoever writes is waited for, whatever a node says of whoever presses keys.</summary>
    public static readonly TimeSpan WritingTime = TimeSpan.FromMinutes(10);

    private readonly Dictionary<InteractionId, FlowVisit> _visits = [];
    private readonly List<Effect> _effects = [];
    private FlowSet _flows = flows;
    private long _playbacks;
    private long _requests;

    /// <summary>Is told of every step of every customer; null: nobody. For trying flows, not for deciding anything.</summary>
    public Action<FlowStep>? Stepped { get; init; }

    /// <summary>What the runner holds.</summary>
    public FlowCounts Counts => new(_visits.Count, Agenda.Count);

    /// <summary>Every prompt that whoever is in a flow now can still come to hear, of whichever configuration.</summary>
    public IEnumerable<Prompt> PromptsWanted =>
        _visits.Values.Select(visit => (visit.Flows, visit.Root)).Distinct()
            .SelectMany(begun => begun.Flows.Within(begun.Root)).Distinct()
            .SelectMany(flow => flow.Prompts);

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
                Hear(pressed.Interaction, visit => visit.Node.DigitPressed(visit, pressed.Digit));
                break;
            case FlowTextReceived { Text: var text } received:
                Read(received, text.Length <= MostText ? text : text[..MostText]);
                break;
            case FlowPositionTold told:
                Step(told.Interaction, visit => visit.Node.PositionTold(visit, told.Position, told.ExpectedWait));
                break;
            case FlowQueueLeft left:
                LeaveQueue(left.Interaction, visit => visit.Node.QueueLeft(visit, left.Exit));
                break;
            case FlowCallbackTaken taken:
                Step(taken.Interaction, visit => visit.Node.CallbackTaken(visit));
                break;
            case FlowCallbackRefused refused:
                Step(refused.Interaction, visit => visit.Node.CallbackRefused(visit));
                break;
            case FlowAnswer answer:
                Step(answer.Interaction, visit => visit.TryTakeAnswer(answer.Request) ? visit.Node.Answered(visit, answer) : null);
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

    internal FlowVisit? VisitOf(InteractionId interaction) => _visits.GetValueOrDefault(interaction);

    internal void Emit(Effect effect) => _effects.Add(effect);

    internal PlaybackId NextPlayback() => new(++_playbacks);

    internal RequestId NextRequest() => new(++_requests);

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

        var visit = new FlowVisit(started, flow, _flows, this);
        _visits.Add(started.Interaction, visit);
        Step(started.Interaction, _ => started.WaitsIn is { } queue && flow.WaitingIn(queue) is { } there ? there.Name : flow.Start);
        visit.IsAgain = false;
    }

    /// <summary>Lets something happen to a customer, and goes on to wherever that leads.</summary>
    private void Step(InteractionId interaction, Func<FlowVisit, string?> happen)
    {
        if (!_visits.TryGetValue(interaction, out var visit))
        {
            return;
        }

        var next = happen(visit) ?? visit.GoOn();
        for (var steps = 0; next is not null && steps < StepCap; steps++)
        {
            next = visit.Enter(next) ?? visit.GoOn();
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

    /// <summary>The customer did something of their own accord: whatever goes round, goes round with them.</summary>
    private void Hear(InteractionId interaction, Func<FlowVisit, string?> happen) => Step(interaction, visit =>
    {
        visit.ForgetRounds();
        return happen(visit);
    });

    private void Read(FlowTextReceived received, string text)
    {
        if (_visits.GetValueOrDefault(received.Interaction)?.IsNews(received.Message) == true)
        {
            Hear(received.Interaction, visit =>
            {
                visit.WrittenAhead = null;
                return visit.Node.TextReceived(visit, text.Trim());
            });
        }
    }

    /// <summary>A queue gives a customer back once: told twice, or late, it is no news.</summary>
    private void LeaveQueue(InteractionId interaction, Func<FlowVisit, string?> happen) => Step(interaction, visit =>
    {
        var waited = visit.WaitsIn is not null;
        visit.WaitsIn = null;
        return waited ? happen(visit) : null;
    });

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
