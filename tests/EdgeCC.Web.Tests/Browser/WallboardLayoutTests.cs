using Microsoft.Playwright;

namespace EdgeCC.Web.Tests.Browser;

/// <summary>
/// Readable from five metres, with one queue or eight, and nothing cut off. Where EDGECC_PICTURES names a folder,
/// pictures for the eye are left in it.
/// </summary>
[Collection(nameof(Chromium))]
public sealed class WallboardLayoutTests(Chromium chromium)
{
    [Theory]
    [InlineData(1920, 1080, 1, "en")]
    [InlineData(1920, 1080, 2, "ru")]
    [InlineData(1920, 1080, 3, "ru")]
    [InlineData(1920, 1080, 4, "en")]
    [InlineData(1920, 1080, 6, "uk")]
    [InlineData(1920, 1080, 8, "ru")]
    [InlineData(1280, 720, 3, "ru")]
    [InlineData(1280, 720, 8, "uk")]
    public async Task Vital_figures_are_large_and_nothing_is_cut_off(int width, int height, int queues, string language)
    {
        var page = await chromium.OpenAsync(width, height);
        await using var site = await DemoSite.StartAsync(language: language);
        site.Edge.Show(SampleBoards.Calm(queues) with { Lamps = SampleBoards.Busy().Lamps });
        await page.GotoAsync($"{site.Edge.Address}wallboard");
        await PictureAsync(page, $"wallboard-calm-{queues}-{height}");
        site.Edge.Show(SampleBoards.Busy(queues));
        await page.Locator(".badge").WaitForAsync();
        await PictureAsync(page, $"wallboard-busy-{queues}-{height}");

        var smallest = await page.EvaluateAsync<double>(
            "Math.min(...[...document.querySelectorAll('.figure')].map(e => parseFloat(getComputedStyle(e).fontSize) / innerHeight))");
        Assert.True(smallest >= 0.08, $"a vital figure is only {smallest:P1} of the screen's height");
        Assert.Empty(await CutOffAsync(page));
    }

    [Fact]
    public async Task On_a_phone_the_board_scrolls_down_and_never_sideways()
    {
        var page = await chromium.OpenAsync(390, 844);
        await using var site = await DemoSite.StartAsync(language: "ru");
        site.Edge.Show(SampleBoards.Busy());
        await page.GotoAsync($"{site.Edge.Address}wallboard");
        await PictureAsync(page, "wallboard-phone", whole: true);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        Assert.Empty(await CutOffAsync(page));
    }

    internal static async Task PictureAsync(IPage page, string name, bool whole = false)
    {
        if (Environment.GetEnvironmentVariable("EDGECC_PICTURES") is { } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = whole });
        }
    }

    private static Task<string[]> CutOffAsync(IPage page) => page.EvaluateAsync<string[]>(
        """
        [...document.querySelectorAll('.board, .queue, .vital, .figure, .minor, .minor dt, .minor dd')]
          .filter(e => e.scrollWidth > e.clientWidth + 1 || e.matches('.board, .queue') && e.scrollHeight > e.clientHeight + 1)
          .map(e => `${e.className || e.nodeName}: ${e.textContent.trim().slice(0, 20)} ${e.scrollWidth}x${e.scrollHeight} in ${e.clientWidth}x${e.clientHeight}`)
        """);
}
