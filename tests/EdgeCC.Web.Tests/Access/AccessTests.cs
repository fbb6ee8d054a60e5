using System.Net;
using EdgeCC.Engine.Events;
using EdgeCC.Model.Facts;
using Microsoft.Extensions.Time.Testing;

namespace EdgeCC.Web.Tests.Access;

public sealed class AccessTests
{
    private const string Code = SampleAdministrator.Code;
    private const string Password = SampleAdministrator.Password;
    private const string Other = "another long password";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_claim_code_makes_an_administrator_who_signs_in_with_the_password_from_then_on()
    {
        await using var site = await DemoSite.StartAsync();
        Assert.Contains("Nobody has claimed this box", await site.GetAsync("/"), StringComparison.Ordinal);
        Assert.Contains("action=\"/claim\"", await site.GetAsync("/sign-in"), StringComparison.Ordinal);
        await site.ClaimAsync();
        Assert.Null(site.Administrator.ClaimCode);
        Assert.DoesNotContain(Password, site.Administrator.PasswordHash!, StringComparison.Ordinal);
        Assert.DoesNotContain("Nobody has claimed", await site.GetAsync("/"), StringComparison.Ordinal);

        Assert.Equal("/", LocationOf(await site.PostAsync("/account/sign-out")));
        Assert.Equal("/sign-in?then=/account", LocationOf(await site.Client.GetAsync("/account", Cancellation)));
        Assert.Equal(HttpStatusCode.Forbidden, (await SignInAsync(site, "not the password")).StatusCode);
        Assert.Equal("/account", LocationOf(await SignInAsync(site, Password)));
        Assert.Contains("Signed in as administrator", await site.GetAsync("/account"), StringComparison.Ordinal);
        Assert.Equal(
            [AdministratorAct.Claimed, AdministratorAct.SignedOut, AdministratorAct.SignedIn],
            site.Mailbox.Posted.Cast<AdministratorNoted>().Select(noted => noted.Act));
        Assert.All(site.Mailbox.Posted.Cast<AdministratorNoted>(), noted => Assert.Equal(IPAddress.Loopback, noted.From));
    }

    [Theory]
    [InlineData("7K3M-Q0ZT-9XWB", Password, Password, "not the claim code")]
    [InlineData("", Password, Password, "not the claim code")]
    [InlineData(Code, "too short", "too short", "10 to 128 characters")]
    [InlineData(Code, "aaaaaaaaaaaa", "aaaaaaaaaaaa", "different characters")]
    [InlineData(Code, Password, Other, "differ")]
    public async Task A_claim_with_a_mistake_is_refused_and_says_which(string code, string password, string again, string why)
    {
        await using var site = await DemoSite.StartAsync();
        var answer = await site.PostAsync("/claim", ("code", code), ("password", password), ("again", again));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        var page = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains(why, page, StringComparison.Ordinal);
        Assert.DoesNotContain(password, page, StringComparison.Ordinal);
        Assert.NotNull(site.Administrator.ClaimCode);
    }

    [Fact]
    public async Task A_box_once_claimed_takes_its_code_no_more()
    {
        await using var site = await DemoSite.StartAsync();
        await site.ClaimAsync();
        var hash = site.Administrator.PasswordHash;
        var answer = await site.PostAsync("/claim", ("code", Code), ("password", Other), ("again", Other));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(hash, site.Administrator.PasswordHash);
    }

