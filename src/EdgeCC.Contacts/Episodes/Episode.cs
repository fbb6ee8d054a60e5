using System.Collections.Immutable;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Contacts.Episodes;

/// <summary>A goal of a customer's, and the contacts it took (R10).</summary>
/// <param name="Id">Which.</param>
/// <param name="Customer">Whose.</param>
/// <param name="Goal">What, in an agent's words; null: nobody has said.</param>
/// <param name="Opened">Since when.</param>
/// <param name="Last">When it was last heard of.</param>
public sealed record Episode(EpisodeId Id, CustomerId Customer, string? Goal, DateTimeOffset Opened, DateTimeOffset Last)
{
    /// <summary>How it ended; null while it is open.</summary>
    public EpisodeEnding? Ending { get; init; }

    /// <summary>In the order they joined.</summary>
    public ImmutableArray<InteractionId> Contacts { get; init; } = [];

    public bool IsOpen => Ending is null;
}
