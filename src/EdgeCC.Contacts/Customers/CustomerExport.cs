using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using EdgeCC.Contacts.Episodes;
using EdgeCC.Contacts.FollowUps;
using EdgeCC.Model.Customers;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Json;

namespace EdgeCC.Contacts.Customers;

/// <summary>
/// Everything the book knows of a customer, as one document to hand out (R27). Interactions that it remembers no more are
/// in the journal only.
/// </summary>
/// <param name="At">When it was drawn up.</param>
/// <param name="Customer">The customer as seen then.</param>
/// <param name="Profiles">What was said of each profile that is seen as this customer, with who said it.</param>
/// <param name="Merges">Why they are seen as one.</param>
/// <param name="Suggestions">What was suggested about them, dismissed or not.</param>
public sealed record CustomerExport(
    DateTimeOffset At,
    CustomerProfile Customer,
    ImmutableArray<ExportedProfile> Profiles,
    ImmutableArray<ProfileMerge> Merges,
    ImmutableArray<CustomerSuggestion> Suggestions)
{
    private static readonly CustomerExportJson Json = new(PlainJson.Over(CustomerExportJson.Default.Options));

    /// <summary>What happened with them, on every channel, in the order it began.</summary>
    public ImmutableArray<ExportedInteraction> Interactions { get; init; } = [];

    /// <summary>The goals they pursued.</summary>
    public ImmutableArray<Episode> Episodes { get; init; } = [];

    /// <summary>What they were promised and wait for.</summary>
    public ImmutableArray<FollowUp> FollowUps { get; init; } = [];

    /// <summary>The document as UTF-8 JSON, readable.</summary>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Json.CustomerExport);
}

/// <summary>One profile of a <see cref="CustomerExport"/>.</summary>
public sealed record ExportedProfile(
    CustomerId Id,
    DateTimeOffset Added,
    ImmutableArray<KnownIdentity> Identities,
    ImmutableArray<ExportedAttribute> Attributes,
    ImmutableArray<ConsentWord> Consents,
    DateTimeOffset? LastInteraction);

/// <summary>One attribute of an <see cref="ExportedProfile"/>, and who said it when.</summary>
public sealed record ExportedAttribute(string Name, string Value, Provenance Source, DateTimeOffset At);

/// <summary>One interaction of a <see cref="CustomerExport"/>: what was said, answered and noted in it.</summary>
public sealed record ExportedInteraction(InteractionId Id, Channel Channel, ImmutableArray<Fact> Facts);

[JsonSerializable(typeof(CustomerExport))]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true,
    UseStringEnumConverter = true)]
internal sealed partial class CustomerExportJson : JsonSerializerContext;
