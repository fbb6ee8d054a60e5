using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using EdgeCC.Engine.Boards;
using EdgeCC.Hardware.Boards;
using EdgeCC.Hardware.Gpio;
using EdgeCC.Model.Configuration;
using EdgeCC.Model.Identity;

namespace EdgeCC.Hardware.Tests.Boards;

public sealed class BoardFileTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "boards");

    private readonly List<ConfigProblem> _problems = [];

    [Fact]
    public void Every_board_that_is_shipped_reads_without_a_problem()
    {
        foreach (var path in Boards())
        {
            Assert.NotNull(BoardFile.Load(path, _problems));
        }

        Assert.Empty(_problems);
    }

    [Fact]
    public void A_board_says_which_lamp_hangs_on_which_line()
    {
        var board = Read("""
            {
              "name": "Bench", "driver": "kernel",
              "chips": [ { "chip": 0, "label": "first", "lines": 8 }, { "chip": 1, "label": "second", "lines": 8 } ],
              "lamps": [ { "name": "red-1", "label": "Help", "colour": "red", "chip": 1, "line": 5, "active": "low" } ],
              "buttons": [ { "name": "help", "label": "Help", "chip": 0, "line": 6, "active": "high" } ]
            }
            """);
        Assert.Empty(_problems);
        Assert.Equal(BoardDriver.Kernel, board!.Driver);
        Assert.Equal([new LampLine(new LampId("red-1"), new GpioLine(1, 5, false), LampColour.Red, "Help")], board.Lamps);
        Assert.Equal([new ButtonLine(new ButtonId("help"), new GpioLine(0, 6, true), "Help")], board.Buttons);
    }

    [Fact]
    public void All_problems_are_told_at_once_each_with_its_line()
    {
        Assert.Null(Read("""
            {
              "name": "Bench",
              "driver": "guess",
              "lamps": [
                { "name": "Red 1", "label": "Help", "colour": "pink", "chip": 16, "line": -1, "active": "low" },
                { "name": "ok", "label": "Help", "colour": "red", "chip": 0, "line": 6, "active": "low",
                  "blink": true }
              ],
              "buttons": [
                { "name": "help", "label": "Help", "chip": 0, "line": 6, "active": "high" },
                { "name": "help", "label": "Again", "chip": 0, "line": 7 }
              ]
            }
            """));
        Assert.Equal(
            [
                "3 driver",
                "5 lamps[0].chip", "5 lamps[0].colour", "5 lamps[0].line", "5 lamps[0].name",
                "7 lamps[1].blink",
                "10 buttons[0].line",
                "11 buttons[1].active", "11 buttons[1].name",
            ],
            _problems.OrderBy(problem => problem.Line).ThenBy(problem => problem.Field)
                .Select(problem => $"{problem.Line} {problem.Field}"));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("{\n \"name\": \"x\",\n}", 3)]
    [InlineData("{ \"name\": \"x\" }\n{}", 2)]
    [InlineData("[[[[[[[[[[1]]]]]]]]]]", 1)]
    public void What_is_no_JSON_is_told_with_its_line(string text, int line)
    {
        Assert.Null(Read(text));
        Assert.Equal(line, Assert.Single(_problems).Line);
    }

    [Fact]
    public void A_field_that_is_there_twice_is_a_problem()
    {
        Assert.Null(Read("""{ "name": "x", "driver": "simulated", "name": "y" }"""));
        Assert.Equal("name", Assert.Single(_problems).Field);
    }

    [Fact]
    public void A_missing_file_is_a_problem_and_no_crash()
    {
        Assert.Null(BoardFile.Load(Path.Combine(Folder, "none.json"), _problems));
        Assert.Single(_problems);
    }

    [Fact]
    public void Arbitrary_bytes_never_throw() =>
        Gen.Byte.Array.Sample(bytes =>
        {
            var problems = new List<ConfigProblem>();
            Assert.NotEqual(BoardFile.Read("x.json", bytes, problems) is null, problems.Count == 0);
        });

    [Fact]
    public void A_board_with_any_one_byte_changed_never_throws()
    {
        var board = File.ReadAllBytes(Path.Combine(Folder, "edgecc-rev-a.json"));
        Gen.Select(Gen.Int[0, board.Length - 1], Gen.Byte).Sample((place, value) =>
        {
            var mutant = board.ToArray();
            mutant[place] = value;
            BoardFile.Read("x.json", mutant, []);
        });
    }

    [Theory]
    [InlineData("lamp")]
    [InlineData("button")]
    [InlineData("output")]
    [InlineData("input")]
    [InlineData("sensor")]
    [InlineData("station")]
    [InlineData("trunk")]
    [InlineData("part")]
    [InlineData("test-point")]
    public void The_schema_requires_what_the_reader_requires(string kind)
    {
        var schema = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "board.schema.json")))!;
        var shape = schema["$defs"]![kind]!;
        var required = shape["required"]!.AsArray().Select(name => (string)name!).Order();

        Read($$"""{ "name": "x", "driver": "simulated", "{{kind}}s": [ {} ] }""");
        Assert.Equal(required, _problems.Select(problem => problem.Field.Split('.')[1]).Order());
        Assert.All(_problems, problem => Assert.Contains("is required", problem.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void The_schema_knows_the_reader_s_colours()
    {
        var schema = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "board.schema.json")))!;
        var colours = schema["$defs"]!["lamp"]!["properties"]!["colour"]!["enum"].Deserialize<string[]>()!;
        Assert.Equal(Enum.GetNames<LampColour>().Select(name => name.ToLowerInvariant()), colours);
    }

    private static IEnumerable<string> Boards() =>
        Directory.EnumerateFiles(Folder, "*.json").Where(path => !path.EndsWith(".schema.json", StringComparison.Ordinal));

    private BoardModel? Read(string text) => BoardFile.Read("bench.json", Encoding.UTF8.GetBytes(text), _problems);
}
