using System.Collections.Immutable;
using EdgeCC.Model.Customers;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Contacts.Customers;

/// <summary>Something was said of customers. Told twice in a row it changes nothing the second time.</summary>
public abstract record CustomerEvent : ContactsEvent;

/// <summary>An address as it was written, before anybody has understood it.</summary>
public readonly record struct WrittenAddress(IdentityKind Kind, string Text);

/// <summary>A customer has this address: they said so, signed in, or an agent saw it.</summary>
public sealed record IdentityGiven(CustomerId Customer, WrittenAddress Address, Provenance Source) : CustomerEvent;

/// <summary>An address is not this customer's.</summary>
public sealed record IdentityTakenAway(CustomerId Customer, WrittenAddress Address, Provenance Source) : CustomerEvent;

/// <summary>Several people use an address: a family, an office.</summary>
public sealed record IdentityMarkedShared(WrittenAddress Address, Provenance Source) : CustomerEvent;

/// <summary>An address is this customer's alone.</summary>
public sealed record IdentityMarkedOwn(CustomerId Customer, WrittenAddress Address, Provenance Source) : CustomerEvent;

/// <summary>An agent knows who is in an interaction.</summary>
/// <param name="Interaction">Which; it goes on.</param>
/// <param name="Customer">Who; null: somebody who is not among the candidates.</param>
/// <param name="Agent">Who says so.</param>
public sealed record CustomerPicked(InteractionId Interaction, CustomerId? Customer, AgentId Agent) : CustomerEvent;

/// <summary>Two profiles are one person's.</summary>
public sealed record MergeAsked(CustomerId One, CustomerId Other, Provenance Source) : CustomerEvent;

/// <summary>A merge was wrong.</summary>
public sealed record UnmergeAsked(MergeId Merge, Provenance Source) : CustomerEvent;

/// <summary>A suggestion is wrong.</summary>
public sealed record SuggestionRejected(SuggestionKey Suggestion, Provenance Source) : CustomerEvent;

/// <summary>Something was learnt of a customer.</summary>
/// <param name="Customer">Of whom.</param>
/// <param name="Attributes">By name (<see cref="CustomerAttribute"/>); null where one is to be forgotten.</param>
/// <param name="Source">From whom.</param>
public sealed record AttributesGiven(
    CustomerId Customer, ImmutableDictionary<string, string?> Attributes, Provenance Source) : CustomerEvent;

/// <summary>The CRM tells of a customer; a version told before is not taken again.</summary>
/// <param name="Record">The record's id there.</param>
/// <param name="Version">Grows with every change of the record.</param>
/// <param name="Attributes">By name; null where one is to be forgotten.</param>
/// <param name="Addresses">The customer's addresses as the CRM knows them.</param>
public sealed record CrmRecordReceived(
    string Record,
    long Version,
    ImmutableDictionary<string, string?> Attributes,
    ImmutableArray<WrittenAddress> Addresses) : CustomerEvent;

/// <summary>A customer said yes or no to something.</summary>
/// <param name="Customer">Who.</param>
/// <param name="Purpose">To what.</param>
/// <param name="Channel">On which channel; null: on every one.</param>
/// <param name="IsGiven">True for yes.</param>
/// <param name="Until">Until when a yes holds; null: until it is withdrawn.</param>
/// <param name="Interaction">In which interaction, if in one.</param>
public sealed record ConsentSaid(
    CustomerId Customer,
    ConsentPurpose Purpose,
    Channel? Channel,
    bool IsGiven,
    DateTimeOffset? Until = null,
    InteractionId? Interaction = null) : CustomerEvent;

/// <summary>A customer wants to be forgotten.</summary>
public sealed record ErasureAsked(CustomerId Customer) : CustomerEvent;
