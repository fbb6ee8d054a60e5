using EdgeCC.Ivr.Flows;
using EdgeCC.Model.Configuration;
using EdgeCC.Model.Sound;

namespace EdgeCC.Ivr.Tests.Flows;

public class FlowReaderTests
{
    [Fact]
    public void A_text_is_spoken_in_the_flows_language_unless_it_says_otherwise()
    {
        var flow = Written.Flow("""
            language: ru
            start: greeting
            nodes:
              greeting:
                say:
                  - Здравствуйте
                  - { text: Welcome, language: en }
                  - { file: sounds/jingle.wav }
                next: end
              end: { end: self-service }
            """);

        Assert.Equal(
            [
                new Prompt.Spoken("Здравствуйте", "ru"),
                new Prompt.Spoken("Welcome", "en"),
                new Prompt.Recorded("sounds/jingle.wav"),
            ],
            flow.Node("greeting").Prompts);
    }

    [Fact]
    public void Every_mistake_is_told_at_once_with_its_line()
    {
        var (flow, problems) = Written.Read("""
            language: "?"
            start: greting
            colour: red
            nodes:
              greeting: { say: Hello, next: hours }
              hours: { hours: shop, open: menu, closed: nowhere }
              menu:
                menu: Press one
                choices: { "1": { name: sales, next: sales }, "12": { name: x, next: sales }, "2": { next: gone } }
                timeout: 5
                tries: 11
                no-choice: sales
              sales: { queue: slaes, position: You are next, full: bye }
              bye: { end: goodbye }
              lost: { say: "", skippable: perhaps }
              what: { sing: la }
              both: { say: a, end: unserved }
              call: { callback: slaes, confirm: We call you., refused: bye, tries: 0 }
              held: { queue: sales, no-agents: bye, wait: Soon., keys: { "1": nowhere, "11": bye } }
              flat: text
            """);

        Assert.Null(flow);
        Assert.Equal(
            [
                "1 language: expected a language tag such as ru, uk or en",
                "2 start: no node is called 'greting'",
                "3 colour: is not known here; known: language, nodes, start, takes",
                "6 nodes.hours.hours: no opening hours are called 'shop'; known: office",
                "6 nodes.hours.closed: no node is called 'nowhere'",
                "9 nodes.menu.choices.12: expected one key of the telephone: 0 1 2 3 4 5 6 7 8 9 * #",
                "9 nodes.menu.choices.2.name: is required",
                "9 nodes.menu.choices.2.next: no node is called 'gone'",
                "10 nodes.menu.timeout: expected a duration from 1s to 1m, such as 20s",
                "11 nodes.menu.tries: expected a whole number from 1 to 10",
                "13 nodes.sales.no-agents: is required: the name of the node that follows",
                "13 nodes.sales.queue: no queue is called 'slaes'; known: sales, support",
                "13 nodes.sales.position: expected {position} in the text, where the number goes",
                "14 nodes.bye.end: expected one of: self-service, out-of-hours, unserved, return",
                "15 nodes.lost.say: expected something to say",
                "15 nodes.lost.skippable: expected true or false",
                "15 nodes.lost.next: is required: the name of the node that follows",
                $"16 nodes.what: expected exactly one of: {string.Join(", ", FlowReader.Kinds)}",
                $"17 nodes.both: expected exactly one of: {string.Join(", ", FlowReader.Kinds)}",
                "18 nodes.call.callback: no queue is called 'slaes'; known: sales, support",
                "18 nodes.call.confirm: expected {number} in the text, where the number goes",
                "18 nodes.call.ask: is required: a text, or a list of {text, language} or {file}",
                "18 nodes.call.tries: expected a whole number from 1 to 10",
                "18 nodes.call.taken: is required: the name of the node that follows",
                "19 nodes.held.wait: expected {minutes} in the text, where the minutes go",
                "19 nodes.held.keys.11: expected one key of the telephone: 0 1 2 3 4 5 6 7 8 9 * #",
                "19 nodes.held.keys.1: no node is called 'nowhere'",
                "20 nodes.flat: expected fields (name: value)",
            ],
            problems);
    }

