using System.Text.RegularExpressions;
using EdgeCC.Engine.Boards;
using EdgeCC.Engine.Ports;
using EdgeCC.Model.Identity;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EdgeCC.Web.Tests.Browser;

/// <summary>What a supervisor sees in a real browser as the boards go by.</summary>
[Collection(nameof(Chromium))]
public sealed class LiveWallboardTests(Chromium chromium)
{
    [Fact]
    public async Task A_change_is_seen_with_the_next_showing()
    {
        var page = await chromium.OpenAsync();
        await using var site = await DemoSite.StartAsync();
        await OpenLiveAsync(page, site);

        site.Edge.Show(Waiting(7));
        await Expect(page.Locator(".figure").First).ToHaveTextAsync("7");
    }

    [Fact]
    public async Task The_board_greys_after_five_seconds_without_a_showing_and_counts_on()
    {
        var page = await chromium.OpenAsync();
        await page.Clock.InstallAsync();
        await using var site = await DemoSite.StartAsync();
        await OpenLiveAsync(page, site);
        await page.Clock.PauseAtAsync(await page.EvaluateAsync<DateTime>("new Date(Date.now() + 100)"));
        site.Edge.Show(Waiting(2));
        await Expect(page.Locator(".figure").First).ToHaveTextAsync("2");

        await page.Clock.RunForAsync(4_900);
        await Expect(page.Locator(".stale")).ToBeHiddenAsync();

        await page.Clock.RunForAsync(2_400);
        await Expect(page.Locator(".stale")).ToHaveTextAsync("Stale for 7 s");
        await Expect(page.Locator("html")).ToHaveClassAsync("dark is-stale");
        await WallboardLayoutTests.PictureAsync(page, "wallboard-stale");

        site.Edge.Show(Waiting(3));
        await Expect(page.Locator(".figure").First).ToHaveTextAsync("3");
        await Expect(page.Locator(".stale")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_board_greys_when_the_service_dies()
    {
        var page = await chromium.OpenAsync();
        await page.Clock.InstallAsync();
        var site = await DemoSite.StartAsync();
        await OpenLiveAsync(page, site);
        await site.DisposeAsync();

        await page.Clock.RunForAsync(6_000);
        await Expect(page.Locator(".stale")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_page_made_of_an_old_board_is_grey_from_the_start()
    {
        var page = await chromium.OpenAsync();
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        await using var site = await DemoSite.StartAsync(time);
        site.Edge.Show(Waiting(1));
        time.Advance(TimeSpan.FromSeconds(42));
        await page.GotoAsync($"{site.Edge.Address}wallboard");
        await Expect(page.Locator(".stale")).ToContainTextAsync("Stale for 4");
    }

    [Fact]
    public async Task LOCAL_comes_and_goes_with_the_uplink()
    {
        var page = await chromium.OpenAsync();
        await using var site = await DemoSite.StartAsync();
        await OpenLiveAsync(page, site);

        site.Edge.Show(Waiting(1) with { Uplink = new UplinkSnapshot(true, false, 17, TimeSpan.FromSeconds(90)) });
        await Expect(page.Locator(".badge")).ToHaveTextAsync(new Regex("LOCAL\\s*central data is behind by 1 min"));
        site.Edge.Show(Waiting(1));
        await Expect(page.Locator(".badge")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_lamp_flashes_on_in_its_rhythm_while_figures_change()
    {
        var page = await chromium.OpenAsync();
        await using var site = await DemoSite.StartAsync();
        var flashing = Waiting(1) with { Lamps = [new LampSnapshot(new LampId("sales"), LampSignal.SlowFlash)] };
        await OpenLiveAsync(page, site, flashing);
        const string Started = "document.querySelector('.lamp.slowflash i').getAnimations()[0].startTime";
        await page.WaitForFunctionAsync($"{Started} !== null");
        var before = await page.EvaluateAsync<double>(Started);

        site.Edge.Show(flashing with { Routing = Waiting(8).Routing });
        await Expect(page.Locator(".figure").First).ToHaveTextAsync("8");
        Assert.Equal(before, await page.EvaluateAsync<double>(Started));
    }

    [Fact]
    public async Task A_hostile_name_stays_text()
    {
        var page = await chromium.OpenAsync();
        await using var site = await DemoSite.StartAsync();
        await OpenLiveAsync(page, site);

        const string Hostile = "<img src=x onerror=document.title='owned'><script>document.title='owned'</script>";
        site.Edge.Show(SampleBoards.Board([SampleBoards.Queue(Hostile)], []) with { Alerts = [new BoardAlert.HelpWanted(new ButtonId(Hostile))] });
        await Expect(page.Locator(".alerts span")).ToHaveTextAsync($"Help wanted: {Hostile}");
        await Expect(page.Locator(".queue h2 span")).ToHaveTextAsync(Hostile);
        await Expect(page.Locator("main img, main script")).ToHaveCountAsync(0);
        await Expect(page).Not.ToHaveTitleAsync("owned");
    }

    private static async Task OpenLiveAsync(IPage page, DemoSite site, BoardSnapshot? board = null)
    {
        site.Edge.Show(SampleBoards.Calm() with { Branch = "before" });
        await Chromium.GoLiveAsync(page, site);
        site.Edge.Show((board ?? SampleBoards.Calm()) with { Branch = "live" });
        await Expect(page.Locator("h1")).ToHaveTextAsync("live");
    }

    private static BoardSnapshot Waiting(int customers) =>
        SampleBoards.Board([SampleBoards.Queue("Sales") with { Waiting = customers }], []) with { Branch = "live" };
}
