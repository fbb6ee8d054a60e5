using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using EdgeCC.Engine.Configuration;
using EdgeCC.Engine.Events;
using EdgeCC.Engine.Health;
using EdgeCC.Engine.Ports;
using EdgeCC.Model.Identity;
using EdgeCC.Network.Data;
using EdgeCC.Network.Tests.Media;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace EdgeCC.Network.Tests.Data;

/// <summary>Flows' questions over real sockets, to a server that may do anything.</summary>
public sealed class DataClientTests : IAsyncDisposable
{
    private static readonly TimeSpan Cap = TimeSpan.FromSeconds(10);

    private readonly RecordingMailbox _mailbox = new();
    private readonly FakeTimeProvider _time = new();
    private readonly List<string> _log = [];
    private readonly Dictionary<string, string> _secrets = new() { ["CRM_TOKEN"] = "Bearer abc" };
    private readonly DataClient _client;
    private long _requests;

    public DataClientTests() => _client = new DataClient(_mailbox, _time, _secrets.GetValueOrDefault, new Logger(_log));

    public ValueTask DisposeAsync() => _client.DisposeAsync();

    [Fact]
    public async Task Fields_of_a_get_go_as_its_query_and_the_body_comes_back()
    {
        var heard = "";
        await using var crm = new CrmServer(request =>
        {
            heard = request;
            return CrmServer.Ok("""{"state":"в пути"}""");
        });

        var answered = await AskAsync(EndpointAt(crm.Url) with { Secrets = Named("Authorization", "CRM_TOKEN"), Headers = Named("X-Branch", "nevsky") });

        Assert.Equal("""{"state":"в пути"}""", answered.Json);
        Assert.StartsWith("GET /orders?number=%2B7%20911%26x%3D1 HTTP/1.1\r\n", heard, StringComparison.Ordinal);
        Assert.Contains("Authorization: Bearer abc\r\n", heard, StringComparison.Ordinal);
        Assert.Contains("X-Branch: nevsky\r\n", heard, StringComparison.Ordinal);
        Assert.Equal(HealthLevel.Well, _client.Look().Level);
    }

