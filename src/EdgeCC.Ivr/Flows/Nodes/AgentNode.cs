using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Sound;

namespace EdgeCC.Ivr.Flows.Nodes;

/// <summary>
/// Waits for one agent: the one who knows the customer, or one who is named (R9). The contact waits in a queue of that
/// agent's meanwhile, and keeps its place there when it goes on to the queue itself.
/// </summary>
/// <param name="Name">Its name.</param>
/// <param name="Agent">Who; null: whoever knows the customer.</param>
/// <param name="Queue">The queue it waits in.</param>
/// <param name="Wait">How long to wait for that agent.</param>
/// <param name="Else">Where it leads when there is none, or not in time.</param>
public sealed record AgentNode(string Name, AgentId? Agent, QueueId Queue, TimeSpan Wait, string Else) : FlowNode(Name)
{
    internal const string Kind = "agent";

    private const string Personal = "personal";

    private static readonly Prompt Music = new Prompt.Music();

    public override IEnumerable<FlowWay> LeadsTo => [new("else", Else)];

    public override IEnumerable<Prompt> Prompts => [Music];

    internal static AgentNode Read(NodeReader reader)
    {
        var agent = reader.OneOf(Kind, "agent", reader.Context.Agents.Select(id => id.Value).Append(Personal));
        return new AgentNode(
            reader.Name,
            agent == Personal ? null : new AgentId(agent),
            reader.Queue("from"),
            reader.Section.Duration("wait", TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(1), TimeSpan.FromHours(1)),
            reader.Next("else"));
    }

    internal override string? Enter(FlowVisit visit)
    {
        visit.TypedAhead = null;
        if ((Agent?.Value ?? visit.Attributes.Find(CustomerAttribute.Agent)) is not { } agent)
        {
            return Else;
        }

        visit.Play([Music], loop: true);
        visit.Wait(Wait);
        visit.WaitsIn = Queue;
        visit.TellWaiting();
        visit.Emit(new EnterQueue(visit.Interaction, Queue, new AgentId(agent)));
        return null;
    }

    internal override string? QueueLeft(FlowVisit visit, QueueExit exit) => Else;

    internal override string? TimedOut(FlowVisit visit) => Else;
}
