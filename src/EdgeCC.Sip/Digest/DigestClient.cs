using System.Diagnostics.CodeAnalysis;
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
    public bool TryAnswer(SipRequest request, SipResponse challenge, Random random, [NotNullWhen(true)] out SipRequest? again) =>
        throw new NotImplementedException();
}
