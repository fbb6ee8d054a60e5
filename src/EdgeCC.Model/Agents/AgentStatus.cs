namespace EdgeCC.Model.Agents;

/// <summary>What an agent is doing, as boards and reports show it.</summary>
public enum AgentStatus
{
    SignedOut,
    Ready,

    /// <summary>An offer is being presented to the agent.</summary>
    Offered,
    Talking,

    /// <summary>After-call work.</summary>
    WrapUp,
    Paused,
}
