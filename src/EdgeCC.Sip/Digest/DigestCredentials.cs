using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace EdgeCC.Sip.Digest;

/// <summary>Digest credentials: the value of Authorization or Proxy-Authorization (RFC 7616 3.4).</summary>
/// <param name="User">The user name.</param>
/// <param name="Realm">The realm.</param>
/// <param name="Nonce">The nonce.</param>
/// <param name="Uri">The digest-uri as written.</param>
/// <param name="Response">The response, lower-case hexadecimal.</param>
/// <param name="Algorithm">The algorithm; MD5 when none is stated.</param>
/// <param name="IsSession">True for the <c>-sess</c> variant.</param>
/// <param name="Qop">The qop used, lower case, or null (RFC 2069 peers).</param>
/// <param name="ClientNonce">The cnonce, or null.</param>
/// <param name="NonceCount">The nc as number, or null.</param>
/// <param name="Opaque">The opaque string, or null.</param>
public sealed record DigestCredentials(
    string User,
    string Realm,
    string Nonce,
    string Uri,
    string Response,
    DigestAlgorithm Algorithm,
    bool IsSession,
    string? Qop,
    string? ClientNonce,
    uint? NonceCount,
    string? Opaque)
{
    /// <summary>Reads credentials; false for another scheme, an unknown algorithm or a malformed value.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out DigestCredentials? credentials)
    {
        credentials = null;
        if (!DigestFields.TryRead(text, out var fields)
            || !fields.TryGetValue("username", out var user)
            || !fields.TryGetValue("realm", out var realm)
            || !fields.TryGetValue("nonce", out var nonce)
            || !fields.TryGetValue("uri", out var uri)
            || !fields.TryGetValue("response", out var response)
            || !DigestAlgorithms.TryRead(fields.GetValueOrDefault("algorithm"), out var algorithm, out var isSession)
            || !TryReadNonceCount(fields.GetValueOrDefault("nc"), out var nonceCount))
        {
            return false;
        }

        credentials = new DigestCredentials(
            user,
            realm,
            nonce,
            uri,
            response.ToLowerInvariant(),
            algorithm,
            isSession,
            fields.GetValueOrDefault("qop")?.ToLowerInvariant(),
            fields.GetValueOrDefault("cnonce"),
            nonceCount,
            fields.GetValueOrDefault("opaque"));
        return credentials.HasWhatItsQopNeeds;
    }

    public override string ToString() => DigestFields.Write(
        ("username", User, true),
        ("realm", Realm, true),
        ("nonce", Nonce, true),
        ("uri", Uri, true),
        ("response", Response, true),
        ("algorithm", DigestAlgorithms.NameOf(Algorithm, IsSession), false),
        ("cnonce", ClientNonce, true),
        ("opaque", Opaque, true),
        ("qop", Qop, false),
        ("nc", NonceCount?.ToString("x8", CultureInfo.InvariantCulture), false));

    // RFC 7616 3.4: with qop both cnonce and nc stand, and -sess hashes the cnonce too.
    private bool HasWhatItsQopNeeds =>
        (Qop is null || (ClientNonce is not null && NonceCount is not null)) && (!IsSession || ClientNonce is not null);

    private static bool TryReadNonceCount(string? text, out uint? count)
    {
        var isGood = uint.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number);
        count = isGood ? number : null;
        return isGood || text is null;
    }
}
