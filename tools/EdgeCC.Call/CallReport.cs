using System.Text.Json;

namespace EdgeCC.Call;

/// <summary>What one call left behind, in five processes: two telephones, the appliance, the broker and the receiver.</summary>
/// <param name="HeardGreeting">Seconds of speech the customer heard.</param>
/// <param name="MenuItem">What the key chose.</param>
/// <param name="Agent">Who answered.</param>
/// <param name="ToneAtCustomer">Hz heard by the customer.</param>
/// <param name="ToneAtAgent">Hz heard by the agent.</param>
/// <param name="TalkSeconds">As the platform has it.</param>
/// <param name="JournalSequence">The newest durable sequence of the appliance after the call.</param>
/// <param name="ReceivedSequence">The sequence of the call's end as the receiver has it.</param>
internal sealed record CallReport(
    double? HeardGreeting,
    string? MenuItem,
    string? Agent,
    double? ToneAtCustomer,
    double? ToneAtAgent,
    double? TalkSeconds,
    long? JournalSequence,
    long? ReceivedSequence)
{
    private static readonly JsonSerializerOptions JsonOptions = new(JsonSerializerDefaults.Web);

    /// <summary>The names of what is missing; empty for a call that went the whole way.</summary>
    public IReadOnlyList<string> Missing =>
        [.. Traces().Where(trace => trace.Value is null).Select(trace => trace.Name)];

    public string ToJson() => JsonSerializer.Serialize(this, JsonOptions);

    public string ToTable()
    {
        var lines = Traces().Select(trace => $"  {trace.Name,-18} {trace.Value ?? "MISSING"}{(trace.Value is null ? "" : trace.Words)}");
        var verdict = Missing.Count == 0
            ? "The call went the whole way."
            : $"The call did NOT go the whole way; missing: {string.Join(", ", Missing)}.";
        return string.Join('\n', [.. lines, verdict]);
    }

    private IEnumerable<(string Name, object? Value, string Words)> Traces() =>
    [
        ("heardGreeting", HeardGreeting, " s of speech"),
        ("menuItem", MenuItem, ""),
        ("agent", Agent, ""),
        ("toneAtCustomer", ToneAtCustomer, " Hz, sent by the agent's phone"),
        ("toneAtAgent", ToneAtAgent, " Hz, sent by the customer's phone"),
        ("talkSeconds", TalkSeconds, " s, as the platform has it"),
        ("journalSequence", JournalSequence, " durable in the branch"),
        ("receivedSequence", ReceivedSequence, " received behind the broker"),
    ];
}
