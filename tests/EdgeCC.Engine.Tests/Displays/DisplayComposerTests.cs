using EdgeCC.Engine.Boards;
using EdgeCC.Engine.Displays;
using EdgeCC.Engine.Ports;
using EdgeCC.Model.Identity;
using EdgeCC.Routing.Boards;

namespace EdgeCC.Engine.Tests.Displays;

public sealed class DisplayComposerTests
{
    private static readonly QueueId Sales = new("sales");
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.CreateCustomTimeZone("+3", TimeSpan.FromHours(3), "+3", "+3");
    private static readonly DisplayShape Text = new(new DisplayId("text"), 20, 4);
    private static readonly DisplayShape Wall = new(new DisplayId("wall"), 5, 1);

    private static readonly QueueSnapshot Queue = new(
        Sales, "Sales", 4, 0, TimeSpan.FromSeconds(125), 0, 2, 0, 0, 0, 0, 0, 0.754, 0.8, TimeSpan.FromSeconds(20));

    [Fact]
    public void Figures_stand_where_the_layout_has_them()
    {
        var frame = Compose(Text, Up, "{sales.name} {sales.waiting:3}", "{sales.oldest} {sales.level} {sales.ready}", "{branch} {time}");
        Assert.Equal(["Sales   4", "2:05 75% 2", "North 15:30"], frame.Lines);
        Assert.Equal(15, frame.Brightness);
    }

    [Theory]
    [InlineData("{sales.waiting!5}", "4")]
    [InlineData("{sales.waiting!4}", "4!")]
    [InlineData("{sales.oldest!120}", "2:05!")]
    [InlineData("{sales.level!80}", "75%!")]
    [InlineData("{sales.level!70}", "75%")]
    [InlineData("{sales.ready!2:4}", "  2!")]
    public void A_figure_at_its_limit_is_marked(string line, string shown) =>
        Assert.Equal(shown, Compose(Text, Up, line).Lines[0]);

    [Fact]
    public void A_lost_link_is_told_on_every_display()
    {
        Assert.Equal(["4", $"{"LOCAL",20}"], Compose(Text, Lost, "{sales.waiting}").Lines);
        Assert.Equal("a very long li LOCAL", Compose(Text, Lost, "1", "2", "3", "a very long line that ends").Lines[3]);
        Assert.StartsWith("LOCAL 4", Compose(Wall, Lost, "{sales.waiting}").Lines[0], StringComparison.Ordinal);
        Assert.Equal("LOCAL 4", Compose(Text, Lost, "{local} {sales.waiting}").Lines[0]);
        Assert.Equal(" 4", Compose(Text, Up, "{local} {sales.waiting}").Lines[0]);
    }

    [Fact]
    public void A_long_line_runs_through_and_a_short_one_stays()
    {
        var layout = Layout("abcdefghijklmnopqrstuvwxyz", "short");
        Assert.Equal(["abcdefghijklmnopqrst", "short"], At(layout, Text, 0).Lines);
        Assert.Equal(["ghijklmnopqrstuvwxyz", "short"], At(layout, Text, 6).Lines);
        Assert.Equal(["z   abcdefghijklmnop", "short"], At(layout, Text, 25).Lines);
        Assert.Equal(["abcdefghijklmnopqrst", "short"], At(layout, Text, 29).Lines);
    }

    [Fact]
    public void A_single_line_runs_dot_by_dot()
    {
        var frame = At(Layout("abcdefg"), Wall, 2.5);
        Assert.Equal("abcdefg   abcdefg", frame.Lines[0]);
        Assert.Equal(15, frame.Shift);
        Assert.Equal(0, At(Layout("abcdefg"), Wall, 10).Shift);
    }

    [Theory]
    [InlineData("08:00", 12)]
    [InlineData("15:31", 3)]
    [InlineData("15:30", 12)]
    public void Brightness_follows_the_hour_and_last_night_s_holds_till_morning(string from, int expected)
    {
        var layout = Layout("x") with { Brightness = [new BrightnessStep(TimeOnly.ParseExact(from, "HH:mm"), 12), new BrightnessStep(new TimeOnly(22, 0), 3)] };
        Assert.Equal(expected, At(layout, Text, 0).Brightness);
    }

    [Fact]
    public void What_means_nothing_in_a_line_is_told()
    {
        var problems = new List<string>();
        LineTemplate.Read("{sales.colour} {other.waiting} {clock} {} {sales.waiting}", new HashSet<QueueId> { Sales }, problems.Add);
        Assert.Equal(4, problems.Count);
        Assert.Contains("QUEUE.waiting", problems[0], StringComparison.Ordinal);
    }

    private static readonly UplinkSnapshot Up = new(true, true, 0, TimeSpan.Zero);
    private static readonly UplinkSnapshot Lost = new(true, false, 0, TimeSpan.FromMinutes(5));

    private static DisplayFrame Compose(DisplayShape shape, UplinkSnapshot uplink, params string[] lines) =>
        DisplayComposer.Compose(Layout(lines), shape, Board(uplink), Zone, TimeSpan.Zero);

    private static DisplayFrame At(DisplayLayout layout, DisplayShape shape, double seconds) =>
        DisplayComposer.Compose(layout, shape, Board(Up), Zone, TimeSpan.FromSeconds(seconds));

    private static DisplayLayout Layout(params string[] lines) => new(
        new DisplayId("any"),
        [.. lines.Select(line => LineTemplate.Read(line, new HashSet<QueueId> { Sales }, problem => Assert.Fail(problem)))],
        []);

    private static BoardSnapshot Board(UplinkSnapshot uplink) => new(
        new DateTimeOffset(2026, 11, 23, 12, 30, 0, TimeSpan.Zero), "North", new RoutingSnapshot([Queue], []), uplink, [], 0, []);
}
