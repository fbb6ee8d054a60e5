using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using System.Text;
using EdgeCC.Engine.Boards;
using EdgeCC.Engine.Health;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using Microsoft.Extensions.Time.Testing;

namespace EdgeCC.Web.Tests;

public sealed class PagesTests
{
    private const string Hostile = "<script>alert(1)</script>";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/wallboard")]
    [InlineData("/status")]
    [InlineData("/status/sip")]
    [InlineData("/status/figures")]
    [InlineData("/status/routing")]
    [InlineData("/panel")]
    [InlineData("/sign-in")]
    [InlineData("/account")]
    [InlineData("/update")]
    [InlineData("/api/figures")]
    [InlineData("/api/health")]
    [InlineData("/nothing")]
    public async Task Every_answer_tells_the_browser_to_trust_nobody_and_keep_nothing(string path)
    {
        await using var site = await DemoSite.StartAsync();
        site.Edge.Show(SampleBoards.Calm());
        var headers = (await site.Client.GetAsync(path, Cancellation)).Headers;
        Assert.StartsWith("default-src 'self'", Assert.Single(headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(headers.GetValues("X-Content-Type-Options")));
        Assert.True(headers.CacheControl!.NoStore);
        Assert.False(headers.Contains("Server"));
    }

    [Fact]
    public async Task Hostile_names_are_text_on_every_page()
    {
        await using var site = await DemoSite.StartAsync(branch: Hostile);
        site.Edge.Show(SampleBoards.Board([SampleBoards.Queue(Hostile)], []) with { Branch = Hostile, Alerts = [new BoardAlert.HelpWanted(new ButtonId(Hostile))] });
        site.Finding = () => new HealthFinding(Hostile, HealthLevel.Warning, Hostile);
        site.Interactions = () => [DemoSite.Interaction(Hostile, null)];
        site.Status = site.Status with { Appliance = Hostile };
        site.Ladder = [DemoSite.Sip(SipDirection.In, Hostile, Hostile)];
        site.Report = SampleReports.Morning() with { Addresses = ImmutableDictionary<InteractionId, string>.Empty };
        foreach (var path in (string[])["/", "/wallboard", "/status", "/status/sip", "/status/figures", "/status/routing", "/sign-in"])
        {
            var page = await site.GetAsync(path);
            Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
            Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Before_the_first_showing_the_wallboard_says_that_the_service_starts()
    {
        await using var site = await DemoSite.StartAsync();
        Assert.Contains("The service is starting", await site.GetAsync("/wallboard"), StringComparison.Ordinal);
        Assert.Contains("not known yet", await site.GetAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_start_page_claims_nothing_from_a_stale_board()
    {
        var time = new FakeTimeProvider();
        await using var site = await DemoSite.StartAsync(time);
        site.Edge.Show(SampleBoards.Calm());
        Assert.Contains("<dd>up</dd>", await site.GetAsync("/"), StringComparison.Ordinal);
        time.Advance(TimeSpan.FromSeconds(6));
        Assert.DoesNotContain("<dd>up</dd>", await site.GetAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_status_page_shows_no_number_beyond_three_digits()
    {
        await using var site = await DemoSite.StartAsync();
        site.Interactions = () => [DemoSite.Interaction("+79215550142", InteractionOutcome.OutOfHours)];
        var page = await site.GetAsync("/status");
        Assert.Contains("142", page, StringComparison.Ordinal);
        Assert.Contains("out of hours", page, StringComparison.Ordinal);
        Assert.DoesNotContain("50142", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_status_page_shows_refused_addresses_and_how_far_the_platform_is_behind()
    {
        await using var site = await DemoSite.StartAsync();
        site.Status = site.Status with
        {
            Refused = [new RefusedAddress(IPAddress.Parse("192.0.2.77"), 11, SampleBoards.Noon, SampleBoards.Noon.AddMinutes(10))],
        };
        var page = await site.GetAsync("/status");
        Assert.Contains("192.0.2.77", page, StringComparison.Ordinal);
        Assert.Contains("11-23 15:10:00", page, StringComparison.Ordinal);
        Assert.Contains("4700, 11 behind", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_SIP_page_follows_one_call()
    {
        await using var site = await DemoSite.StartAsync();
        site.Ladder =
        [
            DemoSite.Sip(SipDirection.In, "INVITE sip:…67@10.0.0.5", "0badcafe"),
            DemoSite.Sip(SipDirection.Out, "486 Busy Here (INVITE)", "0badcafe"),
            DemoSite.Sip(SipDirection.In, "REGISTER sip:@10.0.0.5", "deadbeef"),
        ];
        var all = await site.GetAsync("/status/sip");
        Assert.True(
            all.IndexOf("REGISTER", StringComparison.Ordinal) < all.IndexOf("INVITE sip:", StringComparison.Ordinal),
            "the newest message stands first");

        var one = await site.GetAsync("/status/sip?call=0badcafe");
        Assert.Contains("486 Busy Here", one, StringComparison.Ordinal);
        Assert.DoesNotContain("REGISTER", one, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_projection_and_a_broken_check_leave_the_status_page_standing()
    {
        await using var site = await DemoSite.StartAsync();
        site.Interactions = () => throw new IOException("damaged");
        site.Finding = () => throw new InvalidOperationException("oops");
        var page = await site.GetAsync("/status");
        Assert.Contains("cannot be read now", page, StringComparison.Ordinal);
        Assert.Contains("The check itself failed (InvalidOperationException)", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_drawn_lamp_shows_its_signal_and_a_real_board_draws_none()
    {
        await using var site = await DemoSite.StartAsync();
        site.Edge.Show(SampleBoards.Busy());
        var page = await site.GetAsync("/wallboard");
        Assert.Contains("lamp amber fastflash", page, StringComparison.Ordinal);
        Assert.Contains("lamp red steady", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, true, false)]
    [InlineData(true, false, true)]
    [InlineData(false, false, false)]
    public async Task LOCAL_is_shown_only_where_there_is_a_platform_and_it_is_out_of_reach(bool configured, bool up, bool local)
    {
        await using var site = await DemoSite.StartAsync();
        site.Edge.Show(SampleBoards.Calm() with { Uplink = new UplinkSnapshot(configured, up, 0, TimeSpan.FromMinutes(4)) });
        Assert.Equal(local, (await site.GetAsync("/wallboard")).Contains("<b>LOCAL</b>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_asset_is_asked_for_each_time_and_sent_once()
    {
        await using var site = await DemoSite.StartAsync();
        var first = await site.Client.GetAsync("/assets/edgecc.css", Cancellation);
        Assert.Equal("text/css", first.Content.Headers.ContentType!.MediaType);
        Assert.True(first.Headers.CacheControl!.NoCache);

        using var again = new HttpRequestMessage(HttpMethod.Get, "/assets/edgecc.css");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await site.Client.SendAsync(again, Cancellation)).StatusCode);
    }

    [Theory]
    [InlineData("/nothing")]
    [InlineData("/assets/../WebEdge.cs")]
    [InlineData("/assets/%2e%2e/secret")]
    [InlineData("/%00")]
    public async Task What_is_not_there_is_refused_in_plain_words(string path)
    {
        await using var site = await DemoSite.StartAsync();
        var response = await site.Client.GetAsync(path, Cancellation);
        Assert.True(response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Nothing_can_be_changed_here()
    {
        await using var site = await DemoSite.StartAsync();
        foreach (var method in (HttpMethod[])[HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete])
        {
            using var request = new HttpRequestMessage(method, "/status");
            Assert.Equal(HttpStatusCode.MethodNotAllowed, (await site.Client.SendAsync(request, Cancellation)).StatusCode);
        }
    }

    [Theory]
    [InlineData("GARBAGE\r\n\r\n", "400")]
    [InlineData("GET / HTTP/1.1\r\n\r\n", "400")]
    [InlineData("GET /{long} HTTP/1.1\r\nHost: x\r\n\r\n", "414")]
    [InlineData("GET / HTTP/1.1\r\nHost: x\r\nX: {long}{long}{long}{long}{long}{long}\r\n\r\n", "431")]
    public async Task A_malformed_or_oversized_request_is_refused(string request, string status)
    {
        await using var site = await DemoSite.StartAsync();
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, site.Edge.Address.Port, Cancellation);
        var bytes = Encoding.ASCII.GetBytes(request.Replace("{long}", new string('a', 3000), StringComparison.Ordinal));
        await client.GetStream().WriteAsync(bytes, Cancellation);
        using var reader = new StreamReader(client.GetStream());
        Assert.StartsWith($"HTTP/1.1 {status}", await reader.ReadLineAsync(Cancellation), StringComparison.Ordinal);
    }
}
