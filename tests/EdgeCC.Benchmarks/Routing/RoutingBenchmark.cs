using System.Diagnostics;
using EdgeCC.Model.Walk;
using EdgeCC.Routing;

namespace EdgeCC.Benchmarks.Routing;

/// <summary>
/// What one decision of the router costs, from the event to the effects, with many and with few waiting: an agent becomes
/// free and is offered whoever's turn it is, and a caller comes while every agent is idle.
/// </summary>
internal static class RoutingBenchmark
{
    private const double AimedMicroseconds = 100;
    private const double AimedGrowth = 2;

    public static IEnumerable<Figure> Run(Arguments arguments)
    {
        var decisions = arguments.Number("--decisions", 20_000);
        AgentsBecomeFree(10_000, decisions);
        var many = AgentsBecomeFree(10_000, decisions);
        var few = AgentsBecomeFree(100, decisions);
        CallersCome(decisions);
        return
        [
            .. Describe("agent free, 10,000 wait", many),
            .. Describe("agent free, 100 wait", few),
            new("routing", "p50 with 10,000 to 100 waiting", Quantile.Median(many.Microseconds) / Quantile.Median(few.Microseconds), "", AimedGrowth),
            .. Describe("caller comes, 1,000 agents idle", CallersCome(decisions)),
        ];
    }

    /// <summary>A caller comes, untimed, for each who is offered, so that as many wait all the time.</summary>
    private static Cost AgentsBecomeFree(int waiting, int decisions)
    {
        var branch = new BusyBranch();
        var talking = branch.Fill(waiting);
        return Measure(
            decisions,
            branch,
            number =>
            {
                var caller = branch.Caller(number);
                if (branch.Accept(branch.Tell(caller)))
                {
                    talking.Enqueue(caller.Interaction);
                }

                return new ConversationEnded(talking.Dequeue());
            },
            offer =>
            {
                talking.Enqueue(offer.Interaction);
                return new OfferAccepted(offer.Offer);
            });
    }

    private static Cost CallersCome(int decisions)
    {
        var branch = new BusyBranch();
        return Measure(decisions, branch, branch.Caller, offer => new CustomerLeft(offer.Interaction));
    }

    private static Cost Measure(int decisions, BusyBranch branch, Func<int, Event> next, Func<OfferToAgent, Event> then)
    {
        var microseconds = new List<double>(decisions);
        var allocated = 0L;
        for (var number = 0; number < decisions; number++)
        {
            var told = next(number);
            var (bytes, start) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
            var answer = branch.Tell(told);
            var taken = Stopwatch.GetElapsedTime(start);
            bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
            if (answer.Effects.OfType<OfferToAgent>().FirstOrDefault() is { } offer)
            {
                microseconds.Add(taken.TotalMicroseconds);
                allocated += bytes;
                branch.Tell(then(offer));
            }
        }

        return new Cost(microseconds, (double)allocated / microseconds.Count);
    }

    private static Figure[] Describe(string what, Cost cost) =>
    [
        new("routing", $"{what}: p50 of {cost.Microseconds.Count:N0}", Quantile.Median(cost.Microseconds), "µs"),
        new("routing", $"{what}: p99", Quantile.Of(cost.Microseconds, 0.99), "µs", AimedMicroseconds),
        new("routing", $"{what}: decisions a second", 1e6 / cost.Microseconds.Average(), "1/s"),
        new("routing", $"{what}: allocated a decision", cost.BytesEach, "bytes"),
    ];

    private sealed record Cost(IReadOnlyList<double> Microseconds, double BytesEach);
}
