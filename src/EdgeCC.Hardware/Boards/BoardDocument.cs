using System.Text;
using System.Text.Json;
using EdgeCC.Model.Configuration;

namespace EdgeCC.Hardware.Boards;

/// <summary>JSON (RFC 8259) as configuration nodes that know the line they stand on.</summary>
internal ref struct BoardDocument
{
    private const int DeepestNesting = 8;

    private readonly ReadOnlySpan<byte> _json;
    private readonly string _file;
    private Utf8JsonReader _reader;
    private int _line = 1;
    private int _counted;

    private BoardDocument(string file, ReadOnlySpan<byte> json)
    {
        _json = json;
        _file = file;
        _reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = DeepestNesting });
    }

    /// <summary>Reads a document; one that is no JSON is noted and gives null.</summary>
    public static ConfigNode? Read(string file, ReadOnlySpan<byte> json, ICollection<ConfigProblem> problems)
    {
        try
        {
            var document = new BoardDocument(file, json);
            document._reader.Read();
            var root = document.ReadNode("", problems);
            // Reading on to the end finds what stands after the root, which RFC 8259 does not allow.
            document._reader.Read();
            return root;
        }
        catch (JsonException fault)
        {
            problems.Add(new ConfigProblem(file, (int)(fault.LineNumber ?? 0) + 1, "", $"is no JSON: {Reason(fault)}"));
            return null;
        }
        catch (InvalidOperationException)
        {
            // System.Text.Json says so of a text that is no UTF-8 or a lone surrogate.
            problems.Add(new ConfigProblem(file, 0, "", "is no JSON: a text in it is no Unicode"));
            return null;
        }
    }

    private ConfigNode ReadNode(string field, ICollection<ConfigProblem> problems)
    {
        var line = LineOfToken();
        switch (_reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return ReadMap(line, field, problems);
            case JsonTokenType.StartArray:
                return ReadList(line, field, problems);
            case JsonTokenType.String:
                return new ConfigText(_file, line, field, _reader.GetString()!);
            case JsonTokenType.Null:
                return new ConfigText(_file, line, field, "");
            default:
                return new ConfigText(_file, line, field, Encoding.UTF8.GetString(_reader.ValueSpan));
        }
    }

    private ConfigMap ReadMap(int line, string field, ICollection<ConfigProblem> problems)
    {
        var entries = new List<KeyValuePair<string, ConfigNode>>();
        var names = new HashSet<string>();
        while (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = _reader.GetString()!;
            var path = field.Length == 0 ? name : $"{field}.{name}";
            if (!names.Add(name))
            {
                problems.Add(new ConfigProblem(_file, LineOfToken(), path, "is there twice"));
            }

            _reader.Read();
            entries.Add(new(name, ReadNode(path, problems)));
        }

        return new ConfigMap(_file, line, field, entries);
    }

    private ConfigList ReadList(int line, string field, ICollection<ConfigProblem> problems)
    {
        var items = new List<ConfigNode>();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(ReadNode($"{field}[{items.Count}]", problems));
        }

        return new ConfigList(_file, line, field, items);
    }

    private int LineOfToken()
    {
        var start = (int)_reader.TokenStartIndex;
        _line += _json[_counted..start].Count((byte)'\n');
        _counted = start;
        return _line;
    }

    // The reader appends "LineNumber: 3 | BytePositionInLine: 9.", which the problem already says.
    private static string Reason(JsonException fault) => fault.Message.Split(" LineNumber:")[0];
}
