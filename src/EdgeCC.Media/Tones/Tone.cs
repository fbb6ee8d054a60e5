using System.Collections.Immutable;

namespace EdgeCC.Media.Tones;

/// <summary>One or more frequencies sounding together, steadily or in a rhythm.</summary>
/// <param name="Frequencies">In Hz.</param>
/// <param name="DBm0">The level of each frequency.</param>
/// <param name="Cadence">Sound, pause, sound, pause… over and over; empty when it never pauses.</param>
public sealed record Tone(ImmutableArray<double> Frequencies, double DBm0, ImmutableArray<TimeSpan> Cadence)
{
    /// <summary>One round of the rhythm: as much as has to be rendered to be played in a loop. Zero when steady.</summary>
    public TimeSpan Round => Cadence.Aggregate(TimeSpan.Zero, (sum, spell) => sum + spell);
}
