using System.Diagnostics;
using EdgeCC.Benchmarks.Appliance;
using EdgeCC.Benchmarks.Telephones;

namespace EdgeCC.Benchmarks.Setup;

/// <summary>
/// From the INVITE a customer sends over the trunk to the 180 a desk phone answers with, through the whole product:
/// trunk, flow, queue, agent, phone. The customer gives up as soon as it rings, and the agent is free again.
/// </summary>
internal static class SetupBenchmark
{
    private const int Agents = 100;
    private static readonly TimeSpan Spacing = TimeSpan.FromMilliseconds(50);

    public static IEnumerable<Figure> Run(Arguments arguments)
    {
        var calls = arguments.Number("--calls", 400);
        using var floor = new Floor(Agents);
        floor.SignIn();
        var stopwatch = new SetupStopwatch(floor);
        One(floor, Agents);

        return
        [
            .. Describe("one after the other", stopwatch.Take(() => One(floor, calls))),
            .. Describe("20 calls/s", stopwatch.Take(() => Steadily(floor, calls))),
        ];
    }

    private static Figure[] Describe(string how, IReadOnlyList<double> delays) =>
    [
        new("setup", $"{how}: p50 of {delays.Count}", Quantile.Median(delays), "ms"),
        new("setup", $"{how}: p99 of {delays.Count}", Quantile.Of(delays, 0.99), "ms"),
    ];

    private static void One(Floor floor, int calls)
    {
        for (var call = 0; call < calls; call++)
        {
            var customer = call % Agents;
            floor.Customers.Do(customer, (phone, now) => phone.Call(ApplianceFolder.Number, now));
            floor.Customers.Await("free again", customer..(customer + 1), phone => !phone.IsBusy);
        }
    }

    private static void Steadily(Floor floor, int calls)
    {
        var start = Stopwatch.GetTimestamp();
        for (var call = 0; call < calls; call++)
        {
            var left = (Spacing * call) - Stopwatch.GetElapsedTime(start);
            Thread.Sleep(left > TimeSpan.Zero ? left : TimeSpan.Zero);
            floor.Customers.Do(call % Agents, (phone, now) => phone.Call(ApplianceFolder.Number, now));
        }

        floor.Customers.Await("free again", .., phone => !phone.IsBusy);
    }
}
