using EdgeCC.Routing.Agents;
using EdgeCC.Routing.Offers;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Routing;

/// <summary>What the router waits for in order to decide something.</summary>
internal abstract record RoutingDeadline
{
    private RoutingDeadline()
    {
    }

    /// <summary>The agent's phone has rung long enough.</summary>
    public sealed record RingTimeout(Offer Offer) : RoutingDeadline;

    /// <summary>The agent's work after a contact is over.</summary>
    public sealed record WrapUpEnd(Contact Contact) : RoutingDeadline;

    /// <summary>The agent's phone, which is registered but could not be reached, is given another chance.</summary>
    public sealed record PhoneRetry(AgentState Agent) : RoutingDeadline;

    /// <summary>The contact is to hear its position.</summary>
    public sealed record Announcement(Contact Contact) : RoutingDeadline;

    /// <summary>The contact has waited as long as its queue allows.</summary>
    public sealed record WaitLimit(Contact Contact) : RoutingDeadline;

    /// <summary>The contact has waited as long as it should before going to another queue.</summary>
    public sealed record DiversionDue(Contact Contact) : RoutingDeadline;

    /// <summary>The contact is no longer kept for one agent, and nobody else may be there for it.</summary>
    public sealed record HoldOver(Contact Contact) : RoutingDeadline;

    /// <summary>The hours of the callback's queue begin, or end.</summary>
    public sealed record HoursChange(Contact Contact) : RoutingDeadline;

    /// <summary>The agent has left the customer without an answer for too long.</summary>
    public sealed record Silence(Contact Contact) : RoutingDeadline;

    /// <summary>The customer's telephone has rung for longer than it should, and nothing has been heard of it.</summary>
    public sealed record DialTimeout(Contact Contact) : RoutingDeadline;

    /// <summary>The window a customer wanted to be called in has closed.</summary>
    public sealed record CallbackExpiry(Contact Contact) : RoutingDeadline;

    /// <summary>A change of an agent's status is due.</summary>
    public sealed record PlannedChange(AgentState Agent) : RoutingDeadline;
}
