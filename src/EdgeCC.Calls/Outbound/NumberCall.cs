using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using EdgeCC.Calls.Legs;
using EdgeCC.Calls.Signalling;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Sound;

namespace EdgeCC.Calls.Outbound;

/// <summary>
/// A number that is called, over one trunk after another, whatever each is made of: the ways that are left, who waits, and
/// what the trunks have said of it so far. Its leg keeps its id from trunk to trunk.
/// </summary>
/// <param name="leg">The leg's id.</param>
/// <param name="routes">The ways to the number, best first.</param>
/// <param name="waiting">The leg of whoever waits for the customer, or null.</param>
/// <param name="giveUpAt">The uptime at which it has rung long enough, over all trunks together.</param>
internal sealed class NumberCall(LegId leg, ImmutableArray<OutboundRoute> routes, Leg? waiting, TimeSpan giveUpAt)
{
    private static readonly HeardSound.Prompts Ringback =
        new(new PlaybackId(-2), [new Prompt.Tone(CallProgressTone.Ringback)], Loop: true);

    private readonly Queue<OutboundRoute> _routes = new(routes);
    private NumberRefusal _refusal = NumberRefusal.Failed;
    private bool _rings;

    public LegId Leg => leg;

    public Leg? Waiting => waiting;

    public TimeSpan GiveUpAt => giveUpAt;

    /// <summary>Calls over the next trunk that can be called over; with none left, the number is refused.</summary>
    public void CallNext(Turn turn)
    {
        while (_routes.TryDequeue(out var route))
        {
            if (route.TryCall(this, turn))
            {
                return;
            }
        }

        StopRingback(turn);
        turn.Report(new NumberRefused(leg, _refusal));
    }

    /// <summary>Takes the next way, if it is one over SIP: the same leg goes it.</summary>
    public bool TryTakeNext([NotNullWhen(true)] out SipRoute? route)
    {
        route = _routes.TryPeek(out var next) ? next as SipRoute : null;
        return route is not null && _routes.TryDequeue(out _);
    }

    /// <summary>The customer's phone rings, by what the trunk says. Told once.</summary>
    /// <param name="withTone">True where whoever waits cannot hear that of the trunk itself.</param>
    /// <param name="turn">The turn.</param>
    public void Ring(bool withTone, Turn turn)
    {
        if (_rings)
        {
            return;
        }

        _rings = true;
        if (withTone)
        {
            waiting?.Play(Ringback, turn);
        }

        turn.Report(new NumberRinging(leg));
    }

    /// <summary>The customer has answered.</summary>
    public void TellAnswered(Turn turn)
    {
        StopRingback(turn);
        turn.Report(new NumberAnswered(leg));
    }

    /// <summary>A trunk could not reach the number; what says most of the customer counts in the end.</summary>
    public void Note(NumberRefusal refusal) => _refusal = refusal < _refusal ? refusal : _refusal;

    /// <summary>The number is not tried any more. The leg must be closed.</summary>
    public void Refuse(NumberRefusal refusal, Turn turn)
    {
        Note(refusal);
        _routes.Clear();
        CallNext(turn);
    }

    public void StopRingback(Turn turn) => waiting?.TryEndPlayback(Ringback.Playback, turn);
}
