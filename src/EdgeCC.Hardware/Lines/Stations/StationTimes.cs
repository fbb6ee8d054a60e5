namespace EdgeCC.Hardware.Lines.Stations;

/// <summary>How long a station waits for a person (after ITU-T Q.118 and E.182).</summary>
internal static class StationTimes
{
    /// <summary>For the first digit.</summary>
    public static readonly TimeSpan FirstDigit = TimeSpan.FromSeconds(15);

    /// <summary>For the next digit, before the number counts as whole.</summary>
    public static readonly TimeSpan NextDigit = TimeSpan.FromSeconds(4);

    /// <summary>Busy or congestion tone, before the howler.</summary>
    public static readonly TimeSpan EndTone = TimeSpan.FromSeconds(30);

    /// <summary>The howler, before the line rests.</summary>
    public static readonly TimeSpan Howler = TimeSpan.FromSeconds(60);

    /// <summary>Silence after the bell, before caller id: 500 to 2000 ms (EN 300 659-1 clause 6.1.1).</summary>
    public static readonly TimeSpan CallerId = TimeSpan.FromMilliseconds(500);
}
