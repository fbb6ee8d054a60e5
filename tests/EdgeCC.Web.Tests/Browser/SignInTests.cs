using EdgeCC.Model.Identity;
using static Microsoft.Playwright.Assertions;

namespace EdgeCC.Web.Tests.Browser;

/// <summary>A technician who claims a box and comes back to it, in a real browser.</summary>
[Collection(nameof(Chromium))]
public sealed class SignInTests(Chromium chromium)
{
    [Fact]
    public async Task Whoever_has_the_claim_code_claims_the_box_and_presses_a_button()
    {
        var page = await chromium.OpenAsync(1280, 900);
        await using var site = await DemoSite.StartAsync();
        site.Edge.Show(SampleBoards.Calm());
        await page.GotoAsync($"{site.Edge.Address}panel");
        await WallboardLayoutTests.PictureAsync(page, "panel-stranger", whole: true);
        await page.GetByText("Call for help", new() { Exact = true }).ClickAsync();

        await page.GetByLabel("Claim code").FillAsync("7k3m qozt 9xwa");
        await page.GetByLabel("Your password").FillAsync(SampleAdministrator.Password);
        await page.GetByLabel("The same again").FillAsync("something else");
        await WallboardLayoutTests.PictureAsync(page, "claim", whole: true);
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button).ClickAsync();
        await Expect(page.GetByRole(Microsoft.Playwright.AriaRole.Alert)).ToContainTextAsync("differ");
        await WallboardLayoutTests.PictureAsync(page, "claim-refused", whole: true);

        await page.GetByLabel("Your password").FillAsync(SampleAdministrator.Password);
        await page.GetByLabel("The same again").FillAsync(SampleAdministrator.Password);
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button).ClickAsync();
        await page.WaitForURLAsync("**/panel");
        await page.RunAndWaitForResponseAsync(
            () => page.GetByText("Call for help", new() { Exact = true }).ClickAsync(), answer => answer.Status == 204);
        Assert.Equal([new ButtonId("help")], site.Panel.Pressed);
    }

    [Fact]
    public async Task The_administrator_signs_in_without_script_changes_the_password_and_signs_out()
    {
        var page = await chromium.OpenAsync(1280, 900, script: false);
        await using var site = await DemoSite.StartAsync();
        await site.ClaimAsync();
        await page.GotoAsync($"{site.Edge.Address}account");
        await WallboardLayoutTests.PictureAsync(page, "sign-in", whole: true);
        await page.GetByLabel("Password").FillAsync(SampleAdministrator.Password);
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button).ClickAsync();

        await page.GetByLabel("Present password").FillAsync(SampleAdministrator.Password);
        await page.GetByLabel("New password").FillAsync("another long password");
        await page.GetByLabel("The same again").FillAsync("another long password");
        await page.GetByText("Change", new() { Exact = true }).ClickAsync();
        await Expect(page.GetByRole(Microsoft.Playwright.AriaRole.Status)).ToContainTextAsync("changed");
        await WallboardLayoutTests.PictureAsync(page, "account", whole: true);

        await page.GetByText("Sign out", new() { Exact = true }).ClickAsync();
        await page.GotoAsync($"{site.Edge.Address}account");
        await Expect(page.GetByRole(Microsoft.Playwright.AriaRole.Heading, new() { Level = 2 })).ToHaveTextAsync("Sign in");
    }

    [Fact]
    public async Task Claiming_fits_on_a_telephone()
    {
        const int Width = 390;
        var page = await chromium.OpenAsync(Width, 844);
        await using var site = await DemoSite.StartAsync();
        await page.GotoAsync($"{site.Edge.Address}sign-in");
        await WallboardLayoutTests.PictureAsync(page, "claim-phone", whole: true);
        Assert.Equal(Width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }
}
