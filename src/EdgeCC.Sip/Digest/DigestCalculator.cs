using System.Globalization;

namespace EdgeCC.Sip.Digest;

/// <summary>
/// The arithmetic of RFC 7616 3.4.1 to 3.4.3: MD5, SHA-256 and SHA-512/256, plain and -sess, with qop auth and auth-int
/// and without qop.
/// </summary>
public static class DigestCalculator
{
    /// <summary>The response these credentials should carry (their own Response is not looked at).</summary>
    /// <param name="credentials">Everything but the secret.</param>
    /// <param name="password">The secret.</param>
    /// <param name="method">The method of the request.</param>
    /// <param name="body">The body of the request, which auth-int covers.</param>
    /// <returns>Lower-case hexadecimal.</returns>
    public static string Response(
        DigestCredentials credentials, string password, string method, ReadOnlySpan<byte> body)
    {
        var algorithm = credentials.Algorithm;
        var bodyHash = credentials.Qop == "auth-int" ? DigestAlgorithms.Hash(algorithm, body) : null;
        return ResponseWithBodyHash(credentials, password, method, bodyHash);
    }

    /// <summary>The same with the hash of the body given, which is all that published vectors tell of it.</summary>
    internal static string ResponseWithBodyHash(
        DigestCredentials credentials, string password, string method, string? bodyHash)
    {
        var (algorithm, nonce, qop, clientNonce) =
            (credentials.Algorithm, credentials.Nonce, credentials.Qop, credentials.ClientNonce);
        var a1 = DigestAlgorithms.Hash(algorithm, $"{credentials.User}:{credentials.Realm}:{password}");
        if (credentials.IsSession)
        {
            a1 = DigestAlgorithms.Hash(algorithm, $"{a1}:{nonce}:{clientNonce}");
        }

        var a2 = DigestAlgorithms.Hash(
            algorithm, bodyHash is null ? $"{method}:{credentials.Uri}" : $"{method}:{credentials.Uri}:{bodyHash}");
        return DigestAlgorithms.Hash(
            algorithm,
            qop is null
                ? $"{a1}:{nonce}:{a2}"
                : string.Create(
                    CultureInfo.InvariantCulture, $"{a1}:{nonce}:{credentials.NonceCount:x8}:{clientNonce}:{qop}:{a2}"));
    }
}
