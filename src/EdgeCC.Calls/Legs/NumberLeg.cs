using System.Collections.Immutable;
using EdgeCC.Calls.Outbound;
using EdgeCC.Calls.Signalling;
using EdgeCC.Calls.Sound;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Sound;
using EdgeCC.Model.Time;

namespace EdgeCC.Calls.Legs;

/// <summary>
/// A customer we call: over the first trunk, and over the next where one cannot carry the call or says nothing. Whoever
/// waits for the customer hears our ringback tone while the customer's phone rings; what the trunk itself would play
/// before the answer (early media) is not passed on.
/// </summary>
/// <param name="id">Its id.</param>
/// <param name="routes">The ways to the number, best first; at least one.</param>
/// <param name="waiting">The leg of whoever waits for the customer, or null.</param>
/// <param name="session">Its sound; the port must be open.</param>
/// <param name="giveUpAt">The uptime at which it has rung long enough, over all trunks together.</param>
internal sealed class NumberLeg(
    LegId id, ImmutableArray<OutboundRoute> routes, Leg? waiting, LegSession session, TimeSpan giveUpAt)
    : OutgoingLeg(id, routes[0].Flow, session)
{
    /// <summary>
    /// A trunk that has said nothing at all within this, not even 100, is taken for dead: four transmissions over UDP. Timer
    /// B would let the agent wait for half a minute.
    /// </summary>
    public static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(5);

    private static readonly HeardSound.Prompts Ringback =
        new(new PlaybackId(-2), [new Prompt.Tone(CallProgressTone.Ringback)], Loop: true);

    private readonly Queue<OutboundRoute> _routes = new(routes);
    private NumberRefusal _refusal = NumberRefusal.Failed;
    private TimeSpan? _silentUntil;
    private bool _rings;

    protected override TimeSpan? AnswerDeadline => IsAnswered ? null : Deadline.Earlier(giveUpAt, _silentUntil);

    /// <summary>Calls over the next trunk; with none left, the leg is refused.</summary>
    public void CallNext(Turn turn)
    {
        if (!_routes.TryDequeue(out var route))
        {
            Refuse(turn);
            return;
        }

        _silentUntil = turn.Now + LongestSilence;
        Send(new SentInvite(this, route.Flow, route.Invite(Session.Offer(), turn.Random), route.Credentials), turn);
    }

    public override void Progress(int status, Turn turn)
    {
        _silentUntil = null;
        if (status is 180 or 183 && !_rings && !IsOver && !IsAnswered)
        {
            _rings = true;
            waiting?.Play(Ringback, turn);
            turn.Report(new NumberRinging(Id));
        }
    }

    protected override void TellAnswered(Turn turn)
    {
        StopRingback(turn);
        turn.Report(new NumberAnswered(Id));
    }

    protected override void RefuseSound(Turn turn) => Refuse(turn);

    protected override void TakeRefusal(int? status, Turn turn)
    {
        Note(NumberRefusals.Of(status));
        if (NumberRefusals.IsTrunksOwn(status))
        {
            CallNext(turn);
        }
        else
        {
            Refuse(turn);
        }
    }

    protected override void AdvanceUnanswered(Turn turn)
    {
        TakeBack(HangUpCause.NoAnswer, turn);
        if (turn.Now >= giveUpAt)
        {
            Note(NumberRefusal.NoAnswer);
            Refuse(turn);
        }
        else
        {
            CallNext(turn);
        }
    }

    protected override void GiveUp(HangUpCause cause, Turn turn)
    {
        StopRingback(turn);
        base.GiveUp(cause, turn);
    }

    private void Note(NumberRefusal refusal) => _refusal = refusal < _refusal ? refusal : _refusal;

    private void Refuse(Turn turn)
    {
        StopRingback(turn);
        Close(turn);
        turn.Report(new NumberRefused(Id, _refusal));
    }

    private void StopRingback(Turn turn) => waiting?.TryEndPlayback(Ringback.Playback, turn);
}
