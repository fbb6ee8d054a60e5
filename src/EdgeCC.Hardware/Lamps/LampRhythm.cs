using EdgeCC.Engine.Ports;

namespace EdgeCC.Hardware.Lamps;

/// <summary>
/// What the signals look like. Time is counted in beats of 125 ms: the fast flash (4 Hz) is lit every other beat, the
/// slow one (1 Hz) four beats of every eight. All lamps of a board keep the same beat, so that they flash in step, and
/// beat 0 is lit, so that a lamp that begins to flash is seen at once.
/// </summary>
internal static class LampRhythm
{
    /// <summary>The length of a beat.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(125);

    /// <summary>True when a lamp with this signal is lit during the beat.</summary>
    public static bool IsLit(LampSignal signal, long beat) => signal switch
    {
        LampSignal.Steady => true,
        LampSignal.SlowFlash => beat % 8 < 4,
        LampSignal.FastFlash => beat % 2 == 0,
        _ => false,
    };

    /// <summary>True for the signals that need a beat.</summary>
    public static bool Flashes(LampSignal signal) => signal is LampSignal.SlowFlash or LampSignal.FastFlash;
}
