using CsCheck;
using EdgeCC.Model.Configuration;

namespace EdgeCC.Ivr.Tests.Flows;

/// <summary>Whatever stands in a document, it is either a flow or told what is wrong with it.</summary>
public class FlowReaderPropertyTests
{
    private static readonly string[] Words =
    [
        "language", "start", "nodes", "say", "menu", "hours", "queue", "end", "next", "choices", "name", "text", "file",
        "position", "position-beyond", "wait", "keys", "callback", "confirm", "ask", "taken", "refused", "{number}", "{minutes}", "no-agents", "no-choice", "timeout", "tries", "open", "closed", "wrong", "skippable",
        "a", "b", "1", "*", "", " ", "en", "office", "sales", "5s", "-1", "true", "unserved", "{position}", "../x",
    ];

    private static readonly Gen<string> Word = Gen.Int[0, Words.Length - 1].Select(i => Words[i]);

    private static readonly Gen<ConfigNode> Node = Gen.Recursive<ConfigNode>((depth, node) => depth > 5
        ? Text()
        : Gen.Frequency(
            (3, Text()),
            (1, node.Array[0, 3].Select(items => (ConfigNode)new ConfigList("f", 1, "x", items))),
            (4, Gen.Select(Word, node).Array[0, 6].Select(Map))));

    [Fact]
    public void Any_document_is_a_flow_or_has_problems() => Node.Sample(
        root =>
        {
            var (flow, problems) = Written.Read(root);
            Assert.Equal(flow is null, problems > 0);
        },
        iter: 5000,
        threads: 1);

    [Fact]
    public void Any_pair_of_nodes_is_a_flow_or_has_problems() => Gen.Select(Node, Node).Sample(
        (one, other) =>
        {
            var root = Map([("language", Text("en")), ("start", Text("a")), ("nodes", Map([("a", one), ("b", other)]))]);
            var (flow, problems) = Written.Read(root);
            Assert.Equal(flow is null, problems > 0);
        },
        iter: 5000,
        threads: 1);

    private static Gen<ConfigNode> Text() => Word.Select(Text);

    private static ConfigNode Text(string text) => new ConfigText("f", 1, "x", text);

    private static ConfigNode Map((string Name, ConfigNode Node)[] entries) =>
        new ConfigMap("f", 1, "x", [.. entries.Select(entry => KeyValuePair.Create(entry.Name, entry.Node))]);
}
