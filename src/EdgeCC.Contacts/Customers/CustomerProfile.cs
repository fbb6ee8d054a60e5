using System.Collections.Immutable;
using EdgeCC.Model.Customers;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Contacts.Customers;

/// <summary>A customer as seen at one moment, through all profiles that were merged into one (R7).</summary>
/// <param name="Id">The profile that stands for all.</param>
/// <param name="Members">All of them, <paramref name="Id"/> first.</param>
/// <param name="Added">When the customer was first seen.</param>
/// <param name="Identities">Their addresses.</param>
/// <param name="Attributes">By name (<see cref="CustomerAttribute"/>): of each, what was said last.</param>
/// <param name="Consents">By purpose and channel, what was said last.</param>
/// <param name="LastInteraction">When their last interaction ended; null while the first still goes on.</param>
public sealed record CustomerProfile(
    CustomerId Id,
    ImmutableArray<CustomerId> Members,
    DateTimeOffset Added,
    ImmutableArray<KnownIdentity> Identities,
    ImmutableSortedDictionary<string, string> Attributes,
    ImmutableArray<ConsentWord> Consents,
    DateTimeOffset? LastInteraction)
{
    /// <summary>What they are called, if known (R8).</summary>
    public string? Name => Attributes.GetValueOrDefault(CustomerAttribute.Name);

    /// <summary>The language they are spoken to in, if known.</summary>
    public string? Language => Attributes.GetValueOrDefault(CustomerAttribute.Language);

    /// <summary>The agent who knows them, if one does (R9).</summary>
    public AgentId? PersonalAgent =>
        Attributes.TryGetValue(CustomerAttribute.PersonalAgent, out var agent) ? new AgentId(agent) : null;

    /// <summary>The group that offers and rules go by, if they are in one.</summary>
    public string? Segment => Attributes.GetValueOrDefault(CustomerAttribute.Segment);

    /// <summary>Whether they consent; where nothing was said they do not.</summary>
    public ConsentStatus Consent(ConsentPurpose purpose, Channel channel, DateTimeOffset now) =>
        ConsentWord.StatusOf(Consents, purpose, channel, now);

    /// <summary>The view of several profiles that are one customer's.</summary>
    /// <param name="members">The one that stands for all first.</param>
    /// <param name="identities">What is known of each address.</param>
    internal static CustomerProfile Of(
        IReadOnlyList<ProfileState> members, IReadOnlyDictionary<CustomerIdentity, IdentityState> identities) => new(
        members[0].Id,
        [.. members.Select(member => member.Id)],
        members.Min(member => member.Added),
        [.. members.SelectMany(member => KnownIdentity.Of(member, identities))],
        members.SelectMany(member => member.Attributes)
            .GroupBy(attribute => attribute.Key, attribute => attribute.Value)
            .ToImmutableSortedDictionary(words => words.Key, words => words.MaxBy(word => word.Order)!.Value, StringComparer.Ordinal),
        [
            .. members.SelectMany(member => member.Consents.Values)
                .GroupBy(word => (word.Purpose, word.Channel))
                .Select(words => words.MaxBy(word => word.Order)!)
                .OrderBy(word => word.Order),
        ],
        members.Max(member => member.LastInteraction));
}
