using System.Collections.Immutable;
using EdgeCC.Model.Identity;

namespace EdgeCC.Engine.Configuration;

/// <summary>What is usual on the analogue lines of the board.</summary>
/// <param name="Country">Whose tones, ringing, flash and caller id: ISO 3166-1 alpha-2, one of <see cref="Countries"/>.</param>
/// <param name="Pulses">The lines of an exchange that knows no keys.</param>
public sealed record LinesModel(string Country, ImmutableHashSet<LineId> Pulses)
{
    /// <summary>The headsets plugged into the box.</summary>
    public ImmutableArray<HeadsetModel> Headsets { get; init; } = [];

    /// <summary>The countries whose lines are known.</summary>
    public static readonly ImmutableArray<string> Countries = ["RU", "UA", "DE", "GB", "US"];
}
