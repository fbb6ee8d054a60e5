using System.Globalization;
using EdgeCC.Flow.Reading;

namespace EdgeCC.Flow.Testing;

/// <summary>Runs the cases of flows and says what came of them.</summary>
internal static class TestCommand
{
    /// <summary>The file of the cases of a flow.</summary>
    public static string CasesOf(string flow) => flow[..^FlowFolder.Ending.Length] + FlowFolder.EndingOfTests;

    /// <summary>Runs them all.</summary>
    /// <param name="files">Files of flows.</param>
    /// <param name="configuration">The folder of edgecc.yaml, or null.</param>
    /// <param name="output">Where to say it.</param>
    /// <returns>False where one failed, or could not be run.</returns>
    public static bool Run(IEnumerable<string> files, string? configuration, TextWriter output)
    {
        var folders = new Dictionary<string, FlowFolder>();
        var good = true;
        foreach (var file in files)
        {
            var at = FlowFolder.FolderOf(file);
            if (!folders.TryGetValue(at, out var folder))
            {
                folders[at] = folder = FlowFolder.Read(at, configuration);
            }

            good &= Run(file, folder, output);
        }

        return good;
    }

    private static bool Run(string file, FlowFolder folder, TextWriter output)
    {
        output.WriteLine(file);
        var problems = folder.Problems.ToList();
        var cases = TestFile.Read(CasesOf(file), File.ReadAllText(CasesOf(file)), problems);
        if (problems.Count > 0)
        {
            problems.ForEach(output.WriteLine);
            return false;
        }

        var flow = folder.Flows.Flows[FlowFolder.IdOf(file)];
        var runs = cases.Select(test => CaseRun.Of(test, folder.Flows, flow.Id, folder.Zone)).ToArray();
        foreach (var run in runs)
        {
            output.WriteLine($"  {(run.Failure is null ? "ok  " : "FAIL")}  {run.Case.Name}");
            if (run.Failure is { } failure)
            {
                output.WriteLine($"        {failure}");
            }
        }

        Write(new Coverage(flow, runs.Select(run => run.Steps)), output);
        return runs.All(run => run.Failure is null);
    }

    private static void Write(Coverage coverage, TextWriter output)
    {
        var missed = coverage.NodesMissed.ToArray();
        var untaken = coverage.Ways.Where(way => !way.IsTaken).ToArray();
        output.WriteLine(
            $"  nodes {Share(coverage.NodeCount - missed.Length, coverage.NodeCount)}, "
            + $"ways {Share(coverage.Ways.Count - untaken.Length, coverage.Ways.Count)}");
        foreach (var node in missed)
        {
            output.WriteLine($"        never at {node}");
        }

        foreach (var way in untaken)
        {
            output.WriteLine($"        never from {way.From} to {way.To} ({way.Exits})");
        }
    }

    private static string Share(int some, int all) => all == 0
        ? "0 of 0"
        : string.Create(CultureInfo.InvariantCulture, $"{some} of {all} ({100.0 * some / all:0} %)");
}
