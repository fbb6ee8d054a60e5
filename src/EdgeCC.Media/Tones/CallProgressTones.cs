namespace EdgeCC.Media.Tones;

/// <summary>
/// The call-progress tones: 425 Hz, in cadences within the limits of ITU-T E.180 and common in continental Europe (E.180
/// Supplement 2).
/// </summary>
public static class CallProgressTones
{
    private const double Hz = 425;
    private const double Level = -15;

    /// <summary>The called phone rings: 1 s in 5.</summary>
    public static readonly Tone Ringback = new([Hz], Level, [Seconds(1), Seconds(4)]);

    /// <summary>The called phone is busy: half a second on, half off.</summary>
    public static readonly Tone Busy = new([Hz], Level, [Seconds(0.5), Seconds(0.5)]);

    /// <summary>No way through the network: twice as fast as busy.</summary>
    public static readonly Tone Congestion = new([Hz], Level, [Seconds(0.25), Seconds(0.25)]);

    /// <summary>Speak now: 1000 Hz for a fifth of a second.</summary>
    public static readonly Tone Beep = new([1000], Level, [Seconds(0.2), Seconds(0.3)]);

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);
}
