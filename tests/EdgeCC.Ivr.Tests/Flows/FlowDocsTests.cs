using System.Text.Json.Nodes;
using EdgeCC.Ivr.Flows;

namespace EdgeCC.Ivr.Tests.Flows;

/// <summary>Every kind of node has a page, and what stands there is so.</summary>
public class FlowDocsTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "docs");

    public static TheoryData<string> Kinds() => [.. FlowReader.Kinds];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_example_of_a_page_is_a_flow_with_such_a_node(string kind)
    {
        var example = PageOf(kind).Split("```yaml\n")[1].Split("```")[0];

        Written.Flow(example);
        Assert.Matches($@"[ {{]{kind}:", example);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_page_names_every_field(string kind)
    {
        var schema = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "flow.schema.json")))!;
        var page = PageOf(kind);

        Assert.All(
            schema["$defs"]![kind]!["properties"]!.AsObject().Select(field => field.Key),
            field => Assert.Contains($"| `{field}` |", page));
    }

    [Fact]
    public void There_is_no_page_of_anything_else() =>
        Assert.Equal(FlowReader.Kinds, Directory.GetFiles(Folder).Select(Path.GetFileNameWithoutExtension).Order());

    private static string PageOf(string kind) => File.ReadAllText(Path.Combine(Folder, $"{kind}.md"));
}