    [Fact]
    public async Task Fields_of_a_post_go_as_a_json_object()
    {
        var heard = "";
        await using var crm = new CrmServer(request =>
        {
            heard = request;
            return CrmServer.Ok("{}");
        });

        Assert.Equal("{}", (await AskAsync(EndpointAt(crm.Url) with { Posts = true })).Json);
        Assert.StartsWith("POST /orders HTTP/1.1\r\n", heard, StringComparison.Ordinal);
        Assert.EndsWith("""{"number":"\u002B7 911\u0026x=1"}""", heard, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_json_is_the_flows_to_judge()
    {
        await using var crm = new CrmServer(_ => CrmServer.Ok("<html>"));
        Assert.Equal("<html>", (await AskAsync(EndpointAt(crm.Url))).Json);
    }

    [Theory]
    [InlineData("HTTP/1.1 500 So\r\nContent-Length: 0\r\n\r\n", "answered 500")]
    [InlineData("HTTP/1.1 302 So\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n", "answered 302")]
    [InlineData("HTTP/1.1 200 So\r\nContent-Length: 65537\r\n\r\n", "answered too much")]
    [InlineData("HTTP/1.1 200 So\r\nContent-Length: 10\r\n\r\n{", "did not answer in time")]
    [InlineData("SIP/2.0 200 OK\r\n\r\n", "was not reached (InvalidResponse)")]
    public async Task Answer_that_is_none_is_told_as_none_and_logged_without_what_was_asked(string answer, string failure)
    {
        await using var crm = new CrmServer(_ => answer);
        Ask(EndpointAt(crm.Url));
        Assert.True(await crm.Came.WaitAsync(Cap, TestContext.Current.CancellationToken));
        if (failure == "did not answer in time")
        {
            _time.Advance(TimeSpan.FromSeconds(3));
        }

        Assert.Null((await _mailbox.NextAsync<DataAnswered>()).Json);
        Assert.Equal($"The endpoint orders {failure}; the flow goes on without.", Assert.Single(_log));
        Assert.Equal(HealthLevel.Warning, _client.Look().Level);
        Assert.Equal(0, _client.Open);
    }

    [Fact]
    public async Task Answer_without_a_length_is_read_no_further_than_the_cap()
    {
        await using var crm = new CrmServer(_ =>
            $"HTTP/1.1 200 So\r\nTransfer-Encoding: chunked\r\n\r\n{100_000:x}\r\n{new string('1', 100_000)}\r\n0\r\n\r\n");
        Assert.Null((await AskAsync(EndpointAt(crm.Url))).Json);
        Assert.Contains("answered too much", Assert.Single(_log), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Server_that_says_nothing_is_not_waited_for()
    {
        await using var crm = new CrmServer(_ => null);
        Ask(EndpointAt(crm.Url));
        Assert.True(await crm.Came.WaitAsync(Cap, TestContext.Current.CancellationToken));
        _time.Advance(TimeSpan.FromSeconds(3));

        Assert.Null((await _mailbox.NextAsync<DataAnswered>()).Json);
        Assert.True(await crm.Left.WaitAsync(Cap, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Server_that_is_down_is_told_at_once()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();

        Assert.Null((await AskAsync(EndpointAt(new Uri($"http://127.0.0.1:{port}/")))).Json);
        Assert.Equal("The endpoint orders was not reached (ConnectionError); the flow goes on without.", Assert.Single(_log));
    }

    [Fact]
    public async Task Secret_that_is_not_set_keeps_the_question_at_home()
    {
        await using var crm = new CrmServer(_ => CrmServer.Ok("{}"));
        Assert.Null((await AskAsync(EndpointAt(crm.Url) with { Secrets = Named("Authorization", "OTHER") })).Json);
        Assert.Equal(0, crm.Asked);
        Assert.Contains("needs the environment variable OTHER", Assert.Single(_log), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Caller_who_is_gone_is_asked_for_no_more()
    {
        await using var crm = new CrmServer(_ => null);
        Ask(EndpointAt(crm.Url));
        Assert.True(await crm.Came.WaitAsync(Cap, TestContext.Current.CancellationToken));
        _client.Forget(new InteractionId("caller"));

        Assert.True(await crm.Left.WaitAsync(Cap, TestContext.Current.CancellationToken));
        Assert.Empty(_mailbox.Rest());
        Assert.Empty(_log);
    }

    [Fact]
    public async Task Endpoint_that_hangs_lets_so_many_wait_and_refuses_the_next()
    {
        await using var crm = new CrmServer(_ => null);
        for (var i = 0; i < DataClient.AtOnce; i++)
        {
            Assert.True(Ask(EndpointAt(crm.Url)));
            Assert.True(await crm.Came.WaitAsync(Cap, TestContext.Current.CancellationToken));
        }

        for (var i = 0; i < DataClient.MostWaiting; i++)
        {
            Assert.True(Ask(EndpointAt(crm.Url), seconds: 2));
        }

        Assert.False(Ask(EndpointAt(crm.Url)));
        Assert.Equal(DataClient.AtOnce + DataClient.MostWaiting, _client.Open);
        // Whoever waits runs out of time first, or a worker that is free could still ask for one of them.
        _time.Advance(TimeSpan.FromSeconds(2));
        _time.Advance(TimeSpan.FromSeconds(1));
        for (var i = 0; i < DataClient.AtOnce + DataClient.MostWaiting; i++)
        {
            Assert.Null((await _mailbox.NextAsync<DataAnswered>()).Json);
        }

        Assert.Equal(DataClient.AtOnce, crm.Asked);
        Assert.Equal(0, _client.Open);
    }

    private async Task<DataAnswered> AskAsync(DataEndpoint endpoint)
    {
        Assert.True(Ask(endpoint));
        return await _mailbox.NextAsync<DataAnswered>();
    }

    private bool Ask(DataEndpoint endpoint, int seconds = 3) => _client.TryAsk(new DataQuestion(
        new InteractionId("caller"),
        ++_requests,
        endpoint,
        ImmutableSortedDictionary<string, string>.Empty.Add("number", "+7 911&x=1"),
        TimeSpan.FromSeconds(seconds)));

    private static DataEndpoint EndpointAt(Uri url) => new("orders", url, Posts: false, Named(), Named());

    private static ImmutableSortedDictionary<string, string> Named() => ImmutableSortedDictionary<string, string>.Empty;

    private static ImmutableSortedDictionary<string, string> Named(string name, string value) => Named().Add(name, value);

    private sealed class Logger(List<string> log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (log)
            {
                log.Add(formatter(state, exception) + exception?.Message);
            }
        }
    }
}
