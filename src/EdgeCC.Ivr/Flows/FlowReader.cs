using System.Collections.Frozen;
using EdgeCC.Ivr.Flows.Nodes;
using EdgeCC.Model.Configuration;
using EdgeCC.Model.Identity;

namespace EdgeCC.Ivr.Flows;

/// <summary>Reads a flow as written (flow.schema.json is its form) and notes everything wrong with it at once.</summary>
public static class FlowReader
{
    /// <summary>The most nodes of one flow.</summary>
    public const int MaxNodes = 1000;

    /// <summary>The longest name of a node, in characters.</summary>
    public const int MaxNameLength = 64;

    private static readonly FrozenDictionary<string, Func<NodeReader, FlowNode>> Readers =
        new Dictionary<string, Func<NodeReader, FlowNode>>
        {
            [SayNode.Kind] = SayNode.Read,
            [SayNode.PlayKind] = SayNode.ReadPlay,
            [MenuNode.Kind] = MenuNode.Read,
            [CollectNode.Kind] = CollectNode.Read,
            [HoursNode.Kind] = HoursNode.Read,
            [SetNode.Kind] = SetNode.Read,
            [BranchNode.Kind] = BranchNode.Read,
            [LookupNode.Kind] = LookupNode.Read,
            [GreetNode.Kind] = GreetNode.Read,
            [LanguageNode.Kind] = LanguageNode.Read,
            [CallNode.Kind] = CallNode.Read,
            [QueueNode.Kind] = QueueNode.Read,
            [AgentNode.Kind] = AgentNode.Read,
            [CallbackNode.Kind] = CallbackNode.Read,
            [TransferNode.Kind] = TransferNode.Read,
            [DataNode.Kind] = DataNode.Read,
            [VoicemailNode.Kind] = VoicemailNode.Read,
            [SurveyNode.Kind] = SurveyNode.Read,
            [KnowledgeNode.Kind] = KnowledgeNode.Read,
            [BotNode.Kind] = BotNode.Read,
            [EndNode.Kind] = EndNode.Read,
        }.ToFrozenDictionary();

    /// <summary>What kinds of node there are, as flows write them.</summary>
    public static IEnumerable<string> Kinds => Readers.Keys.Order();

    /// <summary>Reads it.</summary>
    /// <param name="id">The flow's name.</param>
    /// <param name="root">The document.</param>
    /// <param name="context">What the flow may name.</param>
    /// <param name="problems">Where problems are noted.</param>
    /// <returns>The flow, or null where anything was noted.</returns>
    public static FlowModel? Read(FlowId id, ConfigNode root, FlowContext context, ICollection<ConfigProblem> problems)
    {
        var before = problems.Count;
        var section = ConfigSection.Over(root, problems);
        var reading = new FlowReading(PromptReader.ReadLanguage(section, null), context, problems);
        var start = section.Text("start");
        if (start.Length > 0)
        {
            reading.LeadsTo(section.Node("start")!, start);
        }

        ReadTakes(section, reading);
        var written = NodesAsWritten(section);
        section.End();
        var nodes = ReadNodes(written, reading);
        reading.CheckNodes(written.Select(node => node.Key).ToHashSet());
        if (nodes.Count == written.Count)
        {
            // Only then: a node of no kind could lead anywhere, and nothing can be said about the ways.
            new FlowGraph(nodes).Check(start, problems);
            CheckAttributes(nodes, reading);
        }

        return problems.Count > before
            ? null
            : new FlowModel(id, start, nodes.Values.Select(entry => entry.Node)) { Language = reading.Language };
    }

    /// <summary>Notes what is wrong with flows that lead into one another: those that come back to themselves, or lie too deep.</summary>
    public static void CheckCalls(IEnumerable<FlowModel> flows, ICollection<ConfigProblem> problems) =>
        new CallGraph(flows).Check(problems);

    private static void ReadTakes(ConfigSection section, FlowReading reading)
    {
        foreach (var name in section.Texts("takes"))
        {
            reading.Writes(section.Node("takes")!, name);
        }
    }

    private static IReadOnlyList<KeyValuePair<string, ConfigNode>> NodesAsWritten(ConfigSection section)
    {
        if (section.Node("nodes") is ConfigMap { Entries: { Count: > 0 and <= MaxNodes } entries })
        {
            return entries;
        }

        section.Note("nodes", $"is required: 1 to {MaxNodes} nodes (name: {{ kind… }})");
        return [];
    }

    private static Dictionary<string, (ConfigNode At, FlowNode Node)> ReadNodes(
        IEnumerable<KeyValuePair<string, ConfigNode>> written, FlowReading reading)
    {
        var nodes = new Dictionary<string, (ConfigNode At, FlowNode Node)>();
        foreach (var (name, node) in written)
        {
            var reader = new NodeReader(name, ConfigSection.Over(node, reading.Problems), reading);
            CheckName(reader, node, nodes.ContainsKey(name));
            if (ReadNode(reader, node) is { } known)
            {
                nodes[name] = (node, known);
            }
        }

        return nodes;
    }

    /// <summary>A flow inside this one may write anything: then nothing can be said.</summary>
    private static void CheckAttributes(Dictionary<string, (ConfigNode At, FlowNode Node)> nodes, FlowReading reading)
    {
        if (!nodes.Values.Any(entry => entry.Node is CallNode))
        {
            reading.CheckAttributes();
        }
    }

    private static void CheckName(NodeReader reader, ConfigNode node, bool taken)
    {
        if (taken)
        {
            reader.Note(node, $"another node is called '{reader.Name}'");
        }

        if (reader.Name.Length is 0 or > MaxNameLength || !reader.Name.All(c => char.IsLetterOrDigit(c) || c == '-'))
        {
            reader.Note(node, $"expected a name of letters, digits and hyphens, at most {MaxNameLength}");
        }
    }

    private static FlowNode? ReadNode(NodeReader reader, ConfigNode node)
    {
        if (node is not ConfigMap)
        {
            return null;
        }

        var kinds = reader.Section.Names.Where(Readers.ContainsKey).Distinct().ToArray();
        if (kinds.Length != 1)
        {
            reader.Note(node, $"expected exactly one of: {string.Join(", ", Kinds)}");
            return null;
        }

        var known = Readers[kinds[0]](reader);
        reader.Section.End();
        return known;
    }
}
