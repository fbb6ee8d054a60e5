using EdgeCC.Model.Identity;
using EdgeCC.Routing.Agents;
using EdgeCC.Routing.Offers;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Routing;

/// <summary>What the router waits for.</summary>
internal abstract record RoutingDeadline
{
    private RoutingDeadline()
    {
    }

    /// <summary>The agent's phone has rung long enough.</summary>
    public sealed record RingTimeout(Offer Offer) : RoutingDeadline;

    /// <summary>The agent's after-call work is over.</summary>
    public sealed record WrapUpEnd(AgentState Agent) : RoutingDeadline;

    /// <summary>The agent's phone, which is registered but could not be reached, is given another chance.</summary>
    public sealed record PhoneRetry(AgentState Agent) : RoutingDeadline;

    /// <summary>The contact is to hear its position.</summary>
    public sealed record Announcement(WaitingContact Contact) : RoutingDeadline;

    /// <summary>The contact has waited as long as its queue allows.</summary>
    public sealed record WaitLimit(WaitingContact Contact) : RoutingDeadline;

    /// <summary>An agent who refused the contact may be asked again.</summary>
    public sealed record RefusalEnd(WaitingContact Contact, AgentId Agent) : RoutingDeadline;
}
