using System.Net;
using EdgeCC.Engine.Boards;
using EdgeCC.Engine.Configuration;
using EdgeCC.Engine.Health;
using EdgeCC.Engine.Ports;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Sip.Transactions;
using Microsoft.Extensions.Logging.Abstractions;

namespace EdgeCC.Web.Tests;

/// <summary>The pages on a free port, with sources a test can change.</summary>
internal sealed class DemoSite : IAsyncDisposable, IInteractionQuery
{
    private DemoSite(TimeProvider time, string language, string branch, WebLimits? limits, IFrontPanel? panel)
    {
        var pages = new PagesModel(
            branch,
            language,
            TimeZoneInfo.FindSystemTimeZoneById("Europe/Moscow"),
            panel)
        {
            Inspection = Inspection,
            Updates = Updates,
        };
        Edge = new WebEdge(
            new WebModel(new IPEndPoint(IPAddress.Loopback, 0)),
            pages,
            new StatusSources([new Check(this)], () => Status, this, () => [.. Ladder], () => Report),
            Administrator,
            Mailbox,
            time,
            NullLoggerFactory.Instance,
            limits);
    }

    public WebEdge Edge { get; }

    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(10) };

    public StatusSnapshot Status { get; set; } = new(
        "nevsky-1", "Филиал Невский", "0.1.0", TimeSpan.FromHours(3.4), 4711, 4700, new MailboxDepth(2, 10_000, 0), []);

    public Func<HealthFinding> Finding { get; set; } = () => new HealthFinding("Journal", HealthLevel.Well, "4711 facts, 12 MB free");

    public Func<IReadOnlyList<InteractionSummary>> Interactions { get; set; } = () => [];

    public IReadOnlyList<SipLadderEntry> Ladder { get; set; } = [];

    public BranchReport? Report { get; set; }

    public SampleInspection Inspection { get; } = new();

    /// <summary>Nobody's at first.</summary>
    public SampleAdministrator Administrator { get; } = new();

    public NotedMailbox Mailbox { get; } = new();

    public SampleUpdates Updates { get; } = new();

    public required SamplePanel Panel { get; init; }

    public static async Task<DemoSite> StartAsync(
        TimeProvider? time = null, string language = "en", string branch = "Nevsky", WebLimits? limits = null,
        bool simulated = true)
    {
        var panel = new SamplePanel();
        var site = new DemoSite(time ?? TimeProvider.System, language, branch, limits, simulated ? panel : null) { Panel = panel };
        await site.Edge.StartAsync(TestContext.Current.CancellationToken);
        site.Client.BaseAddress = site.Edge.Address;
        return site;
    }

    public static InteractionSummary Interaction(string? from, InteractionOutcome? outcome) => new(
        new InteractionId("01J"), Channel.Voice, SampleBoards.Noon, from, new QueueId("sales"), new AgentId("anna"),
        outcome, TimeSpan.FromSeconds(17), TimeSpan.FromSeconds(183));

    public static SipLadderEntry Sip(SipDirection direction, string startLine, string call) => new(
        SampleBoards.Noon, direction, SipTransport.Udp, IPEndPoint.Parse("192.0.2.1:5060"), IPEndPoint.Parse("192.0.2.77:5062"),
        startLine, call, Bytes: 312);

    /// <summary>Sends a form as one of our own pages does.</summary>
    public Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields) =>
        PostAsync(path, Edge.Address.GetLeftPart(UriPartial.Authority), fields);

    /// <summary>Sends a form from a page elsewhere, or with a null origin from no page.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, string? origin, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        };
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Claims the box; the client's cookies then say that it is signed in.</summary>
    public async Task ClaimAsync()
    {
        var answer = await PostAsync(
            "/claim", ("code", SampleAdministrator.Code), ("password", SampleAdministrator.Password), ("again", SampleAdministrator.Password));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }

    public Task<string> GetAsync(string path) => Client.GetStringAsync(path, TestContext.Current.CancellationToken);

    IReadOnlyList<InteractionSummary> IInteractionQuery.RecentInteractions(int most) => Interactions();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Edge.DisposeAsync();
    }

    private sealed class Check(DemoSite site) : IHealthCheck
    {
        public HealthFinding Look() => site.Finding();
    }
}
