using System.Diagnostics;
using System.Text.Json;
using EdgeCC.Model.Facts;

namespace EdgeCC.Call;

/// <summary>
/// One call, and its traces. A number of its own for each call tells it from all others at the platform: nothing is
/// asked of the appliance that a stranger could not see.
/// </summary>
internal sealed class CustomerCall(CallOptions options, BranchProbe branch)
{
    /// <summary>A tone counts as heard when it is measured this near, in Hz, to where it was sent.</summary>
    private const double ToneTolerance = 10;

    private static readonly TimeSpan CallLimit = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan UplinkLimit = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan AskAgain = TimeSpan.FromMilliseconds(100);

    // A range without subscribers in the numbering plan the demo borrows.
    private readonly string _from = $"+7900{Random.Shared.Next(10_000_000):D7}";

    public async Task<CallReport> RunAsync()
    {
        var before = await branch.JournalSequenceAsync();
        var heard = await DialAsync();
        var facts = await WaitForFactsAsync(before);
        var after = await branch.JournalSequenceAsync();
        return new CallReport(
            heard is { HeardGreetingSeconds: > 0 } ? heard.HeardGreetingSeconds : null,
            Last<MenuItemChosen>(facts)?.Item,
            Last<InteractionConnected>(facts)?.AgentId.Value,
            Sent(heard?.HeardTone, options.DeskTones),
            Sent(DeskLog.ToneHeard(options.DeskLogs, _from), [options.Tone]),
            Last<InteractionEnded>(facts) is { Talked.Ticks: > 0 } ended ? Math.Round(ended.Talked.TotalSeconds, 2) : null,
            after > before ? after : null,
            facts.LastOrDefault(record => record.Fact is InteractionEnded && record.Sequence <= after)?.Sequence);
    }

    /// <summary>What the customer's phone tells of the call; null where it told nothing.</summary>
    private async Task<CustomerSide?> DialAsync()
    {
        using var phone = Process.Start(StartOfPhone())!;
        using var limit = new CancellationTokenSource(CallLimit);
        try
        {
            var lines = await phone.StandardOutput.ReadToEndAsync(limit.Token);
            await phone.WaitForExitAsync(limit.Token);
            return lines.Split('\n').LastOrDefault(line => line.StartsWith('{')) is { } result
                ? JsonSerializer.Deserialize<CustomerSide>(result, JsonSerializerOptions.Web)
                : null;
        }
        catch (OperationCanceledException)
        {
            phone.Kill();
            return null;
        }
    }

    private ProcessStartInfo StartOfPhone() => new(
        "dotnet",
        [
            options.Phone, "call", "--server", options.Sip, "--user", options.User, "--password", options.Password,
            "--from", _from, "--to", options.To, "--digit", options.Digit, "--after-greeting",
            "--tone", $"{options.Tone}", "--talk", options.Talk, "--json",
        ])
    {
        RedirectStandardOutput = true,
    };

    /// <summary>The call's facts as the platform has them, up to its end or as far as they came.</summary>
    private async Task<IReadOnlyList<JournalRecord>> WaitForFactsAsync(long before)
    {
        var asked = Stopwatch.StartNew();
        while (true)
        {
            var facts = Mine(await branch.ReceivedAfterAsync(before));
            if (facts.Any(record => record.Fact is InteractionEnded) || asked.Elapsed > UplinkLimit)
            {
                return facts;
            }

            await Task.Delay(AskAgain);
        }
    }

    private static TFact? Last<TFact>(IReadOnlyList<JournalRecord> facts)
        where TFact : Fact => facts.Select(record => record.Fact).OfType<TFact>().LastOrDefault();

    /// <summary>A tone that was heard, if it is one that was sent; music has tones of its own.</summary>
    private static double? Sent(double? heard, IReadOnlyList<int> sent) =>
        heard is { } tone && sent.Any(one => Math.Abs(one - tone) <= ToneTolerance) ? tone : null;

    private IReadOnlyList<JournalRecord> Mine(IReadOnlyList<JournalRecord> records) =>
        records.Select(record => record.Fact).OfType<InteractionArrived>().LastOrDefault(fact => fact.From == _from) is { } arrived
            ? [.. records.Where(record => record.Fact is IInteractionFact fact && fact.InteractionId == arrived.InteractionId)]
            : [];
}
