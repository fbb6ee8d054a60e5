namespace EdgeCC.Hardware.Sensors;

/// <summary>What the Raspberry Pi's firmware says of the processor's speed (Raspberry Pi documentation, "get_throttled").</summary>
internal static class ThrottleFlags
{
    private const int SinceStart = 16;

    private static readonly string[] Words =
        ["the supply is too low", "the processor's frequency is capped", "the processor is slowed down", "it is near its hottest"];

    /// <summary>What goes on now.</summary>
    public static IReadOnlyList<string> Now(double value) => Named((uint)value);

    /// <summary>What has gone on since the computer started.</summary>
    public static IReadOnlyList<string> Since(double value) => Named((uint)value >> SinceStart);

    private static List<string> Named(uint bits) => [.. Words.Where((_, bit) => ((bits >> bit) & 1) == 1)];
}
