using System.Collections.Immutable;
using EdgeCC.Engine.Boards;
using EdgeCC.Hardware.Boards.Reading;
using EdgeCC.Model.Configuration;
using EdgeCC.Model.Identity;

namespace EdgeCC.Hardware.Boards;

/// <summary>Reads <c>hardware/boards/*.json</c>, the only pin map; its shape is <c>board.schema.json</c>.</summary>
public static class BoardFile
{
    /// <summary>Larger files (bytes) are refused unread.</summary>
    public const int LargestFile = 64 * 1024;

    private static readonly Dictionary<string, BoardDriver> Drivers = new()
    {
        ["simulated"] = BoardDriver.Simulated,
        ["kernel"] = BoardDriver.Kernel,
        ["none"] = BoardDriver.None,
    };

    private static readonly Dictionary<string, PinHeader> Headers =
        new() { [PinHeader.RaspberryPi.Name] = PinHeader.RaspberryPi };

    private static readonly IReadOnlyDictionary<string, LampColour> Colours = BoardFields.Words<LampColour>();
    private static readonly IReadOnlyDictionary<string, ButtonRole> Roles = BoardFields.Words<ButtonRole>();
    private static readonly IReadOnlyDictionary<string, InputFunction> Inputs = BoardFields.Words<InputFunction>();

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
        var name = board.Label("name");
        var driver = board.Required("driver", Drivers);
        var header = board.Choice("header", null, Headers!);
        var chips = ReadChips(board);
        var lines = new LineReader(header, driver == BoardDriver.Simulated ? null : chips);
        // Before all else: a lamp on a bus's line is the lamp's mistake.
        var reader = new BusReader(lines);
        var buses = reader.ReadBuses(board);
        var devices = reader.ReadDevices(board, buses);
        var model = new BoardModel(name, driver, ReadLamps(board, lines), ReadButtons(board, lines))
        {
            Header = header,
            Overlay = board.OptionalText("overlay"),
            Chips = chips,
            Buses = buses,
            Devices = devices,
            Sensors = SensorReader.Read(board),
            Inputs = ReadInputs(board, lines),
            Stations = PortReader.ReadStations(board, lines),
            Trunks = PortReader.ReadTrunks(board, lines),
            TestPoints = board.All("test-points", point => new TestPoint(
                point.Label("name"), point.Sentence("measure"), point.Sentence("expect"), point.Sentence("otherwise"))),
        };
        model = model with { Outputs = OutputReader.Read(board, lines, model.Sensors) };
        model = model with { Parts = PartReader.Read(board, model) };
        if (driver == BoardDriver.None && lines.Uses.Length > 0)
        {
            board.Note("driver", $"none has no lines, but {lines.Uses[0].User} is on one; kernel or simulated has");
        }

        board.End();
        return model with { Pins = lines.Uses };
    }

    private static ImmutableArray<ChipModel> ReadChips(ConfigSection board)
    {
        var numbers = new HashSet<int>();
        return board.All("chips", section =>
        {
            var chip = section.RequiredNumber("chip", 0, 15) ?? 0;
            if (!numbers.Add(chip))
            {
                section.Note("chip", $"chip {chip} is there twice");
            }

            return new ChipModel(chip, section.Label("label"), section.RequiredNumber("lines", 1, 256) ?? 0);
        });
    }

    private static ImmutableArray<LampLine> ReadLamps(ConfigSection board, LineReader lines) =>
        board.Named("lamps", (lamp, id) => new LampLine(
            new LampId(id), lines.Output(lamp, $"lamp {id}"), lamp.Required("colour", Colours), lamp.Label("label")));

    private static ImmutableArray<ButtonLine> ReadButtons(ConfigSection board, LineReader lines) =>
        board.Named("buttons", (button, id) =>
        {
            var line = lines.Input(button, $"button {id}", out var settle);
            return new ButtonLine(new ButtonId(id), line, button.Label("label"))
            {
                Settle = settle,
                Role = button.Choice("role", ButtonRole.Help, Roles),
            };
        });

    private static ImmutableArray<InputLine> ReadInputs(ConfigSection board, LineReader lines) =>
        board.Named("inputs", (input, id) =>
        {
            var line = lines.Input(input, $"input {id}", out var settle);
            return new InputLine(id, input.Required("function", Inputs), line, input.Label("label"), settle);
        });
}
