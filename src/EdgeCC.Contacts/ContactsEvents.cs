using System.Collections.Immutable;
using EdgeCC.Contacts.Customers;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Walk;

namespace EdgeCC.Contacts;

/// <summary>What Contacts is told.</summary>
public abstract record ContactsEvent : Event;

/// <summary>A customer reached us; the interaction's id is given by the Switchboard.</summary>
/// <param name="Interaction">The new interaction.</param>
/// <param name="Channel">How.</param>
/// <param name="From">The address as the channel gave it, or null when withheld.</param>
/// <param name="To">What they reached.</param>
/// <param name="Outbound">True: we called them, and they answered.</param>
public sealed record CustomerArrived(
    InteractionId Interaction, Channel Channel, string? From, string To, bool Outbound = false) : ContactsEvent;

/// <summary>What Contacts tells the other cores.</summary>
public abstract record ContactsReport : Event;

/// <summary>It is known who reached us, or that it cannot be known.</summary>
/// <param name="Interaction">Which interaction.</param>
/// <param name="Customer">Who, where that is certain.</param>
/// <param name="Candidates">Everybody it may be, likeliest first; none where the address was withheld or no profile had room.</param>
public sealed record CustomerRecognised(
    InteractionId Interaction, CustomerId? Customer, ImmutableArray<Candidate> Candidates) : ContactsReport;

/// <summary>A fact was appended, by whichever core: the life cycle of an interaction is derived from these.</summary>
public sealed record FactAppended(Fact Fact) : ContactsEvent;

/// <summary>The customer's side is over.</summary>
/// <param name="Interaction">Which.</param>
/// <param name="EndedBy">Who ended it.</param>
/// <param name="Outcome">How, where the caller knows better than the life cycle does; null: derived.</param>
public sealed record ContactEnded(InteractionId Interaction, Party EndedBy, InteractionOutcome? Outcome)
    : ContactsEvent;

/// <summary>One side put the other on hold, or took it back.</summary>
public sealed record HoldChanged(InteractionId Interaction, Party By, bool Held) : ContactsEvent;
