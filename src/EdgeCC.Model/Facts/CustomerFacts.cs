using EdgeCC.Model.Customers;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Model.Facts;

/// <summary>An address leads to a profile; told again, it does so on better evidence.</summary>
/// <param name="At">When.</param>
/// <param name="CustomerId">Whose; of a shared address, one more of those it may be.</param>
/// <param name="Identity">The address.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Confidence">How sure that is, 0..1.</param>
public sealed record IdentityLinked(
    DateTimeOffset At, CustomerId CustomerId, CustomerIdentity Identity, Provenance Source, double Confidence)
    : Fact(At);

/// <summary>An address no longer leads to a profile.</summary>
public sealed record IdentityUnlinked(
    DateTimeOffset At, CustomerId CustomerId, CustomerIdentity Identity, Provenance Source) : Fact(At);

/// <summary>Several people use an address: from now on it says only who it may be.</summary>
public sealed record IdentityShared(DateTimeOffset At, CustomerIdentity Identity, Provenance Source) : Fact(At);

/// <summary>An address is one customer's and nobody else's, whosever it was before.</summary>
public sealed record IdentitySettled(
    DateTimeOffset At, CustomerIdentity Identity, CustomerId CustomerId, Provenance Source) : Fact(At);

/// <summary>An agent said who was behind an address in one interaction.</summary>
public sealed record IdentityPicked(
    DateTimeOffset At, CustomerIdentity Identity, CustomerId CustomerId, InteractionId InteractionId, AgentId AgentId)
    : Fact(At), IInteractionFact;

/// <summary>
/// Two profiles are one person's. Each keeps what was said of it and is seen through the survivor, so that
/// <see cref="ProfilesUnmerged"/> needs to restore nothing.
/// </summary>
/// <param name="At">When.</param>
/// <param name="MergeId">This merge.</param>
/// <param name="Survivor">The profile that stands for both; it was merged into none.</param>
/// <param name="Absorbed">The other one; it was merged into none.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Confidence">How sure that is, 0..1.</param>
public sealed record ProfilesMerged(
    DateTimeOffset At, MergeId MergeId, CustomerId Survivor, CustomerId Absorbed, Provenance Source, double Confidence)
    : Fact(At);

/// <summary>A merge was taken back.</summary>
public sealed record ProfilesUnmerged(DateTimeOffset At, MergeId MergeId, Provenance Source) : Fact(At);

/// <summary>An address of one profile was given for another one: they may be one person, which somebody has to say.</summary>
/// <param name="At">When.</param>
/// <param name="Identity">The address.</param>
/// <param name="Owner">Whose it is.</param>
/// <param name="Claimant">For whom it was given.</param>
/// <param name="Source">By whom.</param>
/// <param name="Confidence">How sure that is, 0..1.</param>
public sealed record MergeSuggested(
    DateTimeOffset At,
    CustomerIdentity Identity,
    CustomerId Owner,
    CustomerId Claimant,
    Provenance Source,
    double Confidence) : Fact(At);

/// <summary>An address of one profile was given for another one, and the two are different people: they may share it.</summary>
public sealed record SharingSuggested(
    DateTimeOffset At,
    CustomerIdentity Identity,
    CustomerId Owner,
    CustomerId Claimant,
    Provenance Source,
    double Confidence) : Fact(At);

/// <summary>A suggestion was looked at and is wrong; it is not made again.</summary>
public sealed record SuggestionDismissed(
    DateTimeOffset At, CustomerIdentity Identity, CustomerId Owner, CustomerId Claimant, Provenance Source) : Fact(At);

/// <summary>Something was learnt of a customer.</summary>
/// <param name="At">When.</param>
/// <param name="CustomerId">Of whom.</param>
/// <param name="Attributes">By name (<see cref="CustomerAttribute"/>); null where one is to be forgotten.</param>
/// <param name="Source">From whom.</param>
public sealed record CustomerDescribed(
    DateTimeOffset At, CustomerId CustomerId, IReadOnlyDictionary<string, string?> Attributes, Provenance Source)
    : Fact(At);

/// <summary>The CRM told of a customer: the profile is there from now on, if it was not.</summary>
/// <param name="At">When.</param>
/// <param name="CustomerId">The profile.</param>
/// <param name="Record">The record's id in the CRM.</param>
/// <param name="Version">Grows with every change of the record there.</param>
/// <param name="Attributes">By name (<see cref="CustomerAttribute"/>); null where one is to be forgotten.</param>
public sealed record CrmRecordTaken(
    DateTimeOffset At,
    CustomerId CustomerId,
    string Record,
    long Version,
    IReadOnlyDictionary<string, string?> Attributes) : Fact(At);

/// <summary>A customer consented.</summary>
/// <param name="At">When.</param>
/// <param name="CustomerId">Who.</param>
/// <param name="Purpose">To what.</param>
/// <param name="Channel">On which channel; null: on every one.</param>
/// <param name="Until">Until when; null: until it is withdrawn.</param>
/// <param name="InteractionId">In which interaction, if in one.</param>
public sealed record ConsentGiven(
    DateTimeOffset At,
    CustomerId CustomerId,
    ConsentPurpose Purpose,
    Channel? Channel,
    DateTimeOffset? Until,
    InteractionId? InteractionId) : Fact(At);

/// <summary>A customer does not consent, or not any more.</summary>
public sealed record ConsentWithdrawn(
    DateTimeOffset At, CustomerId CustomerId, ConsentPurpose Purpose, Channel? Channel, InteractionId? InteractionId)
    : Fact(At);

/// <summary>
/// A customer is to be forgotten (R27). The state forgets at once all that was known of these profiles. What is left
/// for whoever keeps facts: addresses, names and texts in earlier facts of these profiles and of their interactions
/// (<see cref="CustomerAdded"/>, <see cref="InteractionArrived"/>, the facts of this file, messages), their
/// projections, recordings and backups, and, through this same fact, the platform's copies.
/// </summary>
/// <param name="At">When.</param>
/// <param name="CustomerId">The profile.</param>
/// <param name="Absorbed">Those merged into it, which go with it; null: none.</param>
public sealed record CustomerErased(
    DateTimeOffset At, CustomerId CustomerId, IReadOnlyList<CustomerId>? Absorbed = null) : Fact(At)
{
    /// <summary>Every profile that is to be forgotten.</summary>
    public IEnumerable<CustomerId> Profiles() => (Absorbed ?? []).Prepend(CustomerId);

    /// <summary>True where this profile is to be forgotten.</summary>
    public bool Concerns(CustomerId profile) => profile == CustomerId || Absorbed?.Contains(profile) == true;
}
