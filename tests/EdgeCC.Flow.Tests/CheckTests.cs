using EdgeCC.Flow.Reading;

namespace EdgeCC.Flow.Tests;

public sealed class CheckTests : IDisposable
{
    private const string Right = "{ language: en, start: end, nodes: { end: { end: self-service } } }";

    private readonly FlowsOnDisk _disk = new();

    public void Dispose() => _disk.Dispose();

    [Fact]
    public void Everything_wrong_is_told_at_once_with_line_column_and_field()
    {
        var file = _disk.Write("main.yaml", """
            language: en
            start: greeting
            nodes:
              greeting: { say: Hello., next: nowhere }
              lost: { menu: Press., choices: { "x": { name: a, next: greeting } }, no-choice: greeting, colour: red }
            """);
        var problems = FlowFolder.Read(_disk.Path, null).ProblemsOf(file).Select(problem => problem.ToString()).ToArray();

        Assert.Contains(problems, problem => problem.StartsWith($"{file}:4:34: nodes.greeting.next: ", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.Contains(":5:", StringComparison.Ordinal) && problem.Contains("one key of the telephone", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.Contains("nodes.lost.colour: is not known here; known: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_configuration_anything_may_be_named()
    {
        _disk.Write("main.yaml", """
            language: en
            start: hours
            nodes:
              hours: { hours: somewhere, open: queue, closed: data }
              queue: { queue: anything, no-agents: transfer }
              transfer: { transfer: "205", failed: end }
              data: { data: crm, next: end, failed: end }
              end: { end: self-service }
            """);

        Assert.Empty(FlowFolder.Read(_disk.Path, null).Problems);
    }

    [Fact]
    public void A_flow_that_another_leads_into_is_read_with_it()
    {
        _disk.Write("main.yaml", "{ language: en, start: a, nodes: { a: { flow: inner, next: end }, end: { end: self-service } } }");
        Assert.Contains("no flow is called 'inner'", Assert.Single(FlowFolder.Read(_disk.Path, null).Problems).Message);

        _disk.Write("inner.yaml", Right.Replace("self-service", "return"));
        Assert.Empty(FlowFolder.Read(_disk.Path, null).Problems);
    }

    [Fact]
    public void A_flow_beside_a_configuration_may_name_what_that_has()
    {
        var flows = Directory.CreateDirectory(Path.Combine(_disk.Path, "flows")).FullName;
        File.Copy(Path.Combine(AppContext.BaseDirectory, "demo", "edgecc.yaml"), Path.Combine(_disk.Path, "edgecc.yaml"));
        File.WriteAllText(
            Path.Combine(flows, "main.yaml"),
            "{ language: en, start: q, nodes: { q: { queue: fish, no-agents: end }, end: { end: unserved } } }");

        var problem = Assert.Single(FlowFolder.Read(flows, null).Problems);
        Assert.Equal("no queue is called 'fish'; known: sales, support", problem.Message);
    }

    [Fact]
    public void A_folder_without_flows_is_told()
    {
        Assert.Throws<FileNotFoundException>(() => FlowFiles.At(_disk.Path));
    }
}
