using EdgeCC.Calls.Registrar;
using EdgeCC.Calls.Signalling;
using EdgeCC.Calls.Sound;
using EdgeCC.Model.Identity;

namespace EdgeCC.Calls.Legs;

/// <summary>A desk phone we ring, at every place it is registered at.</summary>
/// <param name="id">Its id.</param>
/// <param name="bindings">Where the phone is; at least one.</param>
/// <param name="session">Its sound; the port must be open.</param>
/// <param name="giveUpAt">The uptime at which it has rung long enough.</param>
internal sealed class PhoneLeg(LegId id, IReadOnlyList<Binding> bindings, LegSession session, TimeSpan giveUpAt)
    : OutgoingLeg(id, bindings[0].Flow, session)
{
    private PhoneRefusal _refusal = PhoneRefusal.Unreachable;

    protected override TimeSpan? AnswerDeadline => IsAnswered ? null : giveUpAt;

    /// <summary>Sends the INVITEs.</summary>
    /// <param name="shown">What the phone shows.</param>
    /// <param name="turn">The turn.</param>
    public void Ring(PhoneInvitation shown, Turn turn)
    {
        var offer = Session.Offer();
        foreach (var binding in bindings)
        {
            Send(new SentInvite(this, binding.Flow, shown.To(binding, offer, turn.Random)), turn);
        }
    }

    protected override void TellAnswered(Turn turn) => turn.Report(new PhoneAnswered(Id));

    protected override void RefuseSound(Turn turn)
    {
        _refusal = PhoneRefusal.Rejected;
        Refuse(turn);
    }

    /// <summary>The leg is refused when nothing rings any more.</summary>
    protected override void TakeRefusal(int? status, Turn turn)
    {
        _refusal = Worse(_refusal, RefusalOf(status));
        if (status >= 600)
        {
            // The agent said no at one place and means all of them (RFC 3261 21.6).
            TakeBack(HangUpCause.Normal, turn);
        }

        if (!IsRinging)
        {
            Refuse(turn);
        }
    }

    protected override void AdvanceUnanswered(Turn turn)
    {
        TakeBack(HangUpCause.NoAnswer, turn);
        _refusal = Worse(_refusal, PhoneRefusal.NoAnswer);
        Refuse(turn);
    }

    private static PhoneRefusal RefusalOf(int? status) => status switch
    {
        486 or 600 => PhoneRefusal.Busy,
        null or 404 or 408 or 480 or 503 => PhoneRefusal.Unreachable,
        _ => PhoneRefusal.Rejected,
    };

    /// <summary>Of several places the one says most that knows most of the agent: busy, then rejected.</summary>
    private static PhoneRefusal Worse(PhoneRefusal one, PhoneRefusal other) => one < other ? one : other;

    private void Refuse(Turn turn)
    {
        Close(turn);
        turn.Report(new PhoneRefused(Id, _refusal));
    }
}
