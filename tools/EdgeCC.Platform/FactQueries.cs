using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EdgeCC.Platform;

/// <summary>Answers questions about what was received, over HTTP.</summary>
public sealed class FactQueries : IAsyncDisposable
{
    private const int MostLines = 10_000;

    private readonly WebApplication _web;

    private FactQueries(WebApplication web) => _web = web;

    /// <summary>Where it listens: <c>address:port</c>.</summary>
    public string Address => new Uri(_web.Urls.First()).Authority;

    /// <summary>Completes when the process is told to stop.</summary>
    public Task Stopped => _web.WaitForShutdownAsync();

    public static async Task<FactQueries> StartAsync(IPEndPoint listen, FactStore store, Receiver receiver)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(listen));

        var web = builder.Build();
        web.MapGet("/health", () => Health(store, receiver));
        web.MapGet("/facts", (HttpContext context, long after = 0, string? interaction = null) =>
            WriteFactsAsync(context.Response, store, after, interaction));
        await web.StartAsync();
        return new FactQueries(web);
    }

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    private static IResult Health(FactStore store, Receiver receiver) => Results.Json(new
    {
        connected = receiver.IsConnected,
        facts = store.Count,
        newest = store.Newest.Select(one => new { one.Appliance, one.Epoch, one.Sequence }),
    });

    // Lines after the so-manieth kept, whichever appliance's; how many there are stands in /health.
    private static async Task WriteFactsAsync(HttpResponse response, FactStore store, long after, string? interaction)
    {
        response.ContentType = "application/x-ndjson; charset=utf-8";
        foreach (var line in store.ReadAfter(after, MostLines))
        {
            if (interaction is null || FactLine.TryRead(line)?.Interaction == interaction)
            {
                await response.Body.WriteAsync(line);
            }
        }
    }
}
