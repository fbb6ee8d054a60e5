using EdgeCC.Sip.Digest;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Calls.Signalling;

/// <summary>
/// A request whose answer changes nothing but that the peer may want credentials first (RFC 3261 22.1): it is sent again
/// with them, once.
/// </summary>
/// <param name="request">The request as it was sent.</param>
/// <param name="flow">The way it went.</param>
/// <param name="credentials">What to answer with; null: nothing.</param>
/// <param name="over">Done when it is over, however it ended.</param>
internal sealed class ChallengedRequest(
    SipRequest request, SipFlow flow, DigestClient? credentials, Action<Turn>? over = null) : IRequestOwner
{
    public void Take(SipResponse response, SipFlow from, Turn turn)
    {
        if (response.Status is 401 or 407 && credentials?.TryAnswer(request, response, turn.Random, out var again) == true)
        {
            turn.Sip.Send(again, flow, new ChallengedRequest(again, flow, credentials: null, over), turn);
        }
        else if (response.IsFinal)
        {
            over?.Invoke(turn);
        }
    }

    public void GiveUp(Turn turn) => over?.Invoke(turn);
}
