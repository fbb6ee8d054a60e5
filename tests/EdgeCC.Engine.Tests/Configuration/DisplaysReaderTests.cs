using EdgeCC.Engine.Configuration;
using EdgeCC.Engine.Displays;
using EdgeCC.Model.Identity;

namespace EdgeCC.Engine.Tests.Configuration;

public sealed class DisplaysReaderTests
{
    private const string Lamp = "- { lamp: sales, queue: sales, steady-at: 2, flash-at: 4 }";

    [Fact]
    public void A_layout_is_read_with_its_lines_and_its_hours()
    {
        var layout = Assert.Single(ConfigurationFixture.ModelOf(ConfigurationFixture.Read(ConfigurationFixture.Main + """

            displays:
              - display: text
                lines: ["Sales {sales.waiting!5:3}", "{local}"]
                brightness: [{ from: "20:00", level: 4 }, { from: "08:00", level: 15 }]
            """)).Displays);

        Assert.Equal(
            [new LinePiece.Words("Sales "), new LinePiece.Figure(new QueueId("sales"), QueueFigure.Waiting, 5, 3)], layout.Lines[0]);
        Assert.True(layout.SaysLocal);
        Assert.Equal([15, 4], layout.Brightness.Select(step => step.Level));
    }

    [Fact]
    public void Every_mistake_in_a_layout_is_told()
    {
        var problems = ConfigurationFixture.Read(ConfigurationFixture.Main + """

            displays:
              - { display: text, lines: ["{nobody.waiting}"], brightness: [{ from: morning, level: 16 }] }
              - { display: text, lines: [] }
              - { display: wall, lines: ["{time}"] }
            """).Problems;

        Assert.Equal(
            [
                "displays[0].brightness[0].from", "displays[0].brightness[0].level", "displays[0].lines",
                "displays[1].display", "displays[1].lines", "displays[2].display",
            ],
            problems.Select(problem => problem.Field).Order());
    }

    [Theory]
    [InlineData("- { lamp: sales, queue: sales }", LampWatch.Waiting, 1, null, 3)]
    [InlineData("- { lamp: sales, queue: sales, steady-at: 5 }", LampWatch.Waiting, 5, null, 5)]
    [InlineData("- { lamp: sales, queue: sales, slow-at: 2, flash-at: 4 }", LampWatch.Waiting, 1, 2, 4)]
    [InlineData("- { lamp: sales, queue: sales, watch: oldest-wait, steady-at: 10s, slow-at: 1m, flash-at: 2m }", LampWatch.OldestWait, 10, 60, 120)]
    [InlineData("- { lamp: sales, queue: sales, watch: oldest-wait }", LampWatch.OldestWait, 1, null, 60)]
    [InlineData("- { lamp: sales, queue: sales, watch: service-level, slow-at: 70 }", LampWatch.ServiceLevel, 80, 70, 60)]
    public void A_lamp_watches_what_it_is_told_to(string lamp, LampWatch watch, int steady, int? slow, int fast)
    {
        var model = ConfigurationFixture.ModelOf(ConfigurationFixture.Read(ConfigurationFixture.Main.Replace(Lamp, lamp)));
        Assert.Equal(
            new LampModel(new LampId("sales"), new QueueId("sales"), watch, steady, slow, fast), Assert.Single(model.Lamps));
    }

    [Theory]
    [InlineData("- { lamp: sales, queue: sales, watch: oldest-wait, steady-at: 30s, flash-at: 20s }", "a duration from 30s to 2h")]
    [InlineData("- { lamp: sales, queue: sales, watch: service-level, steady-at: 70, flash-at: 80 }", "a whole number from 0 to 70")]
    [InlineData("- { lamp: sales, queue: sales, watch: weather }", "waiting, oldest-wait, service-level")]
    public void A_lamp_s_thresholds_must_grow_worse(string lamp, string told) =>
        Assert.Contains(told, Assert.Single(ConfigurationFixture.ProblemsOf(lamp, Lamp)).Message, StringComparison.Ordinal);
}
