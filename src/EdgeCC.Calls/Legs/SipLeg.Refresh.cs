using EdgeCC.Calls.Signalling;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Calls.Legs;

/// <summary>Refreshing a session where that is our part (RFC 4028 section 10).</summary>
internal abstract partial class SipLeg
{
    private static readonly TimeSpan SoonAgain = TimeSpan.FromSeconds(2);

    /// <summary>By UPDATE where the peer takes it, which touches no sound; else by a re-INVITE that changes nothing.</summary>
    private void SendRefresh(SessionTimer timer, Turn turn)
    {
        if (_unacknowledged is not null)
        {
            _timer = timer with { Due = turn.Now + SoonAgain };
            return;
        }

        _timer = null;
        _refreshing = true;
        (Dialog, var bare) = Dialog!.CreateRequest(_peerUpdates ? SipMethods.Update : SipMethods.Invite);
        var request = bare
            .With("Contact", LocalAgent.Contact(Flow).ToString())
            .With("Supported", SessionExpires.Option)
            .With("Session-Expires", new SessionExpires(timer.Interval, "uac").ToString());
        new Refresh(this, timer, _peerUpdates ? request : request.WithSdp(session.Repeat())).Start(turn);
    }

    /// <summary>A refresh under way.</summary>
    private sealed class Refresh(SipLeg leg, SessionTimer timer, SipRequest request) : IRequestOwner
    {
        private ClientTransactionId _id;

        public void Start(Turn turn) => _id = turn.Sip.Send(request, leg.Flow, this, turn);

        public void Take(SipResponse response, SipFlow flow, Turn turn)
        {
            if (response.IsSuccess && request.Method == SipMethods.Invite)
            {
                turn.Sip.Acknowledge(_id, leg.Dialog!.CreateAck(request), leg.Flow, turn);
            }

            if (!response.IsFinal || !leg._refreshing)
            {
                return;
            }

            leg._refreshing = false;
            if (!leg.IsOver)
            {
                Conclude(response, turn);
            }
        }

        public void GiveUp(Turn turn)
        {
            leg._refreshing = false;
            if (leg.IsOver)
            {
                return;
            }

            if (leg.Flow.IsReliable)
            {
                // The connection broke, which says nothing about the call.
                Again(timer.Interval / 2, turn);
            }
            else
            {
                leg.EndByUs(turn);
            }
        }

        private void Conclude(SipResponse response, Turn turn)
        {
            switch (response.Status)
            {
                case < 300:
                    Succeed(response, turn);
                    break;
                case 401 or 407 when leg.Credentials?.TryAnswer(request, response, turn.Random, out var again) == true:
                    leg._refreshing = true;
                    leg.Dialog = leg.Dialog! with { LocalSequence = again.CSeq.Number };
                    new Refresh(leg, timer, again).Start(turn);
                    break;
                case 408 or 481:
                    leg.EndByUs(turn);
                    break;
                case 405 or 501 when request.Method == SipMethods.Update:
                    leg._peerUpdates = false;
                    Again(TimeSpan.Zero, turn);
                    break;
                case 491:
                    // RFC 3261 14.1; the longer of its two waits is right for whoever owns the Call-ID.
                    Again(TimeSpan.FromMilliseconds(turn.Random.Next(2100, 4001)), turn);
                    break;
                default:
                    Again(timer.Interval / 2, turn);
                    break;
            }
        }

        private void Succeed(SipResponse response, Turn turn)
        {
            leg.Dialog = leg.Dialog!.Take(response);
            leg.LearnInterval(response, turn);
            if (request.Method == SipMethods.Invite && leg.Session.TryAccept(response.Sdp()))
            {
                leg.FollowSession(turn);
            }
        }

        private void Again(TimeSpan delay, Turn turn) => leg._timer = timer with { Due = turn.Now + delay };
    }
}
