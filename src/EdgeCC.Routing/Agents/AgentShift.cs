using EdgeCC.Model.Agents;

namespace EdgeCC.Routing.Agents;

/// <summary>What an agent has done since signing in.</summary>
internal sealed class AgentShift
{
    private AgentStatus _status = AgentStatus.SignedOut;
    private TimeSpan _since;
    private TimeSpan _onDuty;
    private TimeSpan _handling;

    public int Contacts { get; set; }

    /// <summary>The agent goes on in <paramref name="status"/> from <paramref name="at"/> (an uptime).</summary>
    public void GoOn(AgentStatus status, TimeSpan at)
    {
        (_onDuty, _handling) = Until(at);
        (_status, _since) = (status, at);
        if (status == AgentStatus.SignedOut)
        {
            Contacts = 0;
            (_onDuty, _handling) = (TimeSpan.Zero, TimeSpan.Zero);
        }
    }

    /// <summary>The share of the time on duty spent on contacts until now, 0..1.</summary>
    public double Occupancy(TimeSpan now)
    {
        var (onDuty, handling) = Until(now);
        return onDuty > TimeSpan.Zero ? handling / onDuty : 0;
    }

    private (TimeSpan OnDuty, TimeSpan Handling) Until(TimeSpan at)
    {
        var passed = at - _since;
        return (
            _status is AgentStatus.SignedOut or AgentStatus.Paused ? _onDuty : _onDuty + passed,
            _status is AgentStatus.Talking or AgentStatus.WrapUp ? _handling + passed : _handling);
    }
}
