using System.Net;
using EdgeCC.Engine.Health;
using EdgeCC.Model.Interactions;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Playwright;

namespace EdgeCC.Web.Tests.Browser;

[Collection(nameof(Chromium))]
public sealed class DeskPagesTests(Chromium chromium)
{
    [Theory]
    [InlineData("", 1280, 800)]
    [InlineData("status", 1280, 1000)]
    [InlineData("status/sip", 1280, 1000)]
    [InlineData("status/figures", 1280, 1000)]
    [InlineData("status/figures?queue=support&channel=chat", 1280, 1000)]
    [InlineData("status/routing", 1280, 1000)]
    [InlineData("", 390, 844)]
    [InlineData("status/figures", 390, 844)]
    [InlineData("status/routing", 390, 844)]
    [InlineData("status", 390, 844)]
    [InlineData("status/sip", 390, 844)]
    public async Task A_page_on_a_desk_reads_without_script_and_never_sideways(string path, int width, int height)
    {
        var page = await chromium.OpenAsync(width, height, script: false);
        await using var site = await DemoSite.StartAsync(new FakeTimeProvider(SampleReports.Nine.AddMinutes(2)), branch: "Филиал Невский");
        site.Finding = () => new HealthFinding("Speech", HealthLevel.Warning, "espeak-ng is not installed: prompts are tones. Install it and reload the configuration.");
        site.Interactions = () =>
        [
            DemoSite.Interaction("+79215550142", null),
            .. Enumerable.Repeat(DemoSite.Interaction("+79215550143", InteractionOutcome.Handled), 6),
            DemoSite.Interaction(null, InteractionOutcome.Failed),
        ];
        site.Status = site.Status with
        {
            Refused = [new RefusedAddress(IPAddress.Parse("192.0.2.77"), 11, SampleBoards.Noon, SampleBoards.Noon.AddMinutes(10))],
        };
        site.Ladder =
        [
            DemoSite.Sip(SipDirection.In, "INVITE sip:…67@203.0.113.200", "0badcafe"),
            DemoSite.Sip(SipDirection.Out, "100 Trying (INVITE)", "0badcafe"),
            DemoSite.Sip(SipDirection.Out, "200 OK (INVITE)", "0badcafe"),
            DemoSite.Sip(SipDirection.In, "(MalformedStartLine, answered 400)", ""),
        ];
        site.Report = SampleReports.Morning();
        site.Edge.Show(SampleBoards.Busy());
        await page.GotoAsync($"{site.Edge.Address}{path}");
        await WallboardLayoutTests.PictureAsync(page, $"{(path.Length == 0 ? "start" : path.Replace('/', '-').Replace('?', '-'))}-{width}", whole: true);
        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task Figures_fit_on_paper_without_what_only_a_screen_needs()
    {
        const int PaperWidth = 718; // A4 less its margins, in CSS pixels
        var page = await chromium.OpenAsync(PaperWidth, 1000, script: false);
        await using var site = await DemoSite.StartAsync();
        site.Report = SampleReports.Morning();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.GotoAsync($"{site.Edge.Address}status/figures");
        await WallboardLayoutTests.PictureAsync(page, "figures-paper", whole: true);
        Assert.False(await page.Locator("nav").IsVisibleAsync());
        Assert.Empty(await page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('.scroll, main')].filter(e => e.scrollWidth > e.clientWidth).map(e => e.textContent.trim().slice(0, 40))"));
    }
}
