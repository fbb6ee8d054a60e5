using System.Reflection;
using EdgeCC.Engine.Boards;
using EdgeCC.Engine.Configuration;
using EdgeCC.Engine.Ports;
using EdgeCC.Web.Access;
using EdgeCC.Web.Live;
using EdgeCC.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EdgeCC.Web;

/// <summary>
/// The pages: <c>/</c>, <c>/wallboard</c>, <c>/status</c> with <c>/figures</c>, <c>/routing</c> and <c>/sip</c> below it, and
/// for scripts <c>/api/board</c>, <c>/api/board/events</c>, <c>/api/figures</c>, <c>/api/health</c>. All of them only read.
/// On <c>/selftest</c> a technician reads how the board does. Whoever has signed in at <c>/sign-in</c> may change something:
/// <c>/account</c>, a self-test, and where the board is simulated the buttons of <c>/panel</c>. Rendered here in C#; a
/// browser needs no script except to be live and to press.
/// </summary>
public sealed class WebEdge : IBoardPort, IAsyncDisposable
{
    private readonly WebApplication _site;
    private readonly BoardStream _stream;

    /// <param name="model">Where to listen.</param>
    /// <param name="pages">What does not change while the pages are up.</param>
    /// <param name="sources">Where the status page asks.</param>
    /// <param name="administrator">Who may change something.</param>
    /// <param name="mailbox">Is told what the administrator does.</param>
    /// <param name="time">The clock that ages the board.</param>
    /// <param name="loggers">Where the server logs.</param>
    /// <param name="limits">Caps; null for the usual ones.</param>
    public WebEdge(
        WebModel model, PagesModel pages, StatusSources sources, IAdministratorPort administrator, IMailbox mailbox,
        TimeProvider time, ILoggerFactory loggers, WebLimits? limits = null)
    {
        limits ??= new WebLimits();
        _site = WebSite.Build(model, limits, loggers);
        var renderer = new PageRenderer(_site.Services, loggers);
        _stream = new BoardStream(pages, renderer, time);
        var seats = new SeatPlan(limits.MaxListeners, limits.MaxListenersPerSource);
        var sessions = new SessionTable(time);
        var attempts = new AttemptLimits(limits, time);
        var desk = new AccessDesk(administrator, sessions, attempts, mailbox);
        var checks = sources with { Checks = [new AccessCheck(desk, attempts), .. sources.Checks] };
        new WebEndpoints(pages, checks, _stream, seats, renderer, desk, new AccessGate(sessions), time, Version).Map(_site);
    }

    /// <summary>Where the pages are, once started: with the real port where port 0 was asked for.</summary>
    public Uri Address => new(
        _site.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First());

    /// <summary>Begins to listen.</summary>
    /// <exception cref="IOException">The address is taken or not ours.</exception>
    public Task StartAsync(CancellationToken cancellation = default) => _site.StartAsync(cancellation);

    /// <summary>Ends every live page and stops listening.</summary>
    public Task StopAsync(CancellationToken cancellation = default) => _site.StopAsync(cancellation);

    public void Show(BoardSnapshot board) => _stream.Show(board);

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private static string Version { get; } =
        typeof(WebEdge).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
