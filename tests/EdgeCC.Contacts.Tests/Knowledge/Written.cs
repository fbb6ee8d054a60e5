using EdgeCC.Contacts.Knowledge;
using EdgeCC.Model.Configuration;
using EdgeCC.Model.Identity;
using YamlDotNet.RepresentationModel;

namespace EdgeCC.Contacts.Tests.Knowledge;

/// <summary>Bases as people write them, and what reading them brings.</summary>
internal static class Written
{
    public static readonly KnowledgeContext Context = new(
        new HashSet<QueueId> { new("bank"), new("telecom"), new("shop"), new("clinic") },
        new HashSet<FlowId> { new("block-card") });

    /// <summary>A base that is right.</summary>
    public static KnowledgeBase Base(params string[] yaml)
    {
        var problems = new List<ConfigProblem>();
        var @base = KnowledgeReader.Read(yaml.Select(Parse), Context, problems);
        Assert.Empty(problems);
        return @base!;
    }

    /// <summary>The problems of a base, as <c>line field: message</c>.</summary>
    public static string[] Problems(params string[] yaml)
    {
        var problems = new List<ConfigProblem>();
        var @base = KnowledgeReader.Read(yaml.Select(Parse), Context, problems);
        Assert.Equal(@base is null, problems.Count > 0);
        return [.. problems.OrderBy(p => p.Line).Select(p => $"{p.Line} {p.Field}: {p.Message}")];
    }

    public static ConfigNode Parse(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return Node(stream.Documents[0].RootNode, "");
    }

    private static ConfigNode Node(YamlNode node, string field)
    {
        var line = (int)node.Start.Line;
        return node switch
        {
            YamlMappingNode map => new ConfigMap(
                "knowledge.yaml", line, field, [.. map.Children.Select(child => Entry(child.Key, child.Value, field))]),
            YamlSequenceNode list => new ConfigList(
                "knowledge.yaml", line, field, [.. list.Children.Select((item, i) => Node(item, $"{field}[{i}]"))]),
            _ => new ConfigText("knowledge.yaml", line, field, ((YamlScalarNode)node).Value ?? ""),
        };
    }

    private static KeyValuePair<string, ConfigNode> Entry(YamlNode key, YamlNode value, string field)
    {
        var name = ((YamlScalarNode)key).Value ?? "";
        return new(name, Node(value, field.Length == 0 ? name : $"{field}.{name}"));
    }
}
