using EdgeCC.Model.Facts;
using EdgeCC.Routing.Metrics;

namespace EdgeCC.Routing.Simulation;

/// <summary>How a day went, recorded or replayed, counted in the same way: by its facts.</summary>
/// <param name="Sums">What the figures are made of.</param>
/// <param name="Report">The figures.</param>
public sealed record DayMetrics(Tally Sums, MetricsReport Report)
{
    private static readonly MetricsScope Always = new(DateTimeOffset.MinValue, DateTimeOffset.MaxValue);

    /// <summary>Counts.</summary>
    /// <param name="facts">In their order.</param>
    /// <param name="model">Whose service-level targets hold.</param>
    public static DayMetrics Of(IEnumerable<Fact> facts, RoutingModel model)
    {
        var ledger = new MetricsLedger(MetricsModel.For(model));
        foreach (var fact in facts)
        {
            ledger.Take(fact);
        }

        return new DayMetrics(ledger.Sum(Always), ledger.Report(Always));
    }
}
