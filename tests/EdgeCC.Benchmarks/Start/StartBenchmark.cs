using System.Diagnostics;
using EdgeCC.Benchmarks.Appliance;
using EdgeCC.Benchmarks.Telephones;

namespace EdgeCC.Benchmarks.Start;

/// <summary>
/// From the start of the process to 200 OK for the first INVITE. The first start of all renders the prompts and fills the
/// page cache: it is told apart. Every later one finds them, and a journal to read that a kill left behind.
/// </summary>
internal static class StartBenchmark
{
    public static IEnumerable<Figure> Run(Arguments arguments)
    {
        var starts = arguments.Number("--starts", 10);
        using var folder = new ApplianceFolder(agents: 100);
        var first = Start(folder);
        var later = Enumerable.Range(0, starts).Select(_ => Start(folder)).ToArray();
        var elapsed = later.Select(start => start.Elapsed.TotalMilliseconds).ToArray();
        return
        [
            new("start", "first start, prompts still to be rendered", first.Elapsed.TotalMilliseconds, "ms"),
            new("start", $"later starts, median of {starts}", Quantile.Median(elapsed), "ms"),
            new("start", $"later starts, fastest of {starts}", elapsed.Min(), "ms"),
            new("start", $"later starts, p99 of {starts}", Quantile.Of(elapsed, 0.99), "ms"),
            new("start", "later starts, CPU used, median", Quantile.Median(later.Select(start => start.Cpu.TotalMilliseconds)), "ms"),
        ];
    }

    private static (TimeSpan Elapsed, TimeSpan Cpu) Start(ApplianceFolder folder)
    {
        var start = Stopwatch.GetTimestamp();
        using var appliance = new ApplianceProcess(folder);
        using var call = new FirstCall(folder.Sip);
        call.AwaitAnswer(appliance);
        return (Stopwatch.GetElapsedTime(start), appliance.CpuTime);
    }
}
