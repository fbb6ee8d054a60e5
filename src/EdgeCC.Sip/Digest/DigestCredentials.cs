using System.Diagnostics.CodeAnalysis;

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
    public static bool TryParse(string text, [NotNullWhen(true)] out DigestCredentials? credentials) => throw new NotImplementedException();

    public override string ToString() => throw new NotImplementedException();
}
