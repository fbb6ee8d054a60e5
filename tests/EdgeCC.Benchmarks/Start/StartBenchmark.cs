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
        return
        [
            new("start", "first start, prompts still to be rendered", first, "ms"),
            new("start", $"later starts, median of {starts}", Quantile.Median(later), "ms"),
            new("start", $"later starts, fastest of {starts}", later.Min(), "ms"),
            new("start", $"later starts, slowest of {starts} (its p99)", later.Max(), "ms"),
        ];
    }

    private static double Start(ApplianceFolder folder)
    {
        var start = Stopwatch.GetTimestamp();
        using var appliance = new ApplianceProcess(folder);
        FirstCall.AwaitAnswer(folder.Sip, appliance);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
