using System.Collections.Immutable;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Metrics;

namespace EdgeCC.Routing.Forecast;

/// <summary>How many came in each interval of a period.</summary>
/// <param name="From">Inclusive.</param>
/// <param name="To">Exclusive.</param>
/// <param name="Interval">15 or 30 minutes; intervals begin at whole multiples of it.</param>
/// <param name="Counts">By the beginning of the interval; one that is absent had none.</param>
public sealed record ArrivalHistory(
    DateTimeOffset From, DateTimeOffset To, TimeSpan Interval, ImmutableDictionary<DateTimeOffset, long> Counts)
{
    /// <summary>Those who entered a queue on a channel, from the ledger.</summary>
    public static ArrivalHistory Of(
        MetricsLedger ledger, QueueId queue, Channel channel, DateTimeOffset from, DateTimeOffset to) => new(
        from,
        to,
        ledger.Interval,
        ledger.History(new MetricsScope(from, to, queue, channel), Measure.Entered)
            .ToImmutableDictionary(cell => cell.Start, cell => cell.Amount));

    /// <summary>Every whole interval of the period with its count, oldest first.</summary>
    internal IEnumerable<(DateTimeOffset Start, long Count)> Intervals()
    {
        var first = new DateTimeOffset((From.UtcTicks + Interval.Ticks - 1) / Interval.Ticks * Interval.Ticks, TimeSpan.Zero);
        for (var start = first; start + Interval <= To; start += Interval)
        {
            yield return (start, Counts.GetValueOrDefault(start));
        }
    }
}
