using EdgeCC.Engine.Health;
using EdgeCC.Engine.Ports;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Web.Access;
using EdgeCC.Web.Api;
using EdgeCC.Web.Assets;
using EdgeCC.Web.Decisions;
using EdgeCC.Web.Figures;
using EdgeCC.Web.Live;
using EdgeCC.Web.Pages;
using EdgeCC.Web.Panel;
using EdgeCC.Web.SelfTests;
using EdgeCC.Web.Status;
using EdgeCC.Web.Updates;
using EdgeCC.Web.Wallboard;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace EdgeCC.Web;

/// <summary>What is served where.</summary>
internal sealed class WebEndpoints(
    PagesModel pages, StatusSources sources, BoardStream stream, SeatPlan seats, PageRenderer renderer, AccessDesk desk,
    AccessGate gate, TimeProvider time, string version)
{
    private const string Json = "application/json; charset=utf-8";

    private readonly IHealthCheck[] _checks = [new BoardFreshnessCheck(stream), .. sources.Checks];

    public void Map(WebApplication site)
    {
        var events = new EventFeed(stream, seats, version, site.Lifetime.ApplicationStopping);
        site.Use(gate.AdmitAsync);
        new AccessEndpoints(pages, renderer, desk, gate).Map(site);
        site.MapGet("/", StartAsync);
        site.MapGet("/wallboard", WallboardAsync);
        site.MapGet("/wallboard/events", (HttpContext context) => events.Open(context, frame => frame.Html));
        site.MapGet("/status", StatusAsync);
        site.MapGet("/status/sip", SipAsync);
        site.MapGet("/status/figures", FiguresAsync);
        site.MapGet("/status/routing", RoutingAsync);
        if (pages.Updates is { } updates)
        {
            new UpdateEndpoints(pages, updates, renderer, gate).Map(site);
        }

        if (pages.Panel is { } panel)
        {
            site.MapGet("/panel", (Delegate)PanelAsync);
            site.MapGet("/panel/events", (HttpContext context) => events.Open(context, frame => DrawAsync(panel, frame)));
            site.MapPost("/panel/buttons/{button}", (string button) => Press(panel, new ButtonId(button)));
        }

        if (pages.Inspection is { } board)
        {
            new SelfTestEndpoints(pages, sources, board, new SelfTestDesk(board, stream, time), renderer).Map(site);
        }

        site.MapGet("/api/figures", Figures);
        site.MapGet("/api/board", Board);
        site.MapGet("/api/board/events", (HttpContext context) => events.Open(context, frame => Task.FromResult(frame.Json)));
        site.MapGet("/api/health", Health);
        foreach (var asset in AssetFile.All)
        {
            site.MapGet(asset.Path, (HttpContext context) => Serve(context, asset));
        }
    }

    private Task<IResult> StartAsync() => PageAsync<StartPage>(
        (nameof(StartPage.Pages), pages),
        (nameof(StartPage.IsClaimed), desk.IsClaimed),
        (nameof(StartPage.Board), stream.Age < BoardFreshnessCheck.StaleAfter ? stream.Latest?.Board : null),
        (nameof(StartPage.Worst), HealthRound.Of(_checks).Worst));

    private Task<IResult> WallboardAsync() => PageAsync<WallboardPage>(
        (nameof(WallboardPage.Pages), pages),
        (nameof(WallboardPage.Board), stream.Latest?.Board),
        (nameof(WallboardPage.Age), stream.Age ?? TimeSpan.Zero),
        (nameof(WallboardPage.Version), version));

    private Task<IResult> StatusAsync() => PageAsync<StatusPage>(
        (nameof(StatusPage.Pages), pages),
        (nameof(StatusPage.Report), StatusReport.Gather(sources, HealthRound.Of(_checks))),
        (nameof(StatusPage.At), time.GetUtcNow()));

    private Task<IResult> SipAsync(string? call) => PageAsync<SipPage>(
        (nameof(SipPage.Pages), pages),
        (nameof(SipPage.Ladder), sources.Ladder()),
        (nameof(SipPage.Call), call));

    /// <summary>The figures of all, or with their formulas of one queue or channel; 404 for those there are not.</summary>
    private async Task<IResult> FiguresAsync(string? queue, string? channel)
    {
        var report = sources.Report();
        var known = channel is null ? null : (Channel?)ChannelName.All.GetValueOrDefault(channel);
        QueueId? id = queue is null ? null : new QueueId(queue);
        if ((channel is not null && !ChannelName.All.ContainsKey(channel))
            || (id is not null && report?.Routing.Queues.Any(one => one.Id == id) == false))
        {
            return TypedResults.StatusCode(StatusCodes.Status404NotFound);
        }

        return await PageAsync<FiguresPage>(
            (nameof(FiguresPage.Pages), pages),
            (nameof(FiguresPage.Report), report),
            (nameof(FiguresPage.Queue), id),
            (nameof(FiguresPage.Channel), known));
    }

    private Task<IResult> RoutingAsync(string? interaction) => PageAsync<RoutingPage>(
        (nameof(RoutingPage.Pages), pages),
        (nameof(RoutingPage.Report), sources.Report()),
        (nameof(RoutingPage.Interaction), interaction),
        (nameof(RoutingPage.At), time.GetUtcNow()));

    private Task<IResult> PanelAsync(HttpContext context) => PageAsync<PanelPage>(
        (nameof(PanelPage.Pages), pages),
        (nameof(PanelPage.IsSignedIn), gate.IsSignedIn(context)),
        (nameof(PanelPage.Board), stream.Latest?.Board),
        (nameof(PanelPage.Age), stream.Age ?? TimeSpan.Zero),
        (nameof(PanelPage.Version), version));

    private Task<string> DrawAsync(IFrontPanel panel, BoardFrame frame) => renderer.RenderAsync<PanelView>(
        (nameof(PanelView.Panel), panel), (nameof(PanelView.Board), frame.Board));

    private static IResult Press(IFrontPanel panel, ButtonId button) => TypedResults.StatusCode(panel.Press(button) switch
    {
        PressOutcome.Pressed => StatusCodes.Status204NoContent,
        PressOutcome.NoSuchButton => StatusCodes.Status404NotFound,
        _ => StatusCodes.Status503ServiceUnavailable,
    });

    private IResult Figures() => sources.Report() is { } report
        ? TypedResults.Text(FiguresJson.Write(report), Json)
        : TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);

    private IResult Board(HttpContext context)
    {
        if (stream.Latest is not { } latest)
        {
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        context.Response.Headers.Age = ((int)time.GetElapsedTime(latest.ShownAt).TotalSeconds).ToString();
        return TypedResults.Text(latest.Json, Json);
    }

    private IResult Health()
    {
        var round = HealthRound.Of(_checks);
        return TypedResults.Text(
            HealthJson.Write(round, sources.Status(), pages.Inspection?.Readings ?? []),
            Json,
            statusCode: round.Worst == HealthLevel.Failing ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
    }

    private Task<IResult> PageAsync<TPage>(params (string Name, object? Value)[] parameters)
        where TPage : IComponent => renderer.AnswerAsync<TPage>(StatusCodes.Status200OK, parameters);

    private static IResult Serve(HttpContext context, AssetFile asset)
    {
        // Kept by the browser, but asked for each time: after an update no page meets yesterday's style.
        context.Response.Headers.CacheControl = "no-cache";
        return TypedResults.Bytes(asset.Content, asset.ContentType, entityTag: new EntityTagHeaderValue(asset.ETag));
    }
}
