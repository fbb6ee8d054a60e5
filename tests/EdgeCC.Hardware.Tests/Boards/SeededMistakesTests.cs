using System.Text;
using EdgeCC.Hardware.Boards;
using EdgeCC.Model.Configuration;

namespace EdgeCC.Hardware.Tests.Boards;

/// <summary>One board with every mistake a wiring can have: all told at once, each at its field with what is allowed.</summary>
public sealed class SeededMistakesTests
{
    private const string Board = """
        {
          "name": "Bench", "driver": "kernel", "header": "raspberry-pi-40",
          "chips": [
            { "chip": 0, "label": "soc", "lines": 58 },
            { "chip": 0, "label": "again", "lines": 58 },
            { "chip": 2, "label": "expander", "lines": 16 }
          ],
          "buses": [
            { "name": "i2c-1", "kind": "i2c", "number": 1, "hertz": 2000000, "lines": [
              { "signal": "sda", "pin": 3, "chip": 0, "line": 2 }, { "signal": "scl", "pin": 5, "chip": 0, "line": 3 },
              { "signal": "mosi", "pin": 19, "chip": 0, "line": 10 } ] },
            { "name": "spi-0", "kind": "spi", "number": 0, "hertz": 1000000, "lines": [
              { "signal": "ce0", "pin": 24, "chip": 0, "line": 8 } ] }
          ],
          "devices": [
            { "name": "far", "label": "Far", "kind": "ssd1306", "bus": "i2c-1", "address": "0x78", "rows": 64 },
            { "name": "one", "label": "One", "kind": "ssd1306", "bus": "i2c-1", "address": "0x3c", "rows": 64 },
            { "name": "two", "label": "Two", "kind": "hd44780", "bus": "i2c-1", "address": "0x3c", "columns": 20, "rows": 5 },
            { "name": "lost", "label": "Lost", "kind": "hd44780", "bus": "spi-0", "address": "0x27", "columns": 20, "rows": 4 },
            { "name": "wall", "label": "Wall", "kind": "max7219-matrix", "bus": "spi-0", "select": 1, "modules": 4 },
            { "name": "gone", "label": "Gone", "kind": "max7219-digits", "bus": "spi-9", "select": 0, "modules": 4 }
          ],
          "lamps": [
            { "name": "on-bus", "label": "A", "colour": "red", "pin": 3, "chip": 0, "line": 2, "active": "high" },
            { "name": "ground", "label": "B", "colour": "red", "pin": 9, "chip": 0, "line": 17, "active": "high" },
            { "name": "twice", "label": "C", "colour": "red", "pin": 11, "chip": 0, "line": 17, "active": "high" },
            { "name": "no-pin", "label": "D", "colour": "red", "chip": 0, "line": 27, "active": "high" },
            { "name": "pin-41", "label": "E", "colour": "red", "pin": 41, "chip": 0, "line": 22, "active": "high" },
            { "name": "chip-3", "label": "F", "colour": "red", "chip": 3, "line": 1, "active": "high" },
            { "name": "line-16", "label": "G", "colour": "red", "chip": 2, "line": 16, "active": "high" },
            { "name": "eeprom", "label": "H", "colour": "red", "pin": 27, "chip": 0, "line": 0, "active": "high" }
          ],
          "buttons": [
            { "name": "slow", "label": "I", "pin": 29, "chip": 0, "line": 5, "active": "low", "debounce": "1h", "bias": "up" }
          ],
          "outputs": [ { "name": "horn", "label": "J", "function": "horn", "chip": 2, "line": 1, "active": "high" } ],
          "stations": [
            { "name": "fxs", "label": "K", "sound": "hw:0", "hook": { "chip": 2, "line": 2, "active": "high", "colour": "red" } }
          ],
          "parts": [ { "reference": "R1", "quantity": 0, "part": "resistor", "for": "lamp" } ]
        }
        """;

    private static readonly string[] Expected =
    [
        "chips[1].chip: chip 0 is there twice",
        "buses[0].hertz: expected a whole number from 1000 to 1000000",
        "buses[0].lines[2].signal: expected one of: sda, scl",
        "devices[0].address: expected a 7-bit address from 0x08 to 0x77",
        "devices[2].address: is one's already on i2c-1",
        "devices[2].rows: expected a whole number from 1 to 4",
        "devices[3].bus: spi-0 is the wrong kind of bus for this; fitting ones: i2c-1",
        "devices[4].select: bus spi-0 has no line ce1; it has: ce0",
        "devices[5].bus: there is no bus spi-9; fitting ones: spi-0",
        "lamps[0].line: line 2 of chip 0 is taken already by bus i2c-1 sda",
        "lamps[1].pin: pin 9 is ground, not line 17 of chip 0, which is pin 11",
        "lamps[2].line: line 17 of chip 0 is taken already by lamp ground",
        "lamps[3].pin: is required: line 27 is pin 13 of the header",
        "lamps[4].pin: expected a whole number from 1 to 40",
        "lamps[5].chip: there is no chip 3; the board has: 0, 0, 2",
        "lamps[6].line: chip 2 (expander) has lines 0 to 15",
        "lamps[7].pin: pin 27 is kept for an add-on board's EEPROM",
        "buttons[0].bias: expected one of: none, pull-up, pull-down",
        "buttons[0].debounce: expected a duration from 1ms to 1s",
        "outputs[0].function: expected one of: buzzer, relay, fan",
        "stations[0].hook.colour: is not known here",
        "stations[0].ring: is required",
        "parts[0].quantity: expected a whole number from 1 to 1000",
    ];

    [Fact]
    public void All_are_told_at_once_each_at_its_field_with_what_is_allowed()
    {
        var problems = new List<ConfigProblem>();
        Assert.Null(BoardFile.Read("bench.json", Encoding.UTF8.GetBytes(Board), problems));

        var told = problems.Select(problem => $"{problem.Field}: {problem.Message}").ToList();
        Assert.All(Expected, expected => Assert.Contains(told, problem => problem.StartsWith(expected, StringComparison.Ordinal)));
        Assert.Equal(Expected.Length, told.Count);
        Assert.All(problems, problem => Assert.True(problem.Line > 0));
    }

    [Fact]
    public void A_line_that_is_taken_names_those_still_free()
    {
        var problems = new List<ConfigProblem>();
        BoardFile.Read("bench.json", Encoding.UTF8.GetBytes(Board), problems);
        var taken = Assert.Single(problems, problem => problem.Field == "lamps[0].line");
        Assert.EndsWith("free: 4, 5, 6, 7, 9, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27", taken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_board_without_lines_cannot_have_a_lamp_on_one()
    {
        var problems = new List<ConfigProblem>();
        const string Json = """
            { "name": "Bench", "driver": "none", "chips": [ { "chip": 0, "label": "x", "lines": 9 } ],
              "lamps": [ { "name": "a", "label": "A", "colour": "red", "chip": 0, "line": 2, "active": "high" } ] }
            """;
        Assert.Null(BoardFile.Read("bench.json", Encoding.UTF8.GetBytes(Json), problems));
        Assert.Equal("driver", Assert.Single(problems).Field);
    }
}
