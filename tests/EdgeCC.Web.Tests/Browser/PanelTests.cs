using EdgeCC.Engine.Boards;
using EdgeCC.Engine.Ports;
using EdgeCC.Model.Identity;
using static Microsoft.Playwright.Assertions;

namespace EdgeCC.Web.Tests.Browser;

/// <summary>Whoever trains on the simulated board, in a real browser.</summary>
[Collection(nameof(Chromium))]
public sealed class PanelTests(Chromium chromium)
{
    [Fact]
    public async Task A_click_presses_the_button_and_the_lamp_lights_with_the_next_showing()
    {
        var page = await chromium.OpenAsync();
        await using var site = await DemoSite.StartAsync();
        site.Edge.Show(SampleBoards.Calm());
        await Chromium.SignInAsync(page, site);
        await Chromium.GoLiveAsync(page, site, "panel");
        await page.RunAndWaitForResponseAsync(
            () => page.GetByText("Call for help", new() { Exact = true }).ClickAsync(),
            answer => answer.Url.Contains("/panel/buttons/help", StringComparison.Ordinal) && answer.Status == 204);
        Assert.Equal([new ButtonId("help")], site.Panel.Pressed);

        await Expect(page.Locator(".lamp.red")).ToHaveClassAsync("lamp red off");
        site.Edge.Show(SampleBoards.Calm() with { Lamps = [new LampSnapshot(new LampId("support"), LampSignal.FastFlash)] });
        await Expect(page.Locator(".lamp.red")).ToHaveClassAsync("lamp red fastflash");
    }

    [Fact]
    public async Task A_press_that_is_not_noticed_is_told_until_one_is()
    {
        var page = await chromium.OpenAsync();
        await using var site = await DemoSite.StartAsync();
        site.Edge.Show(SampleBoards.Calm());
        site.Panel.IsBusy = true;
        await Chromium.SignInAsync(page, site);
        await page.GotoAsync($"{site.Edge.Address}panel");
        await page.GetByText("Call for help", new() { Exact = true }).ClickAsync();
        await Expect(page.Locator(".refusal")).ToContainTextAsync("Try again shortly");

        site.Panel.IsBusy = false;
        await page.GetByText("Call for help", new() { Exact = true }).ClickAsync();
        await Expect(page.Locator(".refusal")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_panel_fits_on_a_telephone()
    {
        const int Width = 390;
        var page = await chromium.OpenAsync(Width, 844);
        await using var site = await DemoSite.StartAsync();
        site.Panel.Seen =
        [
            new(new DisplayId("wall"), "LED matrix", DisplayLook.Matrix, [.. Enumerable.Repeat(new string('#', 32), 8)], 15),
            new(new DisplayId("sum"), "Digits", DisplayLook.Segments, ["7E306D79335B5F70"], 15),
            new(new DisplayId("text"), "LCD 20 x 4", DisplayLook.Lcd, [.. Enumerable.Repeat(new string('#', 120), 32)], 15),
            new(new DisplayId("status"), "OLED 128 x 64", DisplayLook.Oled, [.. Enumerable.Repeat(new string('#', 128), 64)], 15),
        ];
        await page.GotoAsync($"{site.Edge.Address}panel");
        await WallboardLayoutTests.PictureAsync(page, "panel-phone", whole: true);
        Assert.Equal(Width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }
}
