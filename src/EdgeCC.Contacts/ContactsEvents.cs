using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Walk;

namespace EdgeCC.Contacts;

/// <summary>
/// What Contacts is told. What names something that is not there has no effect, and neither has anything told twice.
/// </summary>
public abstract record ContactsEvent : Event;

/// <summary>A customer reached us; the interaction's id is given by the Switchboard.</summary>
/// <param name="Interaction">The new interaction.</param>
/// <param name="Channel">How.</param>
/// <param name="From">The address as the channel gave it, or null when withheld.</param>
/// <param name="To">What they reached.</param>
/// <param name="Outbound">True: we called them, and they answered; or we are to write to them.</param>
/// <param name="Thread">What the channel says it is part of: the first message of a correspondence; null: nothing.</param>
public sealed record CustomerArrived(
    InteractionId Interaction, Channel Channel, string? From, string To, bool Outbound = false, string? Thread = null)
    : ContactsEvent;

/// <summary>A fact was appended, by another core: the life cycle of an interaction is derived from these.</summary>
public sealed record FactAppended(Fact Fact) : ContactsEvent;

/// <summary>A new configuration holds from now on.</summary>
public sealed record ContactsReconfigured(ContactsModel Model) : ContactsEvent;
