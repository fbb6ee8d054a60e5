using EdgeCC.Engine.Configuration.Yaml;
using EdgeCC.Model.Configuration;

namespace EdgeCC.Engine.Tests.Configuration.Yaml;

public sealed class YamlDocumentTests
{
    private readonly List<ConfigProblem> _problems = [];

    [Fact]
    public void Every_node_knows_its_line_and_path()
    {
        var root = Assert.IsType<ConfigMap>(YamlDocument.Read("f", "queues:\n  - id: sales\n    name: \"Sales\"\n", _problems));

        var list = Assert.IsType<ConfigList>(Assert.Single(root.Entries).Value);
        var queue = Assert.IsType<ConfigMap>(Assert.Single(list.Items));
        Assert.Equal(new ConfigText("f", 2, "queues[0].id", "sales") { Column = 9 }, queue.Entries[0].Value);
        Assert.Equal(new ConfigText("f", 3, "queues[0].name", "Sales") { Column = 11 }, queue.Entries[1].Value);
        Assert.Empty(_problems);
    }

    [Theory]
    [InlineData("a: 1\nb: 2\na: 3", 3, "a: stands here a second time, after line 1")]
    [InlineData("a: &x 1\nb: 2", 1, "anchors")]
    [InlineData("a: 1\nb: *x", 2, "aliases")]
    [InlineData("a: 1\nb: !!binary abc", 2, "tags")]
    [InlineData("a: 1\n? [b]\n: 2", 2, "expected a field's name")]
    [InlineData("a: 1\n\"\": 2", 2, "expected a field's name")]
    [InlineData("a: 1\n---\nb: 2", 2, "a second document")]
    [InlineData("a: 1\nb: [1, 2\nc: 3", 2, "cannot be read from here on")]
    [InlineData("a: 1\nb: \"open", 2, "cannot be read from here on")]
    [InlineData("# nothing but a comment", 0, "is empty")]
    public void What_a_configuration_does_not_need_is_refused_with_its_line(string text, int line, string words)
    {
        YamlDocument.Read("f", text, _problems);

        var problem = Assert.Single(_problems);
        Assert.Equal(line, problem.Line);
        Assert.Contains(words, problem.ToString());
    }

    [Theory]
    [InlineData("web: { listen}*a\nuplink: { broker: \"127.0.0.1:18830\" }\nboard: simulated")]
    [InlineData("a: { b: 1\n... c }")]
    public void A_text_that_the_parser_loses_its_way_in_is_refused(string text)
    {
        YamlDocument.Read("f", text, _problems);

        Assert.NotEmpty(_problems);
    }

    [Fact]
    public void Reading_goes_on_after_a_refused_value()
    {
        var root = Assert.IsType<ConfigMap>(YamlDocument.Read("f", "a: *x\nb: [&y 1, 2]\nc: 3", _problems));

        Assert.Equal(["b", "c"], root.Entries.Select(entry => entry.Key));
        Assert.Equal([1, 2], _problems.Select(problem => problem.Line));
    }

    [Fact]
    public void A_file_beyond_the_cap_is_refused_unread()
    {
        Assert.Null(YamlDocument.Read("f", new string(' ', YamlDocument.MaxLength + 1), _problems));
        Assert.Contains("is longer than", Assert.Single(_problems).Message);
    }
}
