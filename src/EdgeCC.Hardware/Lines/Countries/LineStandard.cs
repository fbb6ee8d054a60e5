using System.Collections.Immutable;
using EdgeCC.Hardware.Lines.Hook;
using EdgeCC.Media.CallerId;
using EdgeCC.Media.Tones;

namespace EdgeCC.Hardware.Lines.Countries;

/// <summary>What is usual on a country's analogue lines.</summary>
/// <param name="Country">ISO 3166-1 alpha-2, in lower case.</param>
/// <param name="Tones">Its exchanges' tones (ITU-T E.180 Supplement 2).</param>
/// <param name="RingCadence">Bell, pause, bell, pause… over and over; the longest pause has room for caller id.</param>
/// <param name="Hook">Which break of a telephone's loop is a flash.</param>
/// <param name="CallerId">How caller id is sent.</param>
/// <param name="FlashSent">How long we break the loop of a trunk to flash at the exchange.</param>
/// <param name="LoopDrop">How long the exchange's current must be away before the call is over.</param>
public sealed record LineStandard(
    string Country,
    LineToneSet Tones,
    ImmutableArray<TimeSpan> RingCadence,
    HookTiming Hook,
    CallerIdType CallerId,
    TimeSpan FlashSent,
    TimeSpan LoopDrop)
{
    /// <summary>The longest time between two rings of one call.</summary>
    public TimeSpan LongestRingPause => RingCadence.Max();
}