    [Theory]
    [InlineData("{}", "language: is required", "start: is required", "nodes: is required")]
    [InlineData("just a text", "expected fields")]
    [InlineData("{ language: en, start: a, nodes: [] }", "nodes: is required")]
    [InlineData("{ language: en, start: a, nodes: {} }", "nodes: is required")]
    [InlineData("{ language: en, start: a b, nodes: { a b: { end: unserved } } }", "expected a name of letters")]
    public void What_is_no_flow_is_told_so(string yaml, params string[] messages)
    {
        var (flow, problems) = Written.Read(yaml);

        Assert.Null(flow);
        Assert.All(messages, message => Assert.Contains(problems, problem => problem.Contains(message)));
    }

    [Theory]
    [InlineData("sounds/../../secret.wav")]
    [InlineData("/etc/passwd")]
    [InlineData("C:/x.wav")]
    [InlineData("a\\..\\b.wav")]
    public void A_sound_file_lies_beside_the_configuration(string file)
    {
        var (_, problems) = Written.Read(Saying($"{{ file: '{file}' }}"));

        Assert.Contains("expected a file beside the configuration", Assert.Single(problems));
    }

    [Fact]
    public void A_recording_that_is_not_there_is_told_where_it_is_named()
    {
        var (_, problems) = Written.Read(Saying("[\"Hello.\", { file: sounds/jingel.wav }]"));

        Assert.Contains("[1].file: there is no sounds/jingel.wav", Assert.Single(problems));
    }

    [Fact]
    public void A_text_has_at_most_a_thousand_characters()
    {
        Assert.Empty(Written.Read(Saying(new string('a', 1000))).Problems);
        Assert.Contains("expected at most 1000 characters", Assert.Single(Written.Read(Saying(new string('a', 1001))).Problems));
    }

    [Fact]
    public void A_node_has_at_most_twenty_prompts()
    {
        var many = string.Join(", ", Enumerable.Repeat("a", 21));

        Assert.Contains("expected 1 to 20 prompts", Assert.Single(Written.Read(Saying($"[{many}]")).Problems));
        Assert.Contains("expected 1 to 20 prompts", Assert.Single(Written.Read(Saying("[]")).Problems));
    }

    [Fact]
    public void A_flow_has_at_most_a_thousand_nodes()
    {
        Assert.NotNull(Written.Read(Chain(FlowReader.MaxNodes)).Flow);
        Assert.Null(Written.Read(Chain(FlowReader.MaxNodes + 1)).Flow);
    }

    [Fact]
    public void A_name_or_key_written_twice_is_told()
    {
        // YAML readers refuse this themselves; other sources of documents may not.
        var end = Map("nodes.end", ("end", Text("nodes.end.end", "unserved")));
        var choice = Map("c", ("name", Text("c.name", "x")), ("next", Text("c.next", "end")));
        var menu = Map(
            "nodes.menu",
            ("menu", Text("nodes.menu.menu", "Press")),
            ("choices", Map("nodes.menu.choices", ("1", choice), ("1", choice))),
            ("no-choice", Text("nodes.menu.no-choice", "end")));

        Assert.Equal(2, Written.Read(Root("menu", ("menu", menu), ("end", end), ("end", end))).Problems);
    }

    private static string Saying(string prompt) =>
        $"{{ language: en, start: a, nodes: {{ a: {{ say: {prompt}, next: end }}, end: {{ end: unserved }} }} }}";

    private static ConfigMap Chain(int nodes) => Root("n1", [.. Enumerable.Range(1, nodes).Select(i => (
        $"n{i}",
        i == nodes
            ? Map($"n{i}", ("end", Text("end", "unserved")))
            : Map($"n{i}", ("say", Text("say", "Hello")), ("next", Text("next", $"n{i + 1}")))))]);

    private static ConfigMap Root(string start, params (string, ConfigMap)[] nodes) => Map(
        "",
        ("language", Text("language", "en")),
        ("start", Text("start", start)),
        ("nodes", Map("nodes", [.. nodes.Select(node => (node.Item1, (ConfigNode)node.Item2))])));

    private static ConfigText Text(string field, string text) => new("main.yaml", 1, field, text);

    private static ConfigMap Map(string field, params (string Name, ConfigNode Node)[] entries) =>
        new("main.yaml", 1, field, [.. entries.Select(entry => KeyValuePair.Create(entry.Name, entry.Node))]);
}
