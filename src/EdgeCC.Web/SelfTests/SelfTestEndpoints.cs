using System.Globalization;
using EdgeCC.Engine.Ports;
using EdgeCC.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EdgeCC.Web.SelfTests;

/// <summary>The self-test's page, and what its buttons do.</summary>
internal sealed class SelfTestEndpoints(
    PagesModel pages, StatusSources sources, IBoardInspection board, SelfTestDesk desk, PageRenderer renderer)
{
    private const string Html = "text/html; charset=utf-8";

    public void Map(WebApplication site)
    {
        site.MapGet("/selftest", ShowAsync);
        Change(site, "/selftest/runs", async _ =>
        {
            await desk.BeginAsync();
            return StatusCodes.Status204NoContent;
        });
        Change(site, "/selftest/shown", _ => Task.FromResult(Noticed(desk.TryShowAgain())));
        Change(site, "/selftest/runs/{run:int}/steps/{step:int}/yes", route => Task.FromResult(Answer(route, isSo: true)));
        Change(site, "/selftest/runs/{run:int}/steps/{step:int}/no", route => Task.FromResult(Answer(route, isSo: false)));
        Change(site, "/identify", _ => Task.FromResult(Noticed(board.Identify())));
    }

    private async Task<IResult> ShowAsync() => TypedResults.Text(
        await renderer.RenderAsync<SelfTestPage>(
            (nameof(SelfTestPage.Pages), pages),
            (nameof(SelfTestPage.Board), board.Name),
            (nameof(SelfTestPage.Appliance), sources.Status()),
            (nameof(SelfTestPage.Run), desk.Run)),
        Html);

    private int Answer(RouteValueDictionary route, bool isSo) =>
        desk.TryAnswer(Number(route["run"]), Number(route["step"]), isSo) ? StatusCodes.Status204NoContent : StatusCodes.Status409Conflict;

    // The return type stands there because without it this would be a RequestDelegate, whose result nobody writes.
    private static void Change(WebApplication site, string path, Func<RouteValueDictionary, Task<int>> change) =>
        site.MapPost(path, async Task<IResult> (HttpContext context) => TypedResults.StatusCode(await change(context.Request.RouteValues)));

    private static int Noticed(bool isNoticed) => isNoticed ? StatusCodes.Status204NoContent : StatusCodes.Status503ServiceUnavailable;

    private static int Number(object? text) => int.Parse((string)text!, CultureInfo.InvariantCulture);
}
