using System.Globalization;
using EdgeCC.Calls.Signalling;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Sdp;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Calls.Legs;

/// <summary>Offers within the dialog (RFC 3261 14, RFC 3311), and the ACK that ends each INVITE.</summary>
internal abstract partial class SipLeg
{
    /// <summary>The INVITE whose 2xx waits for its ACK.</summary>
    private ServerTransactionId? _unacknowledged;

    /// <summary>True when that 2xx carried our offer, so that the ACK must carry the answer.</summary>
    private bool _answerDue;

    /// <summary>True for the leg whose INVITE this is, unanswered or not yet acknowledged.</summary>
    public virtual bool Awaits(ServerTransactionId invite) => _unacknowledged == invite;

    /// <summary>The ACK to our 2xx came.</summary>
    public void TakeAck(SipRequest ack, Turn turn)
    {
        var answerDue = _answerDue;
        Acknowledged();
        if (_byeAwaitsAck)
        {
            SendBye(turn);
        }
        else if (answerDue && !session.TryAccept(ack.Sdp()) && !session.IsAgreed)
        {
            // The first offer was ours and there is no usable answer: no session. A later one leaves the old standing.
            EndByUs(turn);
        }
        else if (answerDue)
        {
            FollowSession(turn);
        }
    }

    /// <summary>The ACK never came: the dialog is confirmed, but the peer is not there (RFC 3261 13.3.1.4).</summary>
    public void MissAck(Turn turn)
    {
        Acknowledged();
        if (_byeAwaitsAck)
        {
            SendBye(turn);
        }
        else
        {
            EndByUs(turn);
        }
    }

    /// <summary>Answers with a 2xx that the peer has to acknowledge.</summary>
    /// <param name="invite">The INVITE.</param>
    /// <param name="response">The 2xx, with its session description.</param>
    /// <param name="withOffer">True when the description is our offer.</param>
    /// <param name="turn">The turn.</param>
    protected void Accept(ServerTransactionId invite, SipResponse response, bool withOffer, Turn turn)
    {
        _unacknowledged = invite;
        _answerDue = withOffer;
        turn.Sip.Respond(invite, response, turn);
    }

    private void Acknowledged()
    {
        _unacknowledged = null;
        _answerDue = false;
    }

    private void TakeReinvite(RequestArrived arrived, Turn turn)
    {
        var request = arrived.Request;
        byte[] sdp = [];
        var refusal = RefuseInvite(request, turn) ?? RefuseInterval(request) ?? Describe(request, out sdp);
        if (refusal is not null)
        {
            turn.Sip.Respond(arrived.Transaction, refusal, turn);
            return;
        }

        Accept(arrived.Transaction, Renew(arrived, turn).WithSdp(sdp), withOffer: !request.HasSdp(), turn);
        if (request.HasSdp())
        {
            FollowSession(turn);
        }
    }

    private void TakeUpdate(RequestArrived arrived, Turn turn)
    {
        var request = arrived.Request;
        if (!request.HasSdp())
        {
            turn.Sip.Respond(arrived.Transaction, RefuseInterval(request) ?? Renew(arrived, turn), turn);
            return;
        }

        byte[] sdp = [];
        var glare = _refreshing || _answerDue ? request.CreateResponse(491) : null;
        var refusal = glare ?? RefuseInterval(request) ?? Describe(request, out sdp);
        turn.Sip.Respond(arrived.Transaction, refusal ?? Renew(arrived, turn).WithSdp(sdp), turn);
        if (refusal is null)
        {
            FollowSession(turn);
        }
    }

    /// <summary>A re-INVITE that meets another one (RFC 3261 14.2): glare with ours, or the peer's own last one.</summary>
    private SipResponse? RefuseInvite(SipRequest request, Turn turn) =>
        _refreshing ? request.CreateResponse(491)
        : _unacknowledged is not null
            ? request.CreateResponse(500)
                .With("Retry-After", turn.Random.Next(0, 11).ToString(CultureInfo.InvariantCulture))
        : null;

    /// <summary>Our side of offer and answer: the answer to an offer, an offer where there was none, or a refusal.</summary>
    private SipResponse? Describe(SipRequest request, out byte[] sdp)
    {
        sdp = [];
        if (!request.HasSdp())
        {
            sdp = session.Offer();
            return null;
        }

        if (!SdpSession.TryParse(request.Sdp().Span, out var offer))
        {
            return request.CreateResponse(400, "Malformed SDP");
        }

        if (session.Answer(offer) is not { } answer)
        {
            return request.CreateResponse(488);
        }

        sdp = answer;
        return null;
    }

    /// <summary>The 2xx to a target refresh: the session timer starts anew.</summary>
    private SipResponse Renew(RequestArrived arrived, Turn turn)
    {
        LearnMethods(arrived.Request);
        return AgreeInterval(arrived.Request, arrived.Request.CreateResponse(200).WithContact(Flow), turn);
    }
}
