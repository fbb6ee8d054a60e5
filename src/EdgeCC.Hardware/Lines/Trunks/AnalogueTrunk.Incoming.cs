using EdgeCC.Media.CallerId;

namespace EdgeCC.Hardware.Lines.Trunks;

/// <summary>A call that comes in.</summary>
public sealed partial class AnalogueTrunk
{
    private void Ring(TimeSpan at)
    {
        if (!_ring.Edge(at) || Phase is not (TrunkPhase.Idle or TrunkPhase.Ringing or TrunkPhase.Offered))
        {
            return;
        }

        _waits.Clear(Wait.Abandoned);
        _waits.Clear(Wait.CallerIdStale);
        if (Phase == TrunkPhase.Ringing && at - _lastRing > TrunkTimes.BetweenRings)
        {
            Offer();
        }
        else if (Phase == TrunkPhase.Idle)
        {
            Phase = TrunkPhase.Ringing;
            if (_caller is not null || model.Standard.CallerId == CallerIdType.None)
            {
                Offer();
            }
        }
    }

    private void EndRing(TimeSpan now)
    {
        _lastRing = now;
        if (Phase is not (TrunkPhase.Ringing or TrunkPhase.Offered))
        {
            return;
        }

        _waits.Set(Wait.Abandoned, now + model.Standard.LongestRingPause + TrunkTimes.Abandoned);
        if (Phase == TrunkPhase.Ringing)
        {
            _waits.Set(Wait.CallerId, now + TrunkTimes.CallerId);
        }
    }

    private void Hear(CallerIdMessage caller, TimeSpan now)
    {
        if (caller.MessageWaiting is not null && caller.Number is null)
        {
            return;
        }

        if (Phase == TrunkPhase.Idle)
        {
            _caller = caller;
            _waits.Set(Wait.CallerIdStale, now + TrunkTimes.CallerIdKept);
        }
        else if (Phase == TrunkPhase.Ringing)
        {
            _caller = caller;
            Offer();
        }
    }

    private void Offer()
    {
        _waits.Clear(Wait.CallerId);
        Phase = TrunkPhase.Offered;
        _effects.Add(new TrunkOffered(_caller));
        _caller = null;
    }

    private void Abandon()
    {
        _waits.Clear(Wait.CallerId);
        if (Phase == TrunkPhase.Offered)
        {
            _effects.Add(new TrunkAbandoned());
        }

        (Phase, _caller) = (TrunkPhase.Idle, null);
    }
}
