using EdgeCC.Ivr.Flows;
using EdgeCC.Model.Configuration;
using EdgeCC.Model.Hours;
using EdgeCC.Model.Identity;
using YamlDotNet.RepresentationModel;

namespace EdgeCC.Ivr.Tests;

/// <summary>Flows as people write them, and what reading them brings.</summary>
internal static class Written
{
    /// <summary>Open on Mondays from nine to six, UTC.</summary>
    public static readonly OpeningHours Office =
        new(TimeZoneInfo.Utc, [new OpeningBlock(DayOfWeek.Monday, new TimeOnly(9, 0), new TimeOnly(18, 0))]);

    /// <summary>A branch that can do everything.</summary>
    public static readonly FlowContext Context = new(
        new HashSet<QueueId> { new("sales"), new("support") },
        new Dictionary<string, OpeningHours> { ["office"] = Office },
        new HashSet<string> { "chime.wav", "sounds/jingle.wav" })
    {
        Callable = new CallableNumbers("7", ["+7"]),
        Flows = new HashSet<FlowId> { new("main"), new("survey"), new("inner") },
        Agents = new HashSet<AgentId> { new("anna"), new("boris") },
        Extensions = new HashSet<ExtensionId> { new("101") },
        Endpoints = new HashSet<string> { "orders" },
        Abilities = Enum.GetValues<FlowAbility>().ToHashSet(),
    };

    /// <summary>A flow that is right.</summary>
    public static FlowModel Flow(string yaml, string id = "main")
    {
        var (flow, problems) = Read(yaml, id: id);
        Assert.Empty(problems);
        return flow!;
    }

    /// <summary>The flow, and its problems as <c>line field: message</c>.</summary>
    public static (FlowModel? Flow, string[] Problems) Read(
        string yaml, CallableNumbers? callable = null, string id = "main")
    {
        var (flow, problems) = ReadIn(Context with { Callable = callable ?? Context.Callable }, yaml, id);
        return (flow, [.. problems.OrderBy(p => p.Line).Select(p => $"{p.Line} {p.Field}: {p.Message}")]);
    }

    /// <summary>The flow, and its problems as they are.</summary>
    public static (FlowModel? Flow, List<ConfigProblem> Problems) ReadIn(FlowContext context, string yaml, string id = "main")
    {
        var problems = new List<ConfigProblem>();
        return (FlowReader.Read(new FlowId(id), Parse(yaml), context, problems), problems);
    }

    /// <summary>The same for a document that was made otherwise.</summary>
    public static (FlowModel? Flow, int Problems) Read(ConfigNode root)
    {
        var problems = new List<ConfigProblem>();
        return (FlowReader.Read(new FlowId("main"), root, Context, problems), problems.Count);
    }

    private static ConfigNode Parse(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return Node(stream.Documents[0].RootNode, "");
    }

    private static ConfigNode Node(YamlNode node, string field)
    {
        var (line, column) = ((int)node.Start.Line, (int)node.Start.Column);
        return node switch
        {
            YamlMappingNode map => new ConfigMap(
                "main.yaml", line, field, [.. map.Children.Select(child => Entry(child.Key, child.Value, field))])
            { Column = column },
            YamlSequenceNode list => new ConfigList(
                "main.yaml", line, field, [.. list.Children.Select((item, i) => Node(item, $"{field}[{i}]"))])
            { Column = column },
            _ => new ConfigText("main.yaml", line, field, ((YamlScalarNode)node).Value ?? "") { Column = column },
        };
    }

    private static KeyValuePair<string, ConfigNode> Entry(YamlNode key, YamlNode value, string field)
    {
        var name = ((YamlScalarNode)key).Value ?? "";
        return new(name, Node(value, field.Length == 0 ? name : $"{field}.{name}"));
    }
}
