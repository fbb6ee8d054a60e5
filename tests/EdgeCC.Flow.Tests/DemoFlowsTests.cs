using System.Collections.Immutable;
using EdgeCC.Engine.Configuration;
using EdgeCC.Flow.Reading;
using EdgeCC.Flow.Testing;
using EdgeCC.Model.Identity;

namespace EdgeCC.Flow.Tests;

/// <summary>R17: the flows of the demo branch do what their own cases say.</summary>
public sealed class DemoFlowsTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "demo", "flows");

    public static TheoryData<string> Flows => [.. FlowFolder.FilesIn(Folder).Select(Path.GetFileName).OfType<string>()];

    [Theory]
    [MemberData(nameof(Flows))]
    public void Every_case_of_a_demo_flow_holds_and_together_they_come_to_every_node(string name)
    {
        var file = Path.Combine(Folder, name);
        var folder = FlowFolder.Read(Folder, configuration: null);
        var problems = folder.Problems.ToList();
        var cases = TestFile.Read(name, File.ReadAllText(TestCommand.CasesOf(file)), problems);
        Assert.Empty(problems);

        var flow = folder.Flows.Flows[FlowFolder.IdOf(file)];
        var runs = cases.Select(test => CaseRun.Of(test, folder.Flows, flow.Id, folder.Zone)).ToArray();
        Assert.Empty(runs.Where(run => run.Failure is not null).Select(run => $"{run.Case.Name}: {run.Failure}"));
        Assert.Empty(new Coverage(flow, runs.Select(run => run.Steps)).NodesMissed);
    }

    [Fact]
    public void Cases_are_no_flows()
    {
        var demo = Path.GetDirectoryName(Folder)!;
        var texts = Directory.EnumerateFiles(demo, "*.yaml", SearchOption.AllDirectories)
            .ToImmutableSortedDictionary(file => Path.GetRelativePath(demo, file), File.ReadAllText);
        var boards = ImmutableSortedDictionary<string, ImmutableHashSet<LampId>?>.Empty.Add("simulated", [new("sales"), new("support")]);
        var read = ConfigurationReader.Read(new ConfigurationFolder(texts, [], boards));

        Assert.Contains("flows/main.test.yaml", texts.Keys);
        Assert.Empty(read.Problems);
        Assert.Equal(
            FlowFolder.FilesIn(Folder).Select(FlowFolder.IdOf), read.Model!.Flows.Flows.Keys.OrderBy(id => id.Value, StringComparer.Ordinal));
    }
}
