namespace EdgeCC.Routing.Simulation;

/// <summary>Durations drawn from a seeded generator.</summary>
public static class Chance
{
    /// <summary>
    /// Standard deviation over mean of lognormal handle times. The number is our choice: more spread than an exponential,
    /// whose ratio is 1, as calls of few minutes with a long tail have it.
    /// </summary>
    public const double LognormalVariation = 1.25;

    private static readonly double LogVariance = Math.Log(1 + (LognormalVariation * LognormalVariation));

    /// <summary>An exponential duration.</summary>
    public static TimeSpan Exponential(TimeSpan mean, Random random) => mean * -Math.Log(1 - random.NextDouble());

    /// <summary>A duration of the given mean and shape.</summary>
    public static TimeSpan Of(ServiceShape shape, TimeSpan mean, Random random) => shape switch
    {
        ServiceShape.Exponential => Exponential(mean, random),
        ServiceShape.Lognormal => mean * Math.Exp((Math.Sqrt(LogVariance) * Normal(random)) - (LogVariance / 2)),
        ServiceShape.Constant => mean,
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "no shape"),
    };

    // Box and Muller 1958.
    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
