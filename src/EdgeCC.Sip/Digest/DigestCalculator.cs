namespace EdgeCC.Sip.Digest;

/// <summary>The arithmetic of RFC 7616 3.4.1: MD5, SHA-256 and SHA-512/256, plain and -sess, qop none, auth and auth-int.</summary>
public static class DigestCalculator
{
    /// <summary>The response these credentials should carry (their own Response is not looked at).</summary>
    /// <param name="credentials">Everything but the secret.</param>
    /// <param name="password">The secret.</param>
    /// <param name="method">The method of the request.</param>
    /// <param name="body">The body of the request, which auth-int covers.</param>
    public static string Response(
        DigestCredentials credentials, string password, string method, ReadOnlySpan<byte> body) =>
        throw new NotImplementedException();
}
