using EdgeCC.Model.Facts;
using EdgeCC.Wire.Tests.Endurance;
using EdgeCC.Wire.Tests.Peers;
using EdgeCC.Wire.Tests.Processes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EdgeCC.Wire.Tests.Pages;

/// <summary>What the branch looks like in a real browser while somebody calls.</summary>
public sealed class ChromiumTests : IAsyncLifetime
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private const string Password = "lamp over the door";

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    [Fact]
    public async Task Wallboard_shows_the_waiting_caller_lights_the_lamp_and_says_LOCAL()
    {
        // Nobody listens where the broker should be.
        await using var branch = await Branch.StartAsync(agents: 1, mqttPort: FreePorts.Take());
        await using var desk = await Baresip.StartAsync(
            branch.Sip, Branch.Phone(1), Branch.PhonePassword(1), toneHz: 620, answers: false);
        await desk.SignInAsync();
        await branch.ReadyAsync(agents: 1);
        var page = await OpenAsync(new Uri(branch.Web, "wallboard"));
        await Expect(page.Locator(".figure").First).ToHaveTextAsync("0");

        await using var customer = Sipp.Customers("patient", branch, Branch.QueueNumber, "-m", "1");
        await Expect(page.Locator(".figure").First).ToHaveTextAsync("1");
        await Expect(page.Locator(".lamp.steady")).ToHaveCountAsync(1);
        await Expect(page.Locator(".badge b")).ToHaveTextAsync("LOCAL");
    }

    [Fact]
    public async Task Status_page_shows_every_check()
    {
        await using var branch = await Branch.StartAsync();
        var page = await OpenAsync(new Uri(branch.Web, "status"));
        await Expect(page.Locator(".findings")).ToContainTextAsync("Configuration");
        await Expect(page.Locator(".findings .sign.urgent")).ToHaveCountAsync(0);
        await Expect(page.Locator(".facts")).ToContainTextAsync(Branch.Appliance);
    }

    [Fact]
    public async Task Technician_reads_the_claim_code_from_the_console_claims_the_box_and_it_stays_theirs_after_a_restart()
    {
        await using var branch = await Branch.StartAsync(agents: 1);
        var page = await OpenAsync(new Uri(branch.Web, "panel"));
        await page.GetByText("Call for help", new() { Exact = true }).First.ClickAsync();
        await page.GetByLabel("Claim code").FillAsync(await branch.ClaimCodeAsync());
        await page.GetByLabel("Your password").FillAsync(Password);
        await page.GetByLabel("The same again").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Claim this box" }).ClickAsync();
        await page.RunAndWaitForResponseAsync(
            () => page.GetByText("Call for help", new() { Exact = true }).First.ClickAsync(), answer => answer.Status == 204);

        Assert.Equal(0, await branch.StopAsync());
        await branch.StartProcessAsync();
        await page.GotoAsync(new Uri(branch.Web, "account").ToString());
        await page.GetByLabel("Password").FillAsync(Password);
        await page.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 2 }).First).ToHaveTextAsync("Signed in as administrator");
        Assert.Equal(0, await branch.StopAsync());
        Assert.Equal(
            [AdministratorAct.Claimed, AdministratorAct.SignedIn],
            (await JournalCopy.ReadAsync(branch)).Select(record => record.Fact).OfType<AdministratorActed>().Select(fact => fact.Act));
    }

    public async ValueTask InitializeAsync()
    {
        var chromium = Programs.Peer("chromium");
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = Flags });
    }

    public async ValueTask DisposeAsync()
    {
        await (_browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        _playwright?.Dispose();
    }

    private async Task<IPage> OpenAsync(Uri address)
    {
        var page = await _browser!.NewPageAsync();
        SetDefaultExpectTimeout((float)Child.Cap.TotalMilliseconds);
        await page.GotoAsync(address.ToString());
        return page;
    }
}
