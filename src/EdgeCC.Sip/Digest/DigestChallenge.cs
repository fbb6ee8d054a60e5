using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace EdgeCC.Sip.Digest;

/// <summary>A Digest challenge: the value of WWW-Authenticate or Proxy-Authenticate (RFC 7616 3.3).</summary>
/// <param name="Realm">The realm.</param>
/// <param name="Nonce">The nonce.</param>
/// <param name="Algorithm">The algorithm; MD5 when none is stated.</param>
/// <param name="IsSession">True for the <c>-sess</c> variant.</param>
/// <param name="Qop">The qop options, lower case; empty when none are stated (RFC 2069 peers).</param>
/// <param name="Opaque">The opaque string, or null.</param>
/// <param name="Stale">True when only the nonce was too old.</param>
public sealed record DigestChallenge(
    string Realm,
    string Nonce,
    DigestAlgorithm Algorithm,
    bool IsSession,
    ImmutableArray<string> Qop,
    string? Opaque,
    bool Stale)
{
    /// <summary>Reads a challenge; false for another scheme, an unknown algorithm or a malformed value.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out DigestChallenge? challenge)
    {
        challenge = null;
        if (!DigestFields.TryRead(text, out var fields)
            || !fields.TryGetValue("realm", out var realm)
            || !fields.TryGetValue("nonce", out var nonce)
            || !DigestAlgorithms.TryRead(fields.GetValueOrDefault("algorithm"), out var algorithm, out var isSession))
        {
            return false;
        }

        var qop = fields.GetValueOrDefault("qop", "").ToLowerInvariant();
        challenge = new DigestChallenge(
            realm,
            nonce,
            algorithm,
            isSession,
            [.. qop.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
            fields.GetValueOrDefault("opaque"),
            fields.GetValueOrDefault("stale", "").Equals("true", StringComparison.OrdinalIgnoreCase));
        return true;
    }

    public override string ToString() => DigestFields.Write(
        ("realm", Realm, true),
        ("nonce", Nonce, true),
        ("opaque", Opaque, true),
        ("stale", Stale ? "true" : null, false),
        ("algorithm", DigestAlgorithms.NameOf(Algorithm, IsSession), false),
        ("qop", Qop.IsEmpty ? null : string.Join(',', Qop), true));
}
