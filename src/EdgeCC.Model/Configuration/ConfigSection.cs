using System.Globalization;

namespace EdgeCC.Model.Configuration;

/// <summary>
/// Reads one mapping field by field and notes every problem instead of stopping at the first: a wrong value is noted
/// and its default returned; at <see cref="End"/> every field nobody asked for is noted as unknown.
/// </summary>
public sealed class ConfigSection
{
    private readonly ConfigMap _map;
    private readonly ICollection<ConfigProblem> _problems;
    private readonly HashSet<string> _asked = [];

    public ConfigSection(ConfigMap map, ICollection<ConfigProblem> problems)
    {
        _map = map;
        _problems = problems;
    }

    /// <summary>A section over <paramref name="node"/>; one that is no mapping is noted and read as empty.</summary>
    public static ConfigSection Over(ConfigNode node, ICollection<ConfigProblem> problems)
    {
        if (node is ConfigMap map)
        {
            return new ConfigSection(map, problems);
        }

        problems.Add(node.Problem("expected fields (name: value)"));
        return new ConfigSection(new ConfigMap(node.File, node.Line, node.Field, []) { Column = node.Column }, problems);
    }

    /// <summary>The line this section begins on.</summary>
    public int Line => _map.Line;

    /// <summary>The names of the fields, in the order written.</summary>
    public IEnumerable<string> Names => _map.Entries.Select(entry => entry.Key);

    /// <summary>The field's node, or null where it is absent.</summary>
    public ConfigNode? Node(string name)
    {
        _asked.Add(name);
        foreach (var (key, node) in _map.Entries)
        {
            if (key == name)
            {
                return node;
            }
        }

        return null;
    }

    /// <summary>A required text.</summary>
    public string Text(string name)
    {
        var text = OptionalText(name);
        if (text is null && Node(name) is null)
        {
            Note(name, "is required");
        }

        return text ?? "";
    }

    /// <summary>A text, or null where it is absent.</summary>
    public string? OptionalText(string name)
    {
        switch (Node(name))
        {
            case null:
                return null;
            case ConfigText { Text.Length: > 0 } text:
                return text.Text;
            default:
                Note(name, "expected a text");
                return null;
        }
    }

    /// <summary>A whole number between <paramref name="least"/> and <paramref name="most"/>.</summary>
    public int Number(string name, int @default, int least, int most) => Value(
        name,
        @default,
        (text, out number) =>
            int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out number)
            && number >= least
            && number <= most,
        $"a whole number from {least} to {most}");

    /// <summary>A duration as <c>250ms</c>, <c>20s</c>, <c>5m</c> or <c>2h</c>.</summary>
    public TimeSpan Duration(string name, TimeSpan @default, TimeSpan least, TimeSpan most) => Value(
        name,
        @default,
        (text, out duration) => ConfigDuration.TryParse(text, out duration) && duration >= least && duration <= most,
        $"a duration from {ConfigDuration.Write(least)} to {ConfigDuration.Write(most)}, such as 20s");

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public bool Flag(string name, bool @default) => Value(
        name, @default, (text, out flag) => (flag = text == "true") || text == "false", "true or false");

    /// <summary>One of a closed set of words.</summary>
    public T Choice<T>(string name, T @default, IReadOnlyDictionary<string, T> words) => Value(
        name, @default, (text, out value) => words.TryGetValue(text, out value!), $"one of: {string.Join(", ", words.Keys)}");

    /// <summary>A list of texts; absent is empty.</summary>
    public IReadOnlyList<string> Texts(string name)
    {
        var texts = new List<string>();
        foreach (var item in Items(name))
        {
            if (item is ConfigText { Text.Length: > 0 } text)
            {
                texts.Add(text.Text);
            }
            else
            {
                _problems.Add(item.Problem("expected a text"));
            }
        }

        return texts;
    }

    /// <summary>A list of sections; absent is empty.</summary>
    public IReadOnlyList<ConfigSection> Sections(string name) => [.. Items(name).Select(item => Over(item, _problems))];

    /// <summary>A section; absent is noted where it is required, and read as empty.</summary>
    public ConfigSection Section(string name, bool required = false)
    {
        if (Node(name) is { } node)
        {
            return Over(node, _problems);
        }

        if (required)
        {
            Note(name, "is required");
        }

        return new ConfigSection(new ConfigMap(_map.File, _map.Line, Path(name), []) { Column = _map.Column }, _problems);
    }

    /// <summary>Notes a problem with one field.</summary>
    public void Note(string name, string message) =>
        _problems.Add((Node(name) ?? _map).Problem(message) with { Field = Path(name) });

    /// <summary>Notes every field that nobody asked for.</summary>
    public void End()
    {
        foreach (var (key, node) in _map.Entries)
        {
            if (!_asked.Contains(key))
            {
                _problems.Add(node.Problem($"is not known here; known: {string.Join(", ", _asked.Order())}"));
            }
        }
    }

    private T Value<T>(string name, T @default, TryRead<T> tryRead, string expected)
    {
        if (Node(name) is not { } node)
        {
            return @default;
        }

        if (node is ConfigText text && tryRead(text.Text, out var value))
        {
            return value;
        }

        Note(name, $"expected {expected}");
        return @default;
    }

    private IReadOnlyList<ConfigNode> Items(string name)
    {
        switch (Node(name))
        {
            case null:
                return [];
            case ConfigList list:
                return list.Items;
            default:
                Note(name, "expected a list (lines that begin with -)");
                return [];
        }
    }

    private delegate bool TryRead<T>(string text, out T value);

    private string Path(string name) => _map.Field.Length == 0 ? name : $"{_map.Field}.{name}";
}
