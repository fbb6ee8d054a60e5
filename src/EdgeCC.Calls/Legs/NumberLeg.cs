using EdgeCC.Calls.Outbound;
using EdgeCC.Calls.Signalling;
using EdgeCC.Calls.Sound;
using EdgeCC.Model.Time;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Calls.Legs;

/// <summary>
/// A customer we call: over one trunk, and over the next where it cannot carry the call or says nothing. Whoever
/// waits for the customer hears our ringback tone while the customer's phone rings; what the trunk itself would play
/// before the answer (early media) is not passed on.
/// </summary>
/// <param name="call">The call.</param>
/// <param name="flow">The way to the first trunk.</param>
/// <param name="session">Its sound; the port must be open.</param>
internal sealed class NumberLeg(NumberCall call, SipFlow flow, LegSession session) : OutgoingLeg(call.Leg, flow, session)
{
    /// <summary>
    /// A trunk that has said nothing at all within this, not even 100, is taken for dead: four transmissions over UDP. Timer
    /// B would let the agent wait for half a minute.
    /// </summary>
    public static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(5);

    private TimeSpan? _silentUntil;

    protected override TimeSpan? AnswerDeadline => IsAnswered ? null : Deadline.Earlier(call.GiveUpAt, _silentUntil);

    /// <summary>Calls over a trunk.</summary>
    public void Call(SipRoute route, Turn turn)
    {
        _silentUntil = turn.Now + LongestSilence;
        Send(new SentInvite(this, route.Flow, route.Invite(Session.Offer(), turn.Random), route.Credentials), turn);
    }

    public override void Progress(int status, Turn turn)
    {
        _silentUntil = null;
        if (status is 180 or 183 && !IsOver && !IsAnswered)
        {
            call.Ring(withTone: true, turn);
        }
    }

    protected override void TellAnswered(Turn turn) => call.TellAnswered(turn);

    protected override void RefuseSound(Turn turn) => Refuse(NumberRefusal.Failed, turn);

    protected override void TakeRefusal(int? status, Turn turn)
    {
        var refusal = NumberRefusals.Of(status);
        if (NumberRefusals.IsTrunksOwn(status))
        {
            call.Note(refusal);
            CallNext(turn);
        }
        else
        {
            Refuse(refusal, turn);
        }
    }

    protected override void AdvanceUnanswered(Turn turn)
    {
        TakeBack(HangUpCause.NoAnswer, turn);
        if (turn.Now >= call.GiveUpAt)
        {
            Refuse(NumberRefusal.NoAnswer, turn);
        }
        else
        {
            CallNext(turn);
        }
    }

    protected override void GiveUp(HangUpCause cause, Turn turn)
    {
        call.StopRingback(turn);
        base.GiveUp(cause, turn);
    }

    /// <summary>Another trunk that speaks SIP is tried by this leg; before any other way it ends.</summary>
    private void CallNext(Turn turn)
    {
        if (call.TryTakeNext(out var route))
        {
            Call(route, turn);
        }
        else
        {
            Close(turn);
            call.CallNext(turn);
        }
    }

    private void Refuse(NumberRefusal refusal, Turn turn)
    {
        Close(turn);
        call.Refuse(refusal, turn);
    }
}
