using Microsoft.Playwright;

namespace EdgeCC.Web.Tests.Browser;

/// <summary>
/// One headless Chromium, with one page at a time, for all browser tests; where none is installed they are skipped and
/// say so.
/// </summary>
[CollectionDefinition(nameof(Chromium))]
public sealed class ChromiumTests : ICollectionFixture<Chromium>;

/// <summary>The browser.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private IBrowserContext? _open;

    public async ValueTask InitializeAsync()
    {
        if (Find() is { } path)
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Flags });
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>A new page of a given size, in place of the last one; skips the test where there is no Chromium.</summary>
    internal async Task<IPage> OpenAsync(int width = 1920, int height = 1080, bool script = true)
    {
        Assert.SkipWhen(_browser is null, "no chromium on PATH (apt-get install chromium)");
        await (_open?.CloseAsync() ?? Task.CompletedTask);
        _open = await _browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            JavaScriptEnabled = script,
        });
        var page = await _open.NewPageAsync();
        page.SetDefaultTimeout(10_000);
        return page;
    }

    /// <summary>Opens a live page and waits until it listens: every showing from then on is seen.</summary>
    internal static async Task GoLiveAsync(IPage page, DemoSite site, string path = "wallboard")
    {
        var listening = page.WaitForResponseAsync(
            response => response.Url.EndsWith($"/{path}/events", StringComparison.Ordinal));
        await page.GotoAsync($"{site.Edge.Address}{path}");
        await listening;
    }

    /// <summary>Claims the box and signs the browser in.</summary>
    internal static async Task SignInAsync(IPage page, DemoSite site)
    {
        await site.ClaimAsync();
        await page.GotoAsync($"{site.Edge.Address}sign-in");
        await page.GetByLabel("Password").FillAsync(SampleAdministrator.Password);
        await page.GetByRole(AriaRole.Button).ClickAsync();
    }

    private static string? Find() =>
        (from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
         from name in Names
         let path = Path.Combine(folder, name)
         where File.Exists(path)
         select path).FirstOrDefault();
}
