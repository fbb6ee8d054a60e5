using System.Net;
using EdgeCC.Engine.Configuration;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EdgeCC.Web;

/// <summary>The web server: what it takes from strangers, and what it tells every browser.</summary>
internal static class WebSite
{
    private const int LongestRequestLine = 2048;
    private const int LargestHeaders = 16 * 1024;
    private const int MostHeaders = 64;
    private const string Policy = "default-src 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'";

    /// <summary>A server that listens where it is told and nowhere else, whatever the environment says.</summary>
    public static WebApplication Build(WebModel model, WebLimits limits, ILoggerFactory loggers)
    {
        // An empty builder reads no environment, no settings file and no folder: ASPNETCORE_URLS moves nothing.
        var builder = WebApplication.CreateEmptyBuilder(new() { ContentRootPath = AppContext.BaseDirectory });
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(loggers);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Listen(model.Listen, listener => listener.Use(Seat(limits)));
            Limit(server.Limits);
        });

        var site = builder.Build();
        site.Use(TellBrowser);
        site.UseStatusCodePages(status => status.HttpContext.Response.WriteAsync(Sentence(status.HttpContext.Response.StatusCode)));
        return site;
    }

    private static void Limit(KestrelServerLimits limits)
    {
        limits.MaxRequestLineSize = LongestRequestLine;
        limits.MaxRequestHeadersTotalSize = LargestHeaders;
        limits.MaxRequestHeaderCount = MostHeaders;
        limits.MaxRequestBodySize = 0;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(5);
        limits.KeepAliveTimeout = TimeSpan.FromSeconds(15);
    }

    /// <summary>A connection without a seat is closed before a byte of it is read.</summary>
    private static Func<ConnectionDelegate, ConnectionDelegate> Seat(WebLimits limits)
    {
        var seats = new SeatPlan(limits.MaxConnections, limits.MaxConnectionsPerSource);
        return next => async connection =>
        {
            using var seat = seats.TryTake(((IPEndPoint)connection.RemoteEndPoint!).Address);
            if (seat is not null)
            {
                await next(connection);
            }
        };
    }

    /// <summary>Lets the forms of this one page be sent, to us.</summary>
    public static void AllowForms(HttpContext context) =>
        context.Response.Headers.ContentSecurityPolicy = Policy + "; form-action 'self'";

    private static Task TellBrowser(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy + "; form-action 'none'";
        headers.XContentTypeOptions = "nosniff";
        // Not no-referrer: a form would then not say that it is ours ("Origin: null", Fetch Standard, 3.2).
        headers["Referrer-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        return next(context);
    }

    private static string Sentence(int status) => status switch
    {
        StatusCodes.Status404NotFound => "There is no such page here. Begin at /.\n",
        StatusCodes.Status401Unauthorized => "Sign in first, at /sign-in.\n",
        StatusCodes.Status403Forbidden => "Only this box's own pages change anything here.\n",
        StatusCodes.Status405MethodNotAllowed => "This can only be read (GET).\n",
        StatusCodes.Status409Conflict => "This was answered already, here or on another page. Load the page anew.\n",
        StatusCodes.Status413PayloadTooLarge => "That is more than is taken here.\n",
        StatusCodes.Status503ServiceUnavailable => "Too busy for it, or there is nothing to show yet. Try again shortly.\n",
        _ => $"{status}\n",
    };
}
