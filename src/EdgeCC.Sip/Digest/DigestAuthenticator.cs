using System.Collections.Immutable;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using EdgeCC.Sip.Messages;

namespace EdgeCC.Sip.Digest;

/// <summary>
/// The server side of digest (RFC 7616, RFC 8760). A nonce is its time and an HMAC over it and the address it is given
/// to, so that nothing is kept for a stranger; only the nonce counts of nonces that were really used are remembered, up
/// to a cap.
/// </summary>
public sealed class DigestAuthenticator
{
    /// <summary>What is challenged with unless told otherwise, strongest first as RFC 8760 2.3 wants.</summary>
    public static readonly ImmutableArray<DigestAlgorithm> Both = [DigestAlgorithm.Sha256, DigestAlgorithm.Md5];

    private readonly string _realm;
    private readonly ImmutableArray<DigestAlgorithm> _algorithms;
    private readonly TimeSpan _nonceLifetime;
    private readonly NonceMint _mint;
    private readonly NonceCounts _counts = new();

    /// <param name="realm">The realm.</param>
    /// <param name="secret">At least 16 random bytes, new at each start.</param>
    /// <param name="nonceLifetime">How long a nonce is good for.</param>
    /// <param name="algorithms">What to challenge with, in this order, and accept; <see cref="Both"/> if left out.</param>
    public DigestAuthenticator(
        string realm, ReadOnlySpan<byte> secret, TimeSpan nonceLifetime, ImmutableArray<DigestAlgorithm>? algorithms = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(secret.Length, 16);
        _realm = realm;
        _algorithms = algorithms ?? Both;
        _nonceLifetime = nonceLifetime;
        _mint = new NonceMint(secret.ToArray(), realm);
    }

    /// <summary>The challenges to answer this address with, one for each algorithm.</summary>
    public ImmutableArray<DigestChallenge> Challenge(IPAddress peer, TimeSpan now, bool stale) =>
    [
        .. _algorithms.Select(algorithm => new DigestChallenge(
            _realm, _mint.Make(peer, now), algorithm, IsSession: false, ["auth"], Opaque: null, stale)),
    ];

    /// <summary>Looks at the Authorization headers of a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="peer">Where it came from: a nonce is good only from the address it was given to.</param>
    /// <param name="passwordOf">The password of a user, null for an unknown one.</param>
    /// <param name="now">Uptime.</param>
    public DigestVerdict Verify(SipRequest request, IPAddress peer, Func<string, string?> passwordOf, TimeSpan now)
    {
        if (FindCredentials(request) is not { } credentials)
        {
            return new DigestVerdict.NotPresented();
        }

        // Looked at first: a password sent under a forged address must not tell right from wrong, nor count as a guess.
        if (!IsFresh(credentials, peer, now, out var madeAt))
        {
            return new DigestVerdict.Stale(credentials.User);
        }

        // The hash is worked out for unknown users too: the time an answer takes tells nobody who exists.
        var password = passwordOf(credentials.User);
        var expected = DigestCalculator.Response(credentials, password ?? "", request.Method, request.Body.Span);
        var isRight = CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(credentials.Response));
        if (password is null || !isRight)
        {
            return new DigestVerdict.Wrong(credentials.User);
        }

        // Without qop there is no count, so the nonce is good for one request.
        return _counts.TryUse(credentials.Nonce, madeAt, credentials.NonceCount ?? 1)
            ? new DigestVerdict.Authenticated(credentials.User)
            : new DigestVerdict.Stale(credentials.User);
    }

    /// <summary>A 401 to the request, with our challenges; may be sent without keeping a transaction (RFC 3261 8.2.7).</summary>
    /// <param name="request">The request.</param>
    /// <param name="peer">Where it came from.</param>
    /// <param name="now">Uptime.</param>
    /// <param name="stale">True after <see cref="DigestVerdict.Stale"/>.</param>
    public SipResponse CreateChallengeResponse(SipRequest request, IPAddress peer, TimeSpan now, bool stale)
    {
        var response = request.CreateResponse(401, toTag: _mint.TagFor(request));
        var challenges = Challenge(peer, now, stale).Select(challenge =>
            new SipHeader("WWW-Authenticate", challenge.ToString()));
        return response with { Headers = response.Headers.AppendAll(challenges) };
    }

    private DigestCredentials? FindCredentials(SipRequest request)
    {
        foreach (var header in request.Headers.Of("Authorization"))
        {
            if (DigestCredentials.TryParse(header.Value, out var credentials) && IsForUs(credentials))
            {
                return credentials;
            }
        }

        return null;
    }

    // Only what was challenged for; auth-int is never asked for, because phones behind rewriting routers fail it.
    private bool IsForUs(DigestCredentials credentials) =>
        credentials.Realm == _realm
        && !credentials.IsSession
        && _algorithms.Contains(credentials.Algorithm)
        && credentials.Qop is (null or "auth");

    private bool IsFresh(DigestCredentials credentials, IPAddress peer, TimeSpan now, out TimeSpan madeAt) =>
        _mint.TryRead(credentials.Nonce, peer, out madeAt) && madeAt <= now && now - madeAt <= _nonceLifetime;
}
