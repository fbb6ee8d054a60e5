using EdgeCC.Model.Identity;
using EdgeCC.Routing.Agents;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Routing.Offers;

/// <summary>One contact being presented to one agent. It ends exactly once, and then nothing refers to it.</summary>
internal sealed class Offer(OfferId id, Contact contact, AgentState agent)
{
    public OfferId Id { get; } = id;

    public Contact Contact { get; } = contact;

    public AgentState Agent { get; } = agent;
}
