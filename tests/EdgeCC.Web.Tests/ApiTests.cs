using System.Net;
using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;
using EdgeCC.Engine.Health;
using Microsoft.Extensions.Time.Testing;

namespace EdgeCC.Web.Tests;

public sealed class ApiTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Before_the_first_showing_there_is_no_board_and_the_service_is_not_healthy()
    {
        await using var site = await DemoSite.StartAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await site.Client.GetAsync("/api/board", Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await site.Client.GetAsync("/api/health", Cancellation)).StatusCode);
    }

    [Fact]
    public async Task The_board_is_told_with_its_age()
    {
        var time = new FakeTimeProvider();
        await using var site = await DemoSite.StartAsync(time);
        site.Edge.Show(SampleBoards.Busy());
        time.Advance(TimeSpan.FromSeconds(3));
        var response = await site.Client.GetAsync("/api/board", Cancellation);
        Assert.Equal(TimeSpan.FromSeconds(3), response.Headers.Age);

        var board = JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancellation))!;
        var queue = board["routing"]!["queues"]![0]!;
        Assert.Equal("Продажи", (string)queue["queue"]!);
        Assert.Equal(287, (double)queue["longestWait"]!);
        Assert.Equal("FastFlash", (string)board["lamps"]![0]!["signal"]!);
        Assert.False((bool)board["uplink"]!["up"]!);
        Assert.Equal("journal-not-written", (string)board["alerts"]![0]!["kind"]!);
        Assert.Equal("disk full", (string)board["alerts"]![0]!["reason"]!);
    }

    [Fact]
    public async Task Each_showing_is_one_event()
    {
        await using var site = await DemoSite.StartAsync();
        await using var events = await ListenAsync(site, "/api/board/events");
        Assert.Equal("version", (await NextAsync(events)).EventType);
        for (var n = 1; n <= 3; n++)
        {
            site.Edge.Show(SampleBoards.Calm() with { CallsInProgress = n });
            var board = await NextAsync(events);
            Assert.Equal("board", board.EventType);
            Assert.Equal(n, (int)JsonNode.Parse(board.Data)!["callsInProgress"]!);
        }
    }

    [Fact]
    public async Task Listeners_beyond_the_cap_of_one_address_are_told_when_to_come_again()
    {
        await using var site = await DemoSite.StartAsync(limits: new WebLimits { MaxListenersPerSource = 2 });
        await using var first = await ListenAsync(site, "/api/board/events");
        await using var second = await ListenAsync(site, "/wallboard/events");

        var refused = await site.Client.GetAsync("/wallboard/events", Cancellation);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
    }

    [Fact]
    public async Task Stopping_ends_every_feed_at_once()
    {
        await using var site = await DemoSite.StartAsync();
        await using var events = await ListenAsync(site, "/api/board/events");
        Assert.True(await events.MoveNextAsync());
        await site.Edge.StopAsync(Cancellation);
        Assert.False(await events.MoveNextAsync());
    }

    [Fact]
    public async Task Health_says_what_was_found_and_how_far_the_platform_is()
    {
        await using var site = await DemoSite.StartAsync();
        site.Edge.Show(SampleBoards.Calm());
        await site.ClaimAsync();
        var health = JsonNode.Parse(await site.GetAsync("/api/health"))!;
        Assert.Equal("Well", (string)health["level"]!);
        Assert.Equal(4711, (long)health["lastSequence"]!);
        Assert.Equal(4700, (long)health["acknowledged"]!);
        Assert.Equal(["Wallboard", "Administrator", "Journal"], health["findings"]!.AsArray().Select(finding => (string)finding!["name"]!));
    }

    [Fact]
    public async Task A_warning_is_still_healthy_and_a_failure_is_not()
    {
        await using var site = await DemoSite.StartAsync();
        site.Edge.Show(SampleBoards.Calm());
        site.Finding = () => new HealthFinding("Speech", HealthLevel.Warning, "no voices");
        Assert.Equal(HttpStatusCode.OK, (await site.Client.GetAsync("/api/health", Cancellation)).StatusCode);
        site.Finding = () => new HealthFinding("Journal", HealthLevel.Failing, "disk full");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await site.Client.GetAsync("/api/health", Cancellation)).StatusCode);
    }

    [Fact]
    public async Task A_switchboard_that_shows_nothing_for_five_seconds_is_failing()
    {
        var time = new FakeTimeProvider();
        await using var site = await DemoSite.StartAsync(time);
        site.Edge.Show(SampleBoards.Calm());
        time.Advance(TimeSpan.FromSeconds(4.9));
        Assert.Equal(HttpStatusCode.OK, (await site.Client.GetAsync("/api/health", Cancellation)).StatusCode);
        time.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await site.Client.GetAsync("/api/health", Cancellation)).StatusCode);
    }

    private static async Task<IAsyncEnumerator<SseItem<string>>> ListenAsync(DemoSite site, string path)
    {
        var response = await site.Client.GetAsync(path, HttpCompletionOption.ResponseHeadersRead, Cancellation);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        return SseParser.Create(await response.Content.ReadAsStreamAsync(Cancellation)).EnumerateAsync(Cancellation).GetAsyncEnumerator(Cancellation);
    }

    private static async Task<SseItem<string>> NextAsync(IAsyncEnumerator<SseItem<string>> events)
    {
        Assert.True(await events.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10), Cancellation));
        return events.Current;
    }
}
