using System.Net;
using EdgeCC.Engine.Boards;
using EdgeCC.Engine.Ports;
using EdgeCC.Model.Identity;

namespace EdgeCC.Web.Tests.Panel;

public sealed class PanelPageTests
{
    private const string Hostile = "<script>alert(1)</script>";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/panel/buttons/help", "help")]
    [InlineData("/panel/buttons/desk%202%C3%BC", "desk 2ü")]
    public async Task A_button_is_pressed_whatever_its_name(string path, string button)
    {
        await using var site = await DemoSite.StartAsync();
        await site.ClaimAsync();
        Assert.Contains($"data-press=\"{path}\"", await site.GetAsync("/panel"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, await PressAsync(site, path));
        Assert.Equal([new ButtonId(button)], site.Panel.Pressed);
    }

    [Fact]
    public async Task A_button_that_is_not_there_is_not_found()
    {
        await using var site = await DemoSite.StartAsync();
        await site.ClaimAsync();
        Assert.Equal(HttpStatusCode.NotFound, await PressAsync(site, "/panel/buttons/none"));
    }

    [Fact]
    public async Task A_press_that_the_branch_does_not_notice_is_told()
    {
        await using var site = await DemoSite.StartAsync();
        await site.ClaimAsync();
        site.Panel.IsBusy = true;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await PressAsync(site, "/panel/buttons/help"));
    }

    [Theory]
    [InlineData("http://elsewhere.example")]
    [InlineData("null")]
    [InlineData(null)]
    public async Task A_page_from_elsewhere_presses_nothing_though_the_browser_is_signed_in(string? origin)
    {
        await using var site = await DemoSite.StartAsync();
        await site.ClaimAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await site.PostAsync("/panel/buttons/help", origin)).StatusCode);
        Assert.Empty(site.Panel.Pressed);
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_sees_the_panel_and_presses_nothing()
    {
        await using var site = await DemoSite.StartAsync();
        Assert.Contains("/sign-in?then=/panel", await site.GetAsync("/panel"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, await PressAsync(site, "/panel/buttons/help"));
        Assert.Empty(site.Panel.Pressed);

        await site.ClaimAsync();
        Assert.DoesNotContain("/sign-in?then=/panel", await site.GetAsync("/panel"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_is_not_pressed_by_looking()
    {
        await using var site = await DemoSite.StartAsync();
        Assert.Equal(
            HttpStatusCode.MethodNotAllowed,
            (await site.Client.GetAsync("/panel/buttons/help", Cancellation)).StatusCode);
        Assert.Empty(site.Panel.Pressed);
    }

    [Fact]
    public async Task Where_the_board_is_real_there_is_no_panel_and_no_way_to_it()
    {
        await using var site = await DemoSite.StartAsync(simulated: false);
        Assert.DoesNotContain("/panel", await site.GetAsync("/"), StringComparison.Ordinal);
        foreach (var path in (string[])["/panel", "/panel/events"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await site.Client.GetAsync(path, Cancellation)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.NotFound, await PressAsync(site, "/panel/buttons/help"));
    }

    [Fact]
    public async Task A_display_is_drawn_dot_by_dot()
    {
        await using var site = await DemoSite.StartAsync();
        site.Panel.Seen = [new(new DisplayId("wall"), "LED matrix", DisplayLook.Matrix, ["#.", ".#"], 15)];
        var page = await site.GetAsync("/panel");
        Assert.Contains("class=\"lit\" opacity=\"1\" d=\"M0 0h.01M1 1h.01\"", page, StringComparison.Ordinal);
        Assert.Contains("class=\"dark\" d=\"M1 0h.01M0 1h.01\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lamp_shows_its_signal()
    {
        await using var site = await DemoSite.StartAsync();
        site.Edge.Show(SampleBoards.Calm() with { Lamps = [new LampSnapshot(new LampId("sales"), LampSignal.SlowFlash)] });
        var page = await site.GetAsync("/panel");
        Assert.Contains("lamp amber slowflash", page, StringComparison.Ordinal);
        Assert.Contains("lamp red off", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(OutputFunction.Buzzer, LampSignal.Off, "silent")]
    [InlineData(OutputFunction.Buzzer, LampSignal.SlowFlash, "beeps")]
    [InlineData(OutputFunction.Buzzer, LampSignal.Steady, "sounds")]
    [InlineData(OutputFunction.Relay, LampSignal.Steady, "closed")]
    [InlineData(OutputFunction.Fan, LampSignal.Off, "stands")]
    public async Task An_output_shows_what_it_does(OutputFunction function, LampSignal signal, string words)
    {
        await using var site = await DemoSite.StartAsync();
        site.Panel.Heard = [new OutputPicture(new OutputId("one"), "One", function, signal)];
        Assert.Contains($"One: <b>{words}</b>", await site.GetAsync("/panel"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_names_are_text()
    {
        await using var site = await DemoSite.StartAsync(branch: Hostile);
        site.Panel.Name = Hostile;
        site.Panel.Heard = [new(new OutputId(Hostile), Hostile, OutputFunction.Relay, LampSignal.Off)];
        site.Panel.Seen = [new(new DisplayId("d"), Hostile, DisplayLook.Oled, ["."], 0)];
        Assert.DoesNotContain("<script>", await site.GetAsync("/panel"), StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> PressAsync(DemoSite site, string path) => (await site.PostAsync(path)).StatusCode;
}
