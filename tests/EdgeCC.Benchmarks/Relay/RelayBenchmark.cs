using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace EdgeCC.Benchmarks.Relay;

/// <summary>
/// Runs the bare relay and the product's in turn, several rounds, each under the same load from a process of its own, and
/// compares the medians. CPU is that of the whole relay process while the load is steady.
/// </summary>
internal static class RelayBenchmark
{
    public static int Run(Arguments arguments)
    {
        var seconds = arguments.Number("--seconds", 10);
        var rounds = arguments.Number("--rounds", 3);
        var comparisons = arguments.Numbers("--calls", "50,200").Select(calls => Compare(calls, seconds, rounds)).ToArray();
        if (arguments.Has("--json"))
        {
            Console.WriteLine(JsonSerializer.Serialize(comparisons, JsonSerializerOptions.Web));
            return 0;
        }

        foreach (var comparison in comparisons)
        {
            Print(comparison);
        }

        return 0;
    }

    private static RelayComparison Compare(int calls, int seconds, int rounds)
    {
        var bare = new List<RelayFigures>();
        var product = new List<RelayFigures>();
        for (var round = 0; round < rounds; round++)
        {
            bare.Add(Measure(calls, seconds, "--bare"));
            product.Add(Measure(calls, seconds, "--product"));
        }

        return new RelayComparison(calls, RelayFigures.Median(bare), RelayFigures.Median(product));
    }

    private static RelayFigures Measure(int calls, int seconds, string which)
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
        var quality = JsonSerializer.Deserialize<RelayQuality>(load.Read())!;
        return new RelayFigures(
            (after.CpuMicroseconds - before.CpuMicroseconds) / Math.Max(1, after.Relayed - before.Relayed),
            quality.Sent,
            quality.Sent - quality.Received,
            quality.P50Milliseconds,
            quality.P99Milliseconds);
    }

    private static RelayUse Use(Child relay)
    {
        relay.Write("use");
        return JsonSerializer.Deserialize<RelayUse>(relay.Read())!;
    }

    private static void Print(RelayComparison comparison)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{comparison.Calls} calls, ratio {comparison.Ratio:F2}"));
        foreach (var (name, figures) in new[] { ("bare", comparison.Bare), ("product", comparison.Product) })
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {name,-8} {figures.CpuMicrosecondsPerPacket,6:F2} µs CPU a packet, {figures.Lost} of {figures.Sent} lost, p50 {figures.P50Milliseconds:F2} ms, p99 {figures.P99Milliseconds:F2} ms"));
        }
    }

    /// <summary>This program once more, with its lines in and out.</summary>
    private sealed class Child : IDisposable
    {
        private readonly Process _process;

        public Child(params string[] arguments) => _process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;

        public string Read() => _process.StandardOutput.ReadLine() ?? throw new IOException("A child process has ended.");

        public void Write(string line) => _process.StandardInput.WriteLine(line);

        public void Dispose()
        {
            _process.StandardInput.Close();
            _process.WaitForExit();
            _process.Dispose();
        }
    }
}
