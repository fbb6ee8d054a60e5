using EdgeCC.Engine.Media;

namespace EdgeCC.Network.Media;

/// <summary>Taking the plans that control threads have left.</summary>
internal sealed partial class MediaLoop
{
    private void ApplyPlans(TimeSpan now)
    {
        var version = _plans.Version;
        if (version == _appliedVersion)
        {
            return;
        }

        for (var i = 0; i < _ports.Length; i++)
        {
            var plan = _plans[i];
            if (!ReferenceEquals(plan, _ports[i].Plan))
            {
                Apply(_ports[i], plan, now);
            }
        }

        Connect();
        Volatile.Write(ref _appliedVersion, version);
    }

    private void Apply(MediaPort port, BridgePlan? plan, TimeSpan now)
    {
        try
        {
            port.Apply(plan, now);
        }
        catch (Exception fault)
        {
            Survive(fault);
        }
    }

    private void Connect()
    {
        var inUse = 0;
        foreach (var port in _ports)
        {
            port.Listeners.Clear();
            inUse += port.Plan is null ? 0 : 1;
        }

        foreach (var port in _ports)
        {
            if (port.Plan?.Source is SoundSource.Relaying relaying)
            {
                Find(relaying.FromPort)?.Listeners.Add(port);
            }
        }

        Volatile.Write(ref _inUse, inUse);
        // A line listens and speaks without a call, too.
        TickWhile(inUse > 0 || _devices.Length > 0);
    }

    private MediaPort? Find(int number) => Array.Find(_ports, port => port.Number == number);

    private void TickWhile(bool needed)
    {
        if (needed == _isTicking)
        {
            return;
        }

        _isTicking = needed;
        if (needed)
        {
            _clock.Start(Frame);
        }
        else
        {
            _clock.Stop();
            _isBusy = false;
        }
    }
}
