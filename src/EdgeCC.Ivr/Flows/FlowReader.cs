using System.Collections.Frozen;
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

    private static readonly FrozenDictionary<string, Func<NodeReader, FlowNode>> Kinds =
        new Dictionary<string, Func<NodeReader, FlowNode>>
        {
            [SayNode.Kind] = SayNode.Read,
            [MenuNode.Kind] = MenuNode.Read,
            [HoursNode.Kind] = HoursNode.Read,
            [QueueNode.Kind] = QueueNode.Read,
            [CallbackNode.Kind] = CallbackNode.Read,
            [EndNode.Kind] = EndNode.Read,
        }.ToFrozenDictionary();

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
        var language = PromptReader.ReadLanguage(section, null);
        var start = section.Text("start");
        var references = new List<(ConfigNode At, string Name)>();
        if (start.Length > 0)
        {
            references.Add((section.Node("start")!, start));
        }

        var written = NodesAsWritten(section);
        section.End();
        var nodes = ReadNodes(written, (name, node) => new NodeReader(
            name, ConfigSection.Over(node, problems), language, context, references, problems));
        CheckReferences(references, written, problems);
        if (nodes.Count == written.Count)
        {
            // Only then: a node of no kind could lead anywhere, and nothing can be said about the ways.
            new FlowGraph(nodes).Check(start, problems);
        }

        return problems.Count == before ? new FlowModel(id, start, nodes.Values.Select(entry => entry.Node)) : null;
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
        IEnumerable<KeyValuePair<string, ConfigNode>> written, Func<string, ConfigNode, NodeReader> readerOf)
    {
        var nodes = new Dictionary<string, (ConfigNode At, FlowNode Node)>();
        foreach (var (name, node) in written)
        {
            var reader = readerOf(name, node);
            CheckName(reader, node, nodes.ContainsKey(name));
            if (ReadNode(reader, node) is { } known)
            {
                nodes[name] = (node, known);
            }
        }

        return nodes;
    }

    private static void CheckReferences(
        IEnumerable<(ConfigNode At, string Name)> references,
        IEnumerable<KeyValuePair<string, ConfigNode>> nodes,
        ICollection<ConfigProblem> problems)
    {
        var names = nodes.Select(node => node.Key).ToHashSet();
        foreach (var (at, name) in references.Where(reference => !names.Contains(reference.Name)))
        {
            problems.Add(new ConfigProblem(at.File, at.Line, at.Field, $"no node is called '{name}'"));
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

        var kinds = reader.Section.Names.Where(Kinds.ContainsKey).Distinct().ToArray();
        if (kinds.Length != 1)
        {
            reader.Note(node, $"expected exactly one of: {string.Join(", ", Kinds.Keys.Order())}");
            return null;
        }

        var known = Kinds[kinds[0]](reader);
        reader.Section.End();
        return known;
    }
}
