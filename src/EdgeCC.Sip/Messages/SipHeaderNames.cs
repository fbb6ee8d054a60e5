using System.Collections.Frozen;

namespace EdgeCC.Sip.Messages;

/// <summary>Header names: compact forms written out, known names in their usual spelling.</summary>
internal static class SipHeaderNames
{
    /// <summary>The compact forms of RFC 3261 7.3.3 and of the IANA registry.</summary>
    private static readonly (string Compact, string Full)[] CompactForms =
    [
        ("a", "Accept-Contact"), ("b", "Referred-By"), ("c", "Content-Type"), ("d", "Request-Disposition"),
        ("e", "Content-Encoding"), ("f", "From"), ("i", "Call-ID"), ("j", "Reject-Contact"), ("k", "Supported"),
        ("l", "Content-Length"), ("m", "Contact"), ("o", "Event"), ("r", "Refer-To"), ("s", "Subject"), ("t", "To"),
        ("u", "Allow-Events"), ("v", "Via"), ("x", "Session-Expires"), ("y", "Identity"),
    ];

    private static readonly string[] OtherNames =
    [
        "Accept", "Accept-Encoding", "Accept-Language", "Alert-Info", "Allow", "Authentication-Info", "Authorization",
        "Call-Info", "CSeq", "Date", "Diversion", "Expires", "Max-Forwards", "Min-Expires", "Min-SE",
        "P-Asserted-Identity", "P-Preferred-Identity", "Privacy", "Proxy-Authenticate", "Proxy-Authorization",
        "Proxy-Require", "RAck", "Reason", "Record-Route", "Remote-Party-ID", "Replaces", "Require", "Retry-After",
        "Route", "RSeq", "Server", "Subscription-State", "Timestamp", "Unsupported", "User-Agent", "Warning",
        "WWW-Authenticate",
    ];

    private static readonly FrozenDictionary<string, string> Known = CompactForms
        .SelectMany(form => new[] { (form.Compact, form.Full), (form.Full, form.Full) })
        .Concat(OtherNames.Select(name => (name, name)))
        .ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> KnownBySpan =
        Known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The full name in its usual spelling; an unknown name as it stands.</summary>
    public static string Canonical(string name) => Known.GetValueOrDefault(name, name);

    /// <inheritdoc cref="Canonical(string)"/>
    public static string Canonical(ReadOnlySpan<char> name) =>
        KnownBySpan.TryGetValue(name, out var known) ? known : name.ToString();
}
