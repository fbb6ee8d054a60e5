using System.Text.Json;
using EdgeCC.Benchmarks.Traffic;

namespace EdgeCC.Benchmarks.Relay;

/// <summary>
/// Runs the bare relay and the product's media plane in turn, several rounds, each under the same load from a process of
/// its own, and compares the medians. CPU is that of the whole relay process while the load is steady.
/// </summary>
internal static class RelayBenchmark
{
    private const double AimedRatio = 1.5;

    public static IEnumerable<Figure> Run(Arguments arguments)
    {
        var seconds = arguments.Number("--seconds", 10);
        var rounds = arguments.Number("--rounds", 3);
        return arguments.Numbers("--calls", "50,200").SelectMany(calls => Compare(calls, seconds, rounds));
    }

    /// <summary>One relay under load, alone on its process.</summary>
    public static RelayFigures Measure(int calls, int seconds, string which)
    {
        using var relay = new Child("relay-server", which, "--calls", $"{calls}");
        using var load = new Child("relay-load", "--calls", $"{calls}", "--seconds", $"{seconds}");
        var (relayPorts, loadPorts) = (relay.Read(), load.Read());
        relay.Write(loadPorts);
        load.Write(relayPorts);

        load.Read();
        var before = Use(relay);
        load.Read();
        var after = Use(relay);
        var quality = JsonSerializer.Deserialize<RtpQuality>(load.Read())!;
        return new RelayFigures(
            (after.CpuMicroseconds - before.CpuMicroseconds) / Math.Max(1, after.Relayed - before.Relayed),
            quality.Sent,
            quality.Lost,
            quality.P50Milliseconds,
            quality.P99Milliseconds);
    }

    private static IEnumerable<Figure> Compare(int calls, int seconds, int rounds)
    {
        var bare = new List<RelayFigures>();
        var product = new List<RelayFigures>();
        for (var round = 0; round < rounds; round++)
        {
            bare.Add(Measure(calls, seconds, "--bare"));
            product.Add(Measure(calls, seconds, "--product"));
        }

        var ratios = bare.Zip(product, (one, other) => other.CpuMicrosecondsPerPacket / one.CpuMicrosecondsPerPacket);
        return
        [
            .. Describe($"{calls} calls, bare", RelayFigures.Median(bare)),
            .. Describe($"{calls} calls, product", RelayFigures.Median(product)),
            new Figure("relay", $"{calls} calls, CPU of product to bare, median of rounds", Quantile.Median(ratios), "", AimedRatio),
        ];
    }

    private static Figure[] Describe(string which, RelayFigures figures) =>
    [
        new("relay", $"{which}: CPU a packet", figures.CpuMicrosecondsPerPacket, "µs"),
        new("relay", $"{which}: lost of {figures.Sent}", figures.Lost, ""),
        new("relay", $"{which}: delay p50", figures.P50Milliseconds, "ms"),
        new("relay", $"{which}: delay p99", figures.P99Milliseconds, "ms"),
    ];

    private static RelayUse Use(Child relay)
    {
        relay.Write("use");
        return JsonSerializer.Deserialize<RelayUse>(relay.Read())!;
    }
}
