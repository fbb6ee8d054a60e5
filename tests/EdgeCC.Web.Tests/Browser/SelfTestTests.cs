using EdgeCC.Engine.Boards;
using EdgeCC.Engine.Health;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EdgeCC.Web.Tests.Browser;

/// <summary>A technician with a laptop or a telephone before the box, in a real browser.</summary>
[Collection(nameof(Chromium))]
public sealed class SelfTestTests(Chromium chromium)
{
    [Fact]
    public async Task A_technician_clicks_through_the_test_and_prints_the_result()
    {
        var page = await chromium.OpenAsync();
        await using var site = await DemoSite.StartAsync();
        site.Edge.Show(SampleBoards.Calm() with { CallsInProgress = 0 });
        site.Inspection.Readings = [.. site.Inspection.Readings, new("storage", "Storage", SensorKind.DiskWear, 90, HealthLevel.Warning, "90 % used; from 80 on it is too much. Have the storage replaced before it fails; then replace U1 (Compute Module 4).")];
        await Chromium.SignInAsync(page, site);
        await page.GotoAsync($"{site.Edge.Address}selftest");
        await page.GetByText("Begin", new() { Exact = true }).ClickAsync();
        await Expect(page.Locator(".ask h2")).ToHaveTextAsync("1 of 3: Lamp L1");
        await WallboardLayoutTests.PictureAsync(page, "selftest-ask", whole: true);

        await page.GetByText("Yes, it is so").ClickAsync();
        await Expect(page.Locator(".ask h2")).ToHaveTextAsync("2 of 3: LCD 20 x 4");
        await page.GetByText("No", new() { Exact = true }).ClickAsync();
        await Expect(page.Locator(".ask h2")).ToHaveTextAsync("3 of 3: Door relay");
        await page.GetByText("Yes, it is so").ClickAsync();
        await Expect(page.Locator(".outcome h2")).ToHaveTextAsync("Not passed: 2 things to see to.");
        await WallboardLayoutTests.PictureAsync(page, "selftest-result", whole: true);

        await page.EvaluateAsync("window.print = () => document.title = 'printed'");
        await page.GetByText("Print", new() { Exact = true }).ClickAsync();
        await Expect(page).ToHaveTitleAsync("printed");
    }

    [Fact]
    public async Task What_is_printed_has_the_result_and_a_place_to_sign_and_no_buttons()
    {
        var page = await chromium.OpenAsync(794, 1123);
        await using var site = await DemoSite.StartAsync();
        site.Edge.Show(SampleBoards.Calm() with { CallsInProgress = 0 });
        await Chromium.SignInAsync(page, site);
        await page.GotoAsync($"{site.Edge.Address}selftest");
        await page.GetByText("Begin", new() { Exact = true }).ClickAsync();
        foreach (var answer in (string[])["Yes, it is so", "No", "Yes, it is so"])
        {
            var asked = await page.Locator(".ask h2").TextContentAsync();
            await page.GetByText(answer, new() { Exact = true }).ClickAsync();
            await Expect(page.GetByText(asked!)).ToHaveCountAsync(0);
        }

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(page.Locator(".signature")).ToBeVisibleAsync();
        await Expect(page.Locator("button").First).ToBeHiddenAsync();
        await Expect(page.GetByText("To replace: DS1 (20 x 4 character LCD).")).ToBeVisibleAsync();
        await WallboardLayoutTests.PictureAsync(page, "selftest-print", whole: true);
    }

    [Fact]
    public async Task The_test_fits_on_a_telephone()
    {
        const int Width = 390;
        var page = await chromium.OpenAsync(Width, 844);
        await using var site = await DemoSite.StartAsync();
        site.Edge.Show(SampleBoards.Calm() with { CallsInProgress = 0 });
        await Chromium.SignInAsync(page, site);
        await page.GotoAsync($"{site.Edge.Address}selftest");
        await page.GetByText("Begin", new() { Exact = true }).ClickAsync();
        await Expect(page.Locator(".ask h2")).ToHaveTextAsync("1 of 3: Lamp L1");
        await WallboardLayoutTests.PictureAsync(page, "selftest-phone", whole: true);
        Assert.Equal(Width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }
}
