using System.Globalization;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Routing.Simulation;

/// <summary>Customers who come one by one, independently of one another. Those of the warm-up are named <c>w1</c>, <c>w2</c>…, the measured <c>c1</c>, <c>c2</c>…</summary>
internal static class PoissonArrivals
{
    public static IEnumerable<SimulatedContact> Of(QueueSettings settings, QueueId queue, Random random)
    {
        // A generator each, so that other agents, patience or handle times meet the same customers at the same moments.
        var (arrivals, talks, patiences) = (Split(random), Split(random), Split(random));
        var between = TimeSpan.FromHours(1) / settings.Traffic.ArrivalsPerHour;
        var (warmUp, measured) = (0, 0);
        for (var at = Chance.Exponential(between, arrivals); at < settings.End; at += Chance.Exponential(between, arrivals))
        {
            var name = at < settings.WarmUp
                ? string.Create(CultureInfo.InvariantCulture, $"w{++warmUp}")
                : string.Create(CultureInfo.InvariantCulture, $"c{++measured}");
            yield return new SimulatedContact(
                new InteractionId(name),
                queue,
                Channel.Voice,
                at,
                Chance.Of(settings.Service, settings.Traffic.HandleTime, talks),
                settings.Patience is { } patience ? Chance.Exponential(patience, patiences) : null);
        }
    }

    private static Random Split(Random random) => new(random.Next());
}
