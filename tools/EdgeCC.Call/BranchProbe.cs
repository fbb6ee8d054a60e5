using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using EdgeCC.Model.Facts;

namespace EdgeCC.Call;

/// <summary>Asks the two processes that are not telephones: the appliance for its journal, the platform for what it received.</summary>
internal sealed class BranchProbe(CallOptions options) : IDisposable
{
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(3);

    private readonly HttpClient _http = new() { Timeout = AnswerLimit };

    /// <summary>One line that says which service does not answer, or null.</summary>
    public async Task<string?> WhatIsDownAsync()
    {
        foreach (var (name, address) in new[] { ("appliance", options.Web), ("platform", options.Platform) })
        {
            if (!await AnswersAsync(address))
            {
                return $"The {name} is down: nothing answers at {address.Authority}. Start the branch with tools/run.";
            }
        }

        return null;
    }

    /// <summary>The newest durable sequence of the appliance's journal.</summary>
    public async Task<long> JournalSequenceAsync()
    {
        using var answer = await _http.GetAsync(new Uri(options.Web, "/api/health"));
        var health = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return health.GetProperty("lastSequence").GetInt64();
    }

    /// <summary>The records the platform received after a sequence.</summary>
    public async Task<IReadOnlyList<JournalRecord>> ReceivedAfterAsync(long sequence)
    {
        var lines = await _http.GetStringAsync(new Uri(options.Platform, $"/facts?after={sequence}"));
        return
        [
            .. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => FactJson.ReadRecord(Encoding.UTF8.GetBytes(line))),
        ];
    }

    public void Dispose() => _http.Dispose();

    private async Task<bool> AnswersAsync(Uri address)
    {
        try
        {
            // Unwell is not down: a health of 503 still is an answer.
            using var answer = await _http.GetAsync(new Uri(address, address == options.Web ? "/api/health" : "/health"));
            return true;
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }
}
