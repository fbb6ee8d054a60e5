using EdgeCC.Calls.Signalling;
using EdgeCC.Calls.Sound;
using EdgeCC.Model.Identity;
using EdgeCC.Sip.Dialogs;
using EdgeCC.Sip.Digest;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Calls.Legs;

/// <summary>A leg that we ring, at one place or several: the first to answer wins, and the others are taken back.</summary>
/// <param name="id">Its id.</param>
/// <param name="flow">The way to the first place.</param>
/// <param name="session">Its sound; the port must be open.</param>
internal abstract class OutgoingLeg(LegId id, SipFlow flow, LegSession session) : SipLeg(id, flow, session)
{
    private readonly List<SentInvite> _ringing = [];
    private DigestClient? _credentials;

    /// <summary>True while some INVITE has no final response and was not taken back.</summary>
    protected bool IsRinging => _ringing.Count > 0;

    protected override DigestClient? Credentials => _credentials;

    /// <summary>Something was heard of a place before its final response.</summary>
    /// <param name="status">100 to 199.</param>
    /// <param name="turn">The turn.</param>
    public virtual void Progress(int status, Turn turn)
    {
    }

    /// <summary>
    /// One place answered. False when it comes too late: another one won, or the INVITE was taken back and the answer
    /// crossed the CANCEL. The INVITE has been acknowledged and now has to be ended.
    /// </summary>
    public bool TryWin(SentInvite invite, SipDialog dialog, SipResponse response, Turn turn)
    {
        if (IsOver || IsAnswered)
        {
            return false;
        }

        _ringing.Remove(invite);
        TakeBack(HangUpCause.CompletedElsewhere, turn);
        if (!Session.TryAccept(response.Sdp()))
        {
            RefuseSound(turn);
            return false;
        }

        (Flow, Dialog, _credentials) = (invite.Flow, dialog, invite.Credentials);
        turn.Legs.Add(dialog.Id, this);
        LearnMethods(response);
        LearnInterval(response, turn);
        TellAnswered(turn);
        FollowSession(turn);
        return true;
    }

    /// <summary>One place said no, or nothing at all.</summary>
    /// <param name="invite">Which place.</param>
    /// <param name="status">Its final response; null for none.</param>
    /// <param name="turn">The turn.</param>
    public void Lose(SentInvite invite, int? status, Turn turn)
    {
        if (_ringing.Remove(invite) && !IsOver && !IsAnswered)
        {
            TakeRefusal(status, turn);
        }
    }

    /// <summary>Sends an INVITE to one more place.</summary>
    protected void Send(SentInvite invite, Turn turn)
    {
        _ringing.Add(invite);
        invite.Send(turn);
    }

    /// <summary>Takes back every INVITE that is still out.</summary>
    protected void TakeBack(HangUpCause cause, Turn turn)
    {
        foreach (var invite in _ringing)
        {
            invite.Cancel(cause, turn);
        }

        _ringing.Clear();
    }

    /// <summary>Tells the other cores that it was picked up.</summary>
    protected abstract void TellAnswered(Turn turn);

    /// <summary>It was picked up, but there is no sound both know: the leg is over.</summary>
    protected abstract void RefuseSound(Turn turn);

    /// <summary>A place was lost; what rings still, rings on.</summary>
    /// <param name="status">Its final response; null for none.</param>
    /// <param name="turn">The turn.</param>
    protected abstract void TakeRefusal(int? status, Turn turn);

    protected override void GiveUp(HangUpCause cause, Turn turn) => TakeBack(cause, turn);

    /// <summary>Nothing to do: the transaction layer tells each INVITE whose flow broke.</summary>
    protected override void LoseUnanswered(Turn turn)
    {
    }
}
