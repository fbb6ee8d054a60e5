using System.Text.Json;
using System.Text.Json.Nodes;
using EdgeCC.Ivr.Flows;

namespace EdgeCC.Ivr.Tests.Flows;

/// <summary>The schema is for editors; the reader decides. Both must know the same words.</summary>
public class FlowSchemaTests
{
    private static readonly JsonNode Schema =
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "flow.schema.json")))!;

    [Fact]
    public void The_kinds_of_node_are_those_the_reader_knows()
    {
        var (_, problems) = Written.Read("{ language: en, start: a, nodes: { a: {} } }");

        var told = Assert.Single(problems);
        Assert.EndsWith($"expected exactly one of: {string.Join(", ", Kinds().Order())}", told);
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void The_fields_of_a_node_are_those_the_reader_knows(string kind)
    {
        // An unknown field makes the reader list the known ones; a mistyped value makes it ask for every field first.
        var (_, problems) = Written.Read($"{{ language: en, start: a, nodes: {{ a: {{ {kind}: x, bogus: x }} }} }}");

        var known = problems.Single(problem => problem.Contains("bogus: is not known here; known: ")).Split("known: ")[1];
        Assert.Equal(string.Join(", ", Fields(kind).Order()), known);
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void The_required_fields_of_a_node_are_those_the_reader_misses(string kind)
    {
        var (_, problems) = Written.Read($"{{ language: en, start: a, nodes: {{ a: {{ {kind}: x }} }} }}");

        var missed = problems
            .Where(problem => problem.Contains(": is required"))
            .Select(problem => problem.Split("nodes.a.")[1].Split(':')[0])
            .Where(field => field.Split('.')[0] != kind);
        var required = Schema["$defs"]![kind]!["required"].Deserialize<string[]>()!;
        Assert.Equal(required.Except([kind]).Order(), missed.Order());
    }

    public static TheoryData<string> Every() => [.. FlowReader.Kinds];

    private static IEnumerable<string> Kinds() =>
        Schema["properties"]!["nodes"]!["additionalProperties"]!["oneOf"]!.AsArray()
            .Select(kind => kind!["$ref"]!.GetValue<string>().Split('/')[^1]);

    private static IEnumerable<string> Fields(string kind) =>
        Schema["$defs"]![kind]!["properties"]!.AsObject().Select(field => field.Key);
}
