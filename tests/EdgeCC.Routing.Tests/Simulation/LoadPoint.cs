using EdgeCC.Routing.Simulation;
using EdgeCC.Routing.Theory;

namespace EdgeCC.Routing.Tests.Simulation;

/// <summary>A queue that is simulated and reckoned, long enough for some 30,000 customers.</summary>
internal sealed record LoadPoint(double ArrivalsPerHour, double Aht, int Agents, double Hours, double? Patience = null)
{
    public ServiceShape Service { get; init; }

    public QueueSettings Settings => new(
        new Traffic(ArrivalsPerHour, TimeSpan.FromSeconds(Aht)),
        Agents,
        Target: TimeSpan.FromSeconds(20),
        Measured: TimeSpan.FromHours(Hours),
        WarmUp: TimeSpan.FromHours(Hours) * 0.05,
        Patience is { } mean ? TimeSpan.FromSeconds(mean) : null,
        Service);

    public QueueMeasured Measure(int seed) => QueueSimulation.Run(Settings, new Random(seed));

    /// <summary>Every figure measured and by theory, with how many standard errors lie between.</summary>
    public IEnumerable<Deviation> Deviations(int seed)
    {
        var (measured, theory) = (Measure(seed), Settings.Theory);
        (string Name, Estimate? Measured, double? Theory)[] figures =
        [
            ("waiting probability", measured.WaitingProbability, theory.WaitingProbability),
            ("ASA", measured.Asa, theory.MeanWaitOfAnswered?.TotalSeconds),
            ("service level", measured.ServiceLevel, theory.ServiceLevel),
            ("occupancy", measured.Occupancy, theory.Occupancy),
            .. Patience is null
                ? Array.Empty<(string, Estimate?, double?)>()
                : [("abandonment", measured.Abandonment, theory.Abandonment)],
        ];
        return figures.Select(figure => new Deviation(this, figure.Name, figure.Measured!.Value, figure.Theory!.Value));
    }
}

/// <summary>A figure as measured and as reckoned.</summary>
internal sealed record Deviation(LoadPoint Point, string Figure, Estimate Measured, double Theory)
{
    /// <summary>Student's t with 19 degrees of freedom, for 99.9 % on two sides.</summary>
    private const double AlmostSure = 3.8834;

    public bool IsInside => Theory >= Measured.Low && Theory <= Measured.High;

    public bool IsBeyondDoubt => Math.Abs(Theory - Measured.Value) > AlmostSure * Measured.StandardError;
}
