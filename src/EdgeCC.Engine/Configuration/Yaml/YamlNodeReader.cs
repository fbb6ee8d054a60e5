using EdgeCC.Model.Configuration;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace EdgeCC.Engine.Configuration.Yaml;

/// <summary>
/// Turns the parser's events into nodes. It reads events and not YamlDotNet's own representation model because that
/// stops at the first doubled key and recurses as deep as the file asks it to.
/// </summary>
internal sealed class YamlNodeReader(string file, IParser parser, ICollection<ConfigProblem> problems)
{
    /// <exception cref="YamlException">The text is no YAML.</exception>
    /// <exception cref="EndOfStreamException">The parser lost its way and ended inside a node.</exception>
    /// <exception cref="InvalidOperationException">The scanner lost its way.</exception>
    public ConfigNode? ReadDocument()
    {
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _))
        {
            problems.Add(new ConfigProblem(file, 0, "", "is empty"));
            return null;
        }

        var root = ReadNode("", depth: 0);
        parser.Consume<DocumentEnd>();
        if (parser.TryConsume<DocumentStart>(out var second))
        {
            Note(second, "", "a second document (---) has no meaning here");
        }

        return root;
    }

    private ParsingEvent Current => parser.Current ?? throw new EndOfStreamException();

    private ConfigNode? ReadNode(string field, int depth)
    {
        var at = Current;
        if (Refusal(at, depth) is { } refusal)
        {
            Note(at, field, refusal);
            parser.SkipThisAndNestedEvents();
            return null;
        }

        if (parser.TryConsume<MappingStart>(out var mapping))
        {
            return ReadMapping(mapping, field, depth);
        }

        if (parser.TryConsume<SequenceStart>(out var sequence))
        {
            return ReadSequence(sequence, field, depth);
        }

        var scalar = parser.Consume<Scalar>();
        return new ConfigText(file, Line(scalar), field, scalar.Value) { Column = Column(scalar) };
    }

    private static string? Refusal(ParsingEvent at, int depth) => at switch
    {
        AnchorAlias => "aliases (*name) are not read: write the value again",
        NodeEvent { Anchor.IsEmpty: false } => "anchors (&name) are not read",
        NodeEvent { Tag.IsEmpty: false } => "tags (!name) are not read",
        // Not skipped but given up: the scanner's cost grows with the square of the depth.
        MappingStart or SequenceStart when depth >= YamlDocument.MaxDepth =>
            throw new YamlException(at.Start, at.End, $"lies more than {YamlDocument.MaxDepth} levels deep"),
        _ => null,
    };

    private ConfigMap ReadMapping(MappingStart start, string field, int depth)
    {
        var entries = new List<KeyValuePair<string, ConfigNode>>();
        var lines = new Dictionary<string, int>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (ReadName(field) is not { } name)
            {
                parser.SkipThisAndNestedEvents();
                continue;
            }

            var line = Line(Current);
            var path = field.Length == 0 ? name : $"{field}.{name}";
            if (ReadNode(path, depth + 1) is not { } value)
            {
                continue;
            }

            if (lines.TryAdd(name, line))
            {
                entries.Add(new KeyValuePair<string, ConfigNode>(name, value));
            }
            else
            {
                problems.Add(value.Problem($"stands here a second time, after line {lines[name]}"));
            }
        }

        return new ConfigMap(file, Line(start), field, entries) { Column = Column(start) };
    }

    /// <summary>The name before a value; null, noted, where it cannot be one: the value is then to be skipped.</summary>
    private string? ReadName(string field)
    {
        var at = Current;
        if (at is Scalar { Anchor.IsEmpty: true, Tag.IsEmpty: true, Value.Length: > 0 and <= YamlDocument.MaxNameLength } name)
        {
            parser.MoveNext();
            return name.Value;
        }

        parser.SkipThisAndNestedEvents();
        Note(at, field, $"expected a field's name of 1 to {YamlDocument.MaxNameLength} characters");
        return null;
    }

    private ConfigList ReadSequence(SequenceStart start, string field, int depth)
    {
        var items = new List<ConfigNode>();
        for (var index = 0; !parser.TryConsume<SequenceEnd>(out _); index++)
        {
            if (ReadNode($"{field}[{index}]", depth + 1) is { } item)
            {
                items.Add(item);
            }
        }

        return new ConfigList(file, Line(start), field, items) { Column = Column(start) };
    }

    private static int Line(ParsingEvent @event) => (int)@event.Start.Line;

    private static int Column(ParsingEvent @event) => (int)@event.Start.Column;

    private void Note(ParsingEvent at, string field, string message) =>
        problems.Add(new ConfigProblem(file, Line(at), field, message) { Column = Column(at) });
}
