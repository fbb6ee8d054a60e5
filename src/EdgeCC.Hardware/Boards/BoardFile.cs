using System.Collections.Immutable;
using EdgeCC.Engine.Boards;
using EdgeCC.Hardware.Gpio;
using EdgeCC.Model.Configuration;
using EdgeCC.Model.Identity;

namespace EdgeCC.Hardware.Boards;

/// <summary>Reads <c>hardware/boards/*.json</c>, the only pin map; its shape is <c>board.schema.json</c>.</summary>
public static class BoardFile
{
    /// <summary>Larger files (bytes) are refused unread.</summary>
    public const int LargestFile = 64 * 1024;

    /// <summary>The most lamps, and the most buttons, of a board.</summary>
    public const int MostLines = 64;

    private const int HighestChip = 15;
    private const int HighestOffset = 255;
    private const int LongestName = 32;
    private const int LongestLabel = 40;

    private static readonly Dictionary<string, BoardDriver> Drivers = new()
    {
        ["simulated"] = BoardDriver.Simulated,
        ["libgpiod"] = BoardDriver.LibGpiod,
    };

    private static readonly Dictionary<string, bool> Levels = new() { ["high"] = true, ["low"] = false };

    private static readonly Dictionary<string, LampColour> Colours =
        Enum.GetValues<LampColour>().ToDictionary(colour => colour.ToString().ToLowerInvariant());

    /// <summary>Loads a board from the disk. Null when anything is wrong: every problem is noted, not only the first.</summary>
    public static BoardModel? Load(string path, ICollection<ConfigProblem> problems)
    {
        var file = Path.GetFileName(path);
        try
        {
            using var stream = File.OpenRead(path);
            if (stream.Length > LargestFile)
            {
                problems.Add(new ConfigProblem(file, 0, "", $"is larger than {LargestFile} bytes"));
                return null;
            }

            var json = new byte[stream.Length];
            stream.ReadExactly(json);
            return Read(file, json, problems);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            problems.Add(new ConfigProblem(file, 0, "", $"cannot be read: {fault.Message}"));
            return null;
        }
    }

    /// <summary>Reads a board. Null when anything is wrong: every problem is noted with its line, not only the first.</summary>
    public static BoardModel? Read(string file, ReadOnlySpan<byte> json, ICollection<ConfigProblem> problems)
    {
        var found = new List<ConfigProblem>();
        BoardModel? board = null;
        if (BoardDocument.Read(file, json, found) is { } root)
        {
            board = ReadBoard(ConfigSection.Over(root, found));
        }

        found.ForEach(problems.Add);
        return found.Count == 0 ? board : null;
    }

    private static BoardModel ReadBoard(ConfigSection board)
    {
        _ = board.OptionalText("$schema");
        var name = Label(board, "name");
        var driver = Required(board, "driver", Drivers);
        var lines = new HashSet<(int, int)>();
        var lamps = ReadAll(board, "lamps", (lamp, id) => new LampLine(
            new LampId(id), Line(lamp, lines), Required(lamp, "colour", Colours), Label(lamp, "label")));
        var buttons = ReadAll(board, "buttons", (button, id) => new ButtonLine(
            new ButtonId(id), Line(button, lines), Label(button, "label")));
        board.End();
        return new BoardModel(name, driver, lamps, buttons);
    }

    private static ImmutableArray<T> ReadAll<T>(ConfigSection board, string field, Func<ConfigSection, string, T> read)
    {
        var sections = board.Sections(field);
        if (sections.Count > MostLines)
        {
            board.Note(field, $"has more than {MostLines}");
        }

        var names = new HashSet<string>();
        return [.. sections.Take(MostLines).Select(section =>
        {
            var item = read(section, Name(section, names));
            section.End();
            return item;
        })];
    }

    private static string Name(ConfigSection section, HashSet<string> taken)
    {
        var name = section.Text("name");
        if (name.Length > LongestName || !name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-'))
        {
            section.Note("name", $"expected up to {LongestName} of a-z, 0-9 and -");
        }
        else if (name.Length > 0 && !taken.Add(name))
        {
            section.Note("name", $"{name} is there twice");
        }

        return name;
    }

    private static GpioLine Line(ConfigSection section, HashSet<(int, int)> taken)
    {
        var chip = RequiredNumber(section, "chip", HighestChip);
        var offset = RequiredNumber(section, "line", HighestOffset);
        if (chip is not null && offset is not null && !taken.Add((chip.Value, offset.Value)))
        {
            section.Note("line", $"chip {chip} line {offset} is taken already");
        }

        return new GpioLine(chip ?? 0, offset ?? 0, Required(section, "active", Levels));
    }

    private static string Label(ConfigSection section, string field)
    {
        var label = section.Text(field);
        if (label.Length > LongestLabel)
        {
            section.Note(field, $"is longer than {LongestLabel} letters");
        }

        return label;
    }

    private static int? RequiredNumber(ConfigSection section, string field, int most)
    {
        if (section.Node(field) is null)
        {
            section.Note(field, "is required");
            return null;
        }

        var number = section.Number(field, -1, 0, most);
        return number < 0 ? null : number;
    }

    private static T Required<T>(ConfigSection section, string field, Dictionary<string, T> words)
        where T : struct
    {
        if (section.Node(field) is null)
        {
            section.Note(field, $"is required: one of {string.Join(", ", words.Keys)}");
        }

        return section.Choice(field, default(T), words);
    }
}
