using System.Collections.Immutable;
using System.Text.Json;

namespace EdgeCC.Appliance;

/// <summary>Looks at the box as a browser does: what its own page says of its health. Whoever asks knows that the page works too.</summary>
internal sealed class PageProbe(Uri pages)
{
    private static readonly HttpClient Client = new() { Timeout = TimeSpan.FromSeconds(5) };

    /// <summary>The names of the checks that fail; null where the page does not answer.</summary>
    public async Task<ImmutableArray<string>?> FailingAsync(CancellationToken cancellation)
    {
        try
        {
            using var answer = await Client.GetAsync(new Uri(pages, "api/health"), cancellation);
            using var health = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(cancellation));
            return
            [
                .. from finding in health.RootElement.GetProperty("findings").EnumerateArray()
                   where finding.GetProperty("level").GetString() == "Failing"
                   select finding.GetProperty("name").GetString(),
            ];
        }
        catch (Exception silence) when (
            (silence is HttpRequestException or JsonException or KeyNotFoundException or OperationCanceledException)
            && !cancellation.IsCancellationRequested)
        {
            return null;
        }
    }
}
