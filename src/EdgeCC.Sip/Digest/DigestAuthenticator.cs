using System.Collections.Immutable;
using EdgeCC.Sip.Messages;

namespace EdgeCC.Sip.Digest;

/// <summary>
/// The server side of digest (RFC 7616, RFC 8760). A nonce is its time and an HMAC over it, so that nothing is kept
/// for a stranger; only the nonce counts of nonces that were really used are remembered, up to a cap.
/// </summary>
public sealed class DigestAuthenticator
{
    /// <param name="realm">The realm.</param>
    /// <param name="secret">At least 16 random bytes, new at each start.</param>
    /// <param name="nonceLifetime">How long a nonce is good for.</param>
    public DigestAuthenticator(string realm, ReadOnlySpan<byte> secret, TimeSpan nonceLifetime)
    {
        throw new NotImplementedException();
    }

    /// <summary>The challenges to answer with, strongest first as RFC 8760 2.3 wants: SHA-256, then MD5.</summary>
    public ImmutableArray<DigestChallenge> Challenge(TimeSpan now, bool stale) => throw new NotImplementedException();

    /// <summary>Looks at the Authorization headers of a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="passwordOf">The password of a user, null for an unknown one.</param>
    /// <param name="now">Uptime.</param>
    public DigestVerdict Verify(SipRequest request, Func<string, string?> passwordOf, TimeSpan now) =>
        throw new NotImplementedException();

    /// <summary>A 401 to the request, with our challenges.</summary>
    public SipResponse CreateChallengeResponse(SipRequest request, string toTag, TimeSpan now, bool stale) =>
        throw new NotImplementedException();
}
