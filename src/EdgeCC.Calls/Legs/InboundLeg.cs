using EdgeCC.Calls.Callers;
using EdgeCC.Calls.Signalling;
using EdgeCC.Calls.Sound;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Time;
using EdgeCC.Sip.Dialogs;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Sdp;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Calls.Legs;

/// <summary>
/// A call that came in: a customer's over a trunk, or an agent's feature code. It is given 100 Trying, and nothing more
/// until the Switchboard answers or refuses it.
/// </summary>
/// <param name="id">Its id.</param>
/// <param name="arrived">Its INVITE.</param>
/// <param name="caller">Who calls, as far as is known.</param>
/// <param name="session">Its sound.</param>
/// <param name="turn">The turn it arrived in.</param>
internal sealed class InboundLeg(LegId id, RequestArrived arrived, Caller caller, LegSession session, Turn turn)
    : SipLeg(id, arrived.Flow, session)
{
    /// <summary>Not answered within this, the caller hears ringing, so that it does not think the line dead.</summary>
    public static readonly TimeSpan RingingAfter = TimeSpan.FromSeconds(1);

    private readonly SipRequest _invite = arrived.Request;
    private readonly TimeSpan _giveUpAt = turn.Now + LongestRinging;
    private readonly string _toTag = SipToken.New(turn.Random);
    private TimeSpan? _ringAt = turn.Now + RingingAfter;

    /// <inheritdoc/>
    public override string? CallerNumber => caller.Number;

    protected override TimeSpan? AnswerDeadline => IsAnswered ? null : Deadline.Earlier(_ringAt, _giveUpAt);

    public override bool Awaits(ServerTransactionId invite) =>
        (!IsAnswered && invite == arrived.Transaction) || base.Awaits(invite);

    /// <summary>Says that the call is being worked on, which stops retransmissions.</summary>
    public void Try(Turn turn) => turn.Sip.Respond(arrived.Transaction, _invite.CreateResponse(100), turn);

    /// <inheritdoc/>
    public override void Answer(Turn turn)
    {
        if (IsAnswered)
        {
            return;
        }

        if (!Session.TryOpen(turn.Ports))
        {
            Refuse(LocalAgent.Overloaded(_invite, _toTag), turn);
        }
        else if (Describe() is not { } sdp)
        {
            Refuse(_invite.CreateResponse(488, toTag: _toTag), turn);
        }
        else
        {
            Answer(sdp, turn);
        }
    }

    /// <summary>The caller took its INVITE back.</summary>
    public void Cancel(Turn turn)
    {
        if (!IsAnswered)
        {
            turn.Sip.Respond(arrived.Transaction, _invite.CreateResponse(487, toTag: _toTag), turn);
            Fail(LegEnding.HungUp, turn);
        }
    }

    protected override void GiveUp(HangUpCause cause, Turn turn) =>
        turn.Sip.Respond(arrived.Transaction, _invite.CreateResponse(cause.Status(), toTag: _toTag), turn);

    protected override void LoseUnanswered(Turn turn) => Fail(LegEnding.Failed, turn);

    protected override void AdvanceUnanswered(Turn turn)
    {
        if (turn.Now >= _giveUpAt)
        {
            Refuse(_invite.CreateResponse(480, toTag: _toTag), turn);
        }
        else
        {
            _ringAt = null;
            turn.Sip.Respond(arrived.Transaction, _invite.CreateResponse(180, toTag: _toTag).WithContact(Flow), turn);
        }
    }

    private void Answer(byte[] sdp, Turn turn)
    {
        var ok = _invite.CreateResponse(200, toTag: _toTag).WithContact(Flow).WithSdp(sdp);
        var response = AgreeInterval(_invite, ok, turn);
        Dialog = SipDialog.FromUas(_invite, response, Flow);
        LearnMethods(_invite);
        turn.Legs.Add(Dialog.Id, this);
        Accept(arrived.Transaction, response, withOffer: !_invite.HasSdp(), turn);
        if (_invite.HasSdp())
        {
            FollowSession(turn);
        }
    }

    private byte[]? Describe() =>
        !_invite.HasSdp() ? Session.Offer()
        : SdpSession.TryParse(_invite.Sdp().Span, out var offer) ? Session.Answer(offer)
        : null;

    private void Refuse(SipResponse response, Turn turn)
    {
        turn.Sip.Respond(arrived.Transaction, response, turn);
        Fail(LegEnding.Failed, turn);
    }
}
