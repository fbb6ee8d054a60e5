using System.Collections.Immutable;
using EdgeCC.Ivr.Flows;
using EdgeCC.Ivr.Flows.Nodes;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Time;
using EdgeCC.Model.Walk;

namespace EdgeCC.Ivr;

/// <summary>One customer on their way through flows, and what the node they stand on may do for them.</summary>
internal sealed partial class FlowVisit
{
    /// <summary>How deep flows may lie in one another.</summary>
    public const int DepthCap = 8;

    /// <summary>How often a node is come to in one moment: beyond it the flow spins. Each round of it may write to the customer.</summary>
    public const int RoundsAtOnce = 10;

    /// <summary>How often a node is come to without a key or a word of the customer: beyond it nobody is there.</summary>
    public const int RoundsUnheard = 100;

    private readonly FlowRunner _runner;
    private readonly Stack<(FlowModel Flow, string At, string Next)> _callers = [];
    private readonly Dictionary<FlowNode, Rounds> _rounds = new(ReferenceEqualityComparer.Instance);

    public FlowVisit(FlowStarted started, FlowModel flow, FlowSet flows, FlowRunner runner)
    {
        _runner = runner;
        (Interaction, Caller, Channel) = (started.Interaction, started.Caller, started.Channel);
        (Root, Flow, Flows, Node) = (flow, flow, flows, flow.Node(flow.Start));
        _answered = started.IsAnswered || IsText;
        (IsAgain, WrittenAhead) = (started.IsAgain, started.Written);
        Attributes.SetOwn(started.Waited?.Attributes);
        Attributes.SetCustomer(started.Attributes);
        Attributes.Set(FlowAttributes.Caller, started.Caller);
        Attributes.Set(FlowAttributes.Channel, ChannelName.All.First(name => name.Value == Channel).Key);
        Attributes.Set(FlowAttributes.Language, Attributes.Find(FlowAttributes.Language) ?? Attributes.Find(CustomerAttribute.Language));
    }

    public InteractionId Interaction { get; }

    /// <summary>The number the customer calls from, as the trunk wrote it; null when withheld.</summary>
    public string? Caller { get; }

    public Channel Channel { get; }

    /// <summary>The flow they began, and all flows, in the form they had then.</summary>
    public FlowModel Root { get; }

    public FlowSet Flows { get; }

    /// <summary>The flow they are in now: the one they began, or one inside it.</summary>
    public FlowModel Flow { get; private set; }

    /// <summary>The node they stand on.</summary>
    public FlowNode Node { get; private set; }

    public FlowAttributes Attributes { get; } = new();

    public Moment Now => _runner.Now;

    /// <summary>True while the branch is closed by hand, whatever its hours say.</summary>
    public bool IsClosedByHand => _runner.IsClosedByHand;

    /// <summary>The queue the customer has a place in, also while they stand on another node.</summary>
    public QueueId? WaitsIn { get; set; }

    /// <summary>Tries used up on this node.</summary>
    public int TriesUsed { get; set; }

    /// <summary>How far the customer has come in the dialogue of this node.</summary>
    public Dialogue? Dialogue { get; set; }

    public bool IsOver { get; private set; }

    /// <summary>Goes to a node of the flow.</summary>
    /// <returns>The name of the node it leads to at once, or null.</returns>
    public string? Enter(string name)
    {
        var (fromFlow, from) = (_stepped?.Flow ?? Flow.Id, _stepped?.Node);
        Node = Flow.Node(name);
        TriesUsed = 0;
        Dialogue = null;
        Playback = null;
        _awaited = null;
        StopWaiting();
        _stepped = (Flow.Id, name);
        _runner.Stepped?.Invoke(new FlowStep(Interaction, Flow.Id, fromFlow, from, name));
        if (Spins())
        {
            End(InteractionOutcome.Failed);
            return null;
        }

        return Node.Enter(this);
    }

    /// <summary>Goes into another flow, and to <paramref name="next"/> once that returns.</summary>
    /// <returns>Where it begins; null where it lies too deep, and the contact is ended.</returns>
    public string? Call(FlowId flow, string next)
    {
        if (_callers.Count == DepthCap || !Flows.Flows.TryGetValue(flow, out var called))
        {
            End(InteractionOutcome.Failed);
            return null;
        }

        _callers.Push((Flow, Node.Name, next));
        Flow = called;
        return called.Start;
    }

    /// <summary>Stands where the customer waits in a queue already.</summary>
    /// <param name="queue">The queue.</param>
    /// <param name="nodes">Where: <see cref="FlowSet.WaitingAt"/>.</param>
    /// <returns>The name of the queue's node.</returns>
    public string GoOnWaiting(QueueId queue, ImmutableArray<string> nodes)
    {
        WaitsIn = queue;
        foreach (var name in nodes[..^1])
        {
            Node = Flow.Node(name);
            var call = (CallNode)Node;
            Call(call.Flow, call.Next);
        }

        return nodes[^1];
    }

    /// <summary>Goes back to the flow this one was called from; null where there is none.</summary>
    public string? Return()
    {
        if (!_callers.TryPop(out var caller))
        {
            return null;
        }

        Flow = caller.Flow;
        return caller.Next;
    }

    /// <summary>The flow is over for this customer.</summary>
    public void End(InteractionOutcome outcome)
    {
        Emit(new EndContact(Interaction, outcome));
        IsOver = true;
    }

    /// <summary>Has the node told when this much time has passed with nothing else happening.</summary>
    public void Wait(TimeSpan time) => _runner.Agenda.Set(this, Now.In(time));

    public void StopWaiting() => _runner.Agenda.Clear(this);

    /// <summary>The customer is there: counting begins anew.</summary>
    public void ForgetRounds() => _rounds.Clear();

    public void Tell(Fact fact) => Emit(new AppendFact(fact));

    /// <summary>The flow puts the customer into a queue. Whoever writes outlives the service, and their flow goes on from here.</summary>
    public void TellWaiting()
    {
        if (IsText)
        {
            Tell(new FlowWaited(
                Now.Wall, Interaction, [.. _callers.Reverse().Select(caller => caller.At), Node.Name], Attributes.Own(Flows.Secrets(Root))));
        }
    }

    public void TellPromptPlayed() => Tell(new PromptPlayed(Now.Wall, Interaction, Node.Name));

    public void TellItemChosen(string key, string item) =>
        Tell(new MenuItemChosen(Now.Wall, Interaction, Node.Name, key, item));

    public void Emit(Effect effect) => _runner.Emit(effect);

    private (FlowId Flow, string Node)? _stepped;

    private bool Spins()
    {
        var rounds = _rounds.GetValueOrDefault(Node);
        var atOnce = rounds.At == Now.Uptime ? rounds.AtOnce + 1 : 1;
        _rounds[Node] = new Rounds(rounds.Unheard + 1, Now.Uptime, atOnce);
        return atOnce > RoundsAtOnce || rounds.Unheard + 1 > RoundsUnheard;
    }

    private readonly record struct Rounds(int Unheard, TimeSpan At, int AtOnce);
}
