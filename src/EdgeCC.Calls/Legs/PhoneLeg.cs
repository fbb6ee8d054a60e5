using EdgeCC.Calls.Registrar;
using EdgeCC.Calls.Signalling;
using EdgeCC.Calls.Sound;
using EdgeCC.Model.Identity;
using EdgeCC.Sip.Dialogs;
using EdgeCC.Sip.Messages;

namespace EdgeCC.Calls.Legs;

/// <summary>
/// A desk phone we ring: an INVITE to each place it is registered at, of which the first to answer wins and the others
/// are taken back.
/// </summary>
/// <param name="id">Its id.</param>
/// <param name="bindings">Where the phone is; at least one.</param>
/// <param name="session">Its sound; the port must be open.</param>
/// <param name="turn">The turn it is rung in.</param>
internal sealed class PhoneLeg(LegId id, IReadOnlyList<Binding> bindings, LegSession session, Turn turn)
    : Leg(id, bindings[0].Flow, session)
{
    private readonly TimeSpan _giveUpAt = turn.Now + LongestRinging;
    private readonly List<PhoneFork> _ringing = [];
    private PhoneRefusal _refusal = PhoneRefusal.Unreachable;

    protected override TimeSpan? AnswerDeadline => IsAnswered ? null : _giveUpAt;

    /// <summary>Sends the INVITEs.</summary>
    /// <param name="shown">What the phone shows.</param>
    /// <param name="turn">The turn.</param>
    public void Ring(PhoneInvitation shown, Turn turn)
    {
        var offer = Session.Offer();
        foreach (var binding in bindings)
        {
            var fork = new PhoneFork(this, binding.Flow, shown.To(binding, offer, turn.Random));
            _ringing.Add(fork);
            fork.Send(turn);
        }
    }

    /// <summary>
    /// One place answered. False when it comes too late: another one won, or the INVITE was taken back and the answer
    /// crossed the CANCEL. The fork has acknowledged it and now has to end it.
    /// </summary>
    public bool TryWin(PhoneFork fork, SipDialog dialog, SipResponse response, Turn turn)
    {
        if (IsOver || IsAnswered)
        {
            return false;
        }

        _ringing.Remove(fork);
        CancelRinging(HangUpCause.CompletedElsewhere, turn);
        if (!Session.TryAccept(response.Sdp()))
        {
            _refusal = PhoneRefusal.Rejected;
            Refuse(turn);
            return false;
        }

        Flow = fork.Flow;
        Dialog = dialog;
        turn.Legs.Add(dialog.Id, this);
        LearnMethods(response);
        LearnInterval(response, turn);
        turn.Report(new PhoneAnswered(Id));
        FollowSession(turn);
        return true;
    }

    /// <summary>One place said no, or nothing at all. The leg is refused when nothing rings any more.</summary>
    /// <param name="fork">Which place.</param>
    /// <param name="status">Its final response; 408 for none.</param>
    /// <param name="turn">The turn.</param>
    public void Lose(PhoneFork fork, int status, Turn turn)
    {
        if (!_ringing.Remove(fork) || IsOver || IsAnswered)
        {
            return;
        }

        _refusal = Worse(_refusal, RefusalOf(status));
        if (status >= 600)
        {
            // The agent said no at one place and means all of them (RFC 3261 21.6).
            CancelRinging(HangUpCause.Normal, turn);
        }

        if (_ringing.Count == 0)
        {
            Refuse(turn);
        }
    }

    protected override void GiveUp(HangUpCause cause, Turn turn) => CancelRinging(cause, turn);

    /// <summary>Nothing to do: the transaction layer tells each fork whose flow broke.</summary>
    protected override void LoseUnanswered(Turn turn)
    {
    }

    protected override void AdvanceUnanswered(Turn turn)
    {
        CancelRinging(HangUpCause.NoAnswer, turn);
        Refuse(turn);
    }

    private static PhoneRefusal RefusalOf(int status) => status switch
    {
        486 or 600 => PhoneRefusal.Busy,
        404 or 408 or 480 or 503 => PhoneRefusal.Unreachable,
        _ => PhoneRefusal.Rejected,
    };

    /// <summary>Of several places the one says most that knows most of the agent: busy, then rejected.</summary>
    private static PhoneRefusal Worse(PhoneRefusal one, PhoneRefusal other) => one < other ? one : other;

    private void CancelRinging(HangUpCause cause, Turn turn)
    {
        foreach (var fork in _ringing)
        {
            fork.Cancel(cause, turn);
        }

        _ringing.Clear();
    }

    private void Refuse(Turn turn)
    {
        Close(turn);
        turn.Report(new PhoneRefused(Id, _refusal));
    }
}
