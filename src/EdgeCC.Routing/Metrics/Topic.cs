namespace EdgeCC.Routing.Metrics;

/// <summary>How often something came up (R24).</summary>
/// <param name="Name">A wrap-up code or a tag.</param>
/// <param name="Today">Contacts about it today.</param>
/// <param name="Usual">Contacts about it on a day with any work, of late; null as long as too few such days are known.</param>
public sealed record Topic(string Name, int Today, double? Usual)
{
    /// <summary>Fewer are no news, however rare the topic is.</summary>
    public const int Fewest = 3;

    /// <summary>
    /// True where it came up more often than on one day in some hundreds by chance, counts being Poisson: three standard
    /// deviations above the usual. Today is not over yet, so it may come late, but not early.
    /// </summary>
    public bool IsRising => Usual is { } usual && Today >= Fewest && Today > usual + (3 * Math.Sqrt(usual));
}
