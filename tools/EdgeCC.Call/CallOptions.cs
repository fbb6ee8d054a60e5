using System.Diagnostics.CodeAnalysis;

namespace EdgeCC.Call;

/// <summary>The command line.</summary>
/// <param name="Phone">The telephone's program: EdgeCC.Phone.dll.</param>
/// <param name="Sip">The appliance's SIP endpoint, <c>host:port</c>.</param>
/// <param name="Web">The appliance's pages.</param>
/// <param name="Platform">The platform's facts.</param>
/// <param name="DeskLogs">The folder of the desk phones' logs, <c>phone-*.jsonl</c>.</param>
/// <param name="User">The trunk's digest user.</param>
/// <param name="Password">Its password.</param>
/// <param name="To">The number dialled.</param>
/// <param name="Digit">The key pressed in the menu.</param>
/// <param name="Tone">What the customer's phone sends, in Hz.</param>
/// <param name="DeskTones">What the desk phones send, in Hz: any of them may answer.</param>
/// <param name="Talk">How long customer and agent talk.</param>
/// <param name="Json">Print JSON in place of a table.</param>
internal sealed record CallOptions(
    string Phone,
    string Sip,
    Uri Web,
    Uri Platform,
    string DeskLogs,
    string User,
    string Password,
    string To,
    string Digit,
    int Tone,
    IReadOnlyList<int> DeskTones,
    string Talk,
    bool Json)
{
    private static readonly string[] Required =
        ["phone", "sip", "web", "platform", "desk-logs", "user", "password", "to", "digit", "tone", "desk-tones", "talk"];

    /// <summary>Reads <c>--name value</c> pairs and the flag <c>--json</c>.</summary>
    public static bool TryParse(
        string[] args, [NotNullWhen(true)] out CallOptions? options, [NotNullWhen(false)] out string? mistake)
    {
        options = null;
        var values = Pairs(args.Where(arg => arg != "--json").ToArray());
        mistake = values is null ? "expected --name value pairs"
            : Required.FirstOrDefault(name => !values.ContainsKey(name)) is { } missing ? $"--{missing} is missing"
            : null;
        if (mistake is null)
        {
            options = From(values!, args.Contains("--json"));
        }

        return options is not null;
    }

    private static CallOptions From(Dictionary<string, string> values, bool json) => new(
        values["phone"],
        values["sip"],
        new Uri(values["web"]),
        new Uri(values["platform"]),
        values["desk-logs"],
        values["user"],
        values["password"],
        values["to"],
        values["digit"],
        int.Parse(values["tone"]),
        [.. values["desk-tones"].Split(' ').Select(int.Parse)],
        values["talk"],
        json);

    private static Dictionary<string, string>? Pairs(string[] args)
    {
        var pairs = args.Chunk(2).ToArray();
        return pairs.All(pair => pair.Length == 2 && pair[0].StartsWith("--", StringComparison.Ordinal))
            ? pairs.GroupBy(pair => pair[0][2..]).ToDictionary(group => group.Key, group => group.Last()[1])
            : null;
    }
}
