using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using EdgeCC.Sip.Messages;

namespace EdgeCC.Sip.Digest;

/// <summary>The client side of digest: answers 401 and 407.</summary>
/// <param name="User">The user name.</param>
/// <param name="Password">The secret.</param>
public sealed record DigestClient(string User, string Password)
{
    /// <summary>
    /// The request again, with the next CSeq number and credentials for the first challenge we can answer (RFC 8760
    /// 2.4: the topmost). False when there is none, or when the challenge refuses credentials the request carried.
    /// </summary>
    /// <param name="request">The request as it was handed to the transaction layer, without Via.</param>
    /// <param name="response">The 401 or 407.</param>
    /// <param name="random">For the cnonce.</param>
    /// <param name="again">The request to send.</param>
    public bool TryAnswer(
        SipRequest request, SipResponse response, Random random, [NotNullWhen(true)] out SipRequest? again)
    {
        again = null;
        var (asking, answering) = response.Status == 407
            ? ("Proxy-Authenticate", "Proxy-Authorization")
            : ("WWW-Authenticate", "Authorization");
        if (FindChallenge(response, asking) is not { } challenge || IsRefusal(request, answering, challenge))
        {
            return false;
        }

        var credentials = Answer(request, challenge, random);
        var headers = request.Headers
            .With(answering, credentials.ToString())
            .With("CSeq", new CSeq(request.CSeq.Number + 1, request.Method).ToString());
        again = request with { Headers = headers };
        return true;
    }

    private static DigestChallenge? FindChallenge(SipResponse response, string header)
    {
        foreach (var value in response.Headers.GetAll(header))
        {
            if (DigestChallenge.TryParse(value, out var challenge) && (challenge.Qop.IsEmpty || challenge.Qop.Contains("auth")))
            {
                return challenge;
            }
        }

        return null;
    }

    // The password was wrong then, and will be so again (RFC 3261 22.2).
    private static bool IsRefusal(SipRequest request, string header, DigestChallenge challenge) =>
        !challenge.Stale
        && request.Headers.GetAll(header).Any(value =>
            DigestCredentials.TryParse(value, out var carried) && carried.Realm == challenge.Realm);

    private DigestCredentials Answer(SipRequest request, DigestChallenge challenge, Random random)
    {
        var hasQop = !challenge.Qop.IsEmpty;
        var credentials = new DigestCredentials(
            User,
            challenge.Realm,
            challenge.Nonce,
            request.Uri.ToString(),
            Response: "",
            challenge.Algorithm,
            challenge.IsSession,
            hasQop ? "auth" : null,
            hasQop || challenge.IsSession ? random.NextInt64().ToString("x16", CultureInfo.InvariantCulture) : null,
            hasQop ? 1 : null,
            challenge.Opaque);
        var response = DigestCalculator.Response(credentials, Password, request.Method, request.Body.Span);
        return credentials with { Response = response };
    }
}
