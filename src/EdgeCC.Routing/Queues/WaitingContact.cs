using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Offers;

namespace EdgeCC.Routing.Queues;

/// <summary>A contact from entering its queue until it is connected, unserved or gone.</summary>
internal sealed class WaitingContact(
    InteractionId interaction, WaitingQueue queue, Channel channel, long ticket, TimeSpan entered)
{
    public InteractionId Interaction { get; } = interaction;

    public WaitingQueue Queue { get; } = queue;

    public Channel Channel { get; } = channel;

    /// <summary>Drawn from one roll for all queues: the lower, the longer this contact has waited.</summary>
    public long Ticket { get; } = ticket;

    /// <summary>The uptime at which it entered.</summary>
    public TimeSpan Entered { get; } = entered;

    /// <summary>The offer it is in now, or null while it only waits.</summary>
    public Offer? Offer { get; set; }

    /// <summary>Agents who refused it a moment ago and are not asked again yet.</summary>
    public HashSet<AgentId> RefusedBy { get; } = [];

    public bool IsOffered => Offer is not null;
}