    [Fact]
    public async Task The_code_is_on_no_page_and_before_a_claim_the_status_page_says_where_it_is()
    {
        await using var site = await DemoSite.StartAsync();
        foreach (var path in (string[])["/", "/status", "/sign-in", "/panel", "/api/health", "/api/board"])
        {
            var page = await (await site.Client.GetAsync(path, Cancellation)).Content.ReadAsStringAsync(Cancellation);
            Assert.DoesNotContain(Code, page, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Contains("Read the claim code on its display", await site.GetAsync("/status"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cookie_is_out_of_reach_of_scripts_and_other_sites()
    {
        await using var site = await DemoSite.StartAsync();
        var answer = await site.PostAsync("/claim", ("code", Code), ("password", Password), ("again", Password));
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_new_password_signs_every_other_browser_out()
    {
        await using var site = await DemoSite.StartAsync();
        await site.ClaimAsync();
        using var elsewhere = new HttpClient { BaseAddress = site.Edge.Address };
        elsewhere.DefaultRequestHeaders.Add("Cookie", await CookieAsync(site));
        Assert.Contains("Signed in", await elsewhere.GetStringAsync("/account", Cancellation), StringComparison.Ordinal);

        var wrong = await site.PostAsync("/account/password", ("current", Other), ("password", Other), ("again", Other));
        Assert.Equal(HttpStatusCode.Forbidden, wrong.StatusCode);
        var right = await site.PostAsync("/account/password", ("current", Password), ("password", Other), ("again", Other));
        Assert.Equal(HttpStatusCode.OK, right.StatusCode);

        Assert.Contains("Signed in as", await site.GetAsync("/account"), StringComparison.Ordinal);
        Assert.DoesNotContain("Signed in as", await elsewhere.GetStringAsync("/account", Cancellation), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await SignInAsync(site, Password)).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await SignInAsync(site, Other)).StatusCode);
    }

    [Fact]
    public async Task Whoever_guesses_is_told_to_wait_and_the_right_password_has_to_wait_too()
    {
        var time = new FakeTimeProvider();
        await using var site = await DemoSite.StartAsync(time, limits: new WebLimits
        {
            Attempts = new(new Allowance(2, TimeSpan.FromSeconds(30)), new Allowance(20, TimeSpan.FromSeconds(10))),
        });
        await site.ClaimAsync();
        await SignInAsync(site, "wrong");
        await SignInAsync(site, "wrong again");
        var refused = await SignInAsync(site, Password);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(30), refused.Headers.RetryAfter!.Delta);
        Assert.Contains("Somebody at 127.0.0.1 tries passwords", await site.GetAsync("/status"), StringComparison.Ordinal);

        time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(HttpStatusCode.SeeOther, (await SignInAsync(site, Password)).StatusCode);
        Assert.Contains("Claimed; 2 wrong passwords", await site.GetAsync("/status"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/account", "/account")]
    [InlineData("/panel", "/panel")]
    [InlineData("https://elsewhere.example", "/")]
    [InlineData("//elsewhere.example", "/")]
    [InlineData("", "/")]
    public async Task Signing_in_leads_to_no_page_but_our_own(string then, string where)
    {
        await using var site = await DemoSite.StartAsync();
        await site.ClaimAsync();
        Assert.Equal(where, LocationOf(await SignInAsync(site, Password, then)));
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/claim")]
    [InlineData("/account/password")]
    [InlineData("/account/sign-out")]
    public async Task A_form_from_elsewhere_is_refused(string path)
    {
        await using var site = await DemoSite.StartAsync();
        foreach (var origin in (string?[])["http://elsewhere.example", "null", null])
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await site.PostAsync(path, origin, ("password", Password))).StatusCode);
        }
    }

    [Theory]
    [InlineData("cross-site", HttpStatusCode.Forbidden)]
    [InlineData("same-site", HttpStatusCode.Forbidden)]
    [InlineData("same-origin", HttpStatusCode.SeeOther)]
    public async Task What_the_browser_says_of_the_way_counts_too(string way, HttpStatusCode status)
    {
        await using var site = await DemoSite.StartAsync();
        await site.ClaimAsync();
        site.Client.DefaultRequestHeaders.Add("Sec-Fetch-Site", way);
        Assert.Equal(status, (await SignInAsync(site, Password)).StatusCode);
    }

    [Fact]
    public async Task A_form_whose_session_has_ended_leads_to_sign_in_and_a_script_is_told()
    {
        await using var site = await DemoSite.StartAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, (await site.PostAsync("/account/password")).StatusCode);
        site.Client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        Assert.Equal("/sign-in", LocationOf(await site.PostAsync("/account/password")));
    }

    [Fact]
    public async Task Only_pages_with_forms_may_send_them_and_only_small_ones()
    {
        await using var site = await DemoSite.StartAsync();
        Assert.Contains("form-action 'self'", await PolicyAsync(site, "/sign-in"), StringComparison.Ordinal);
        Assert.Contains("form-action 'none'", await PolicyAsync(site, "/"), StringComparison.Ordinal);
        var answer = await site.PostAsync("/sign-in", ("password", new string('a', 5000)));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (await site.PostAsync("/sign-in", [.. Enumerable.Range(0, 1400).Select(_ => ("", ""))])).StatusCode);
    }

    [Fact]
    public async Task A_disk_that_refuses_leaves_the_box_unclaimed_and_says_so()
    {
        await using var site = await DemoSite.StartAsync();
        site.Administrator.IsDiskFull = true;
        var answer = await site.PostAsync("/claim", ("code", Code), ("password", Password), ("again", Password));
        Assert.Contains("No space left", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    private static Task<HttpResponseMessage> SignInAsync(DemoSite site, string password, string then = "/account") =>
        site.PostAsync("/sign-in", ("password", password), ("then", then));

    private static string LocationOf(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }

    private static async Task<string> CookieAsync(DemoSite site)
    {
        var answer = await SignInAsync(site, Password);
        return Assert.Single(answer.Headers.GetValues("Set-Cookie")).Split(';')[0];
    }

    private static async Task<string> PolicyAsync(DemoSite site, string path) =>
        Assert.Single((await site.Client.GetAsync(path, Cancellation)).Headers.GetValues("Content-Security-Policy"));
}
