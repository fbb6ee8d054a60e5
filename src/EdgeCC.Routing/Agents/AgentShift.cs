using EdgeCC.Model.Agents;

namespace EdgeCC.Routing.Agents;

/// <summary>What an agent has done since signing in.</summary>
internal sealed class AgentShift
{
    private AgentStatus _status = AgentStatus.SignedOut;
    private double _load;
    private TimeSpan _since;
    private TimeSpan _onDuty;
    private TimeSpan _handling;

    public int Contacts { get; set; }

    /// <summary>The agent goes on in <paramref name="status"/> from <paramref name="at"/> (an uptime).</summary>
    public void GoOn(AgentStatus status, TimeSpan at)
    {
        Settle(at);
        _status = status;
        if (status == AgentStatus.SignedOut)
        {
            Contacts = 0;
            (_onDuty, _handling) = (TimeSpan.Zero, TimeSpan.Zero);
        }
    }

    /// <summary>The work in hand takes such a part of the agent from <paramref name="at"/> on (an uptime).</summary>
    public void Carry(double load, TimeSpan at)
    {
        Settle(at);
        _load = Math.Min(1, load);
    }

    /// <summary>The share of the time on duty spent on contacts until now, 0..1.</summary>
    public double Occupancy(TimeSpan now)
    {
        var (onDuty, handling) = Until(now);
        return onDuty > TimeSpan.Zero ? handling / onDuty : 0;
    }

    private void Settle(TimeSpan at)
    {
        (_onDuty, _handling) = Until(at);
        _since = at;
    }

    /// <summary>Whoever is paused with work still in hand is on duty as long as it lasts.</summary>
    private (TimeSpan OnDuty, TimeSpan Handling) Until(TimeSpan at)
    {
        var passed = at - _since;
        return (
            _status is AgentStatus.SignedOut or AgentStatus.Paused ? _onDuty : _onDuty + passed,
            _handling + (passed * _load));
    }
}
