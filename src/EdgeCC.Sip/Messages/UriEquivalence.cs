using EdgeCC.Sip.Parsing;

namespace EdgeCC.Sip.Messages;

/// <summary>The comparison rules of RFC 3261 section 19.1.4 and RFC 3966 section 4.</summary>
internal static class UriEquivalence
{
    /// <summary>URI parameters that count even where only one of the two URIs has them.</summary>
    private static readonly string[] NeverIgnored = ["user", "ttl", "method", "maddr", "transport"];

    public static bool Holds(SipUri one, SipUri other)
    {
        if (one.Scheme != other.Scheme)
        {
            return false;
        }

        return one.Scheme switch
        {
            "sip" or "sips" => SipHolds(one, other),
            "tel" => TelHolds(one, other),
            _ => one.Opaque == other.Opaque,
        };
    }

    private static bool SipHolds(SipUri one, SipUri other) =>
        SameUserInfo(one.EscapedUser, other.EscapedUser)
        && SameUserInfo(one.Password, other.Password)
        && one.Host.Equals(other.Host, StringComparison.OrdinalIgnoreCase)
        && one.Port == other.Port
        && SameSharedParameters(one.Parameters, other.Parameters)
        && NeverIgnored.All(name => one.Parameters.Has(name) == other.Parameters.Has(name))
        && SameHeaders(one.Headers, other.Headers);

    private static bool TelHolds(SipUri one, SipUri other) =>
        Digits(one).Equals(Digits(other), StringComparison.OrdinalIgnoreCase)
        && one.Parameters.Count == other.Parameters.Count
        && one.Parameters.All(parameter => other.Parameters.Has(parameter.Key))
        && SameSharedParameters(one.Parameters, other.Parameters);

    private static bool SameUserInfo(string? one, string? other) =>
        one is null || other is null
            ? one is null && other is null
            : PercentEncoding.DecodeUnreserved(one) == PercentEncoding.DecodeUnreserved(other);

    private static bool SameSharedParameters(SipParameters one, SipParameters other) =>
        one.All(parameter => !other.Has(parameter.Key) || SameText(parameter.Value, other.Get(parameter.Key)));

    private static bool SameHeaders(string? one, string? other)
    {
        var left = Sorted(one);
        var right = Sorted(other);
        return left.Length == right.Length && left.Zip(right).All(pair => SameText(pair.First, pair.Second));
    }

    private static string[] Sorted(string? headers) =>
        headers is null ? [] : [.. headers.Split('&').Order(StringComparer.OrdinalIgnoreCase)];

    private static bool SameText(string? one, string? other) =>
        string.Equals(
            PercentEncoding.DecodeUnreserved(one ?? ""),
            PercentEncoding.DecodeUnreserved(other ?? ""),
            StringComparison.OrdinalIgnoreCase);

    // Visual separators do not count (RFC 3966 section 4).
    private static string Digits(SipUri tel) => string.Concat((tel.EscapedUser ?? "").Where(c => !"-.()".Contains(c)));
}
