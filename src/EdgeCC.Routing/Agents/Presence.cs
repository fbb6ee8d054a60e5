using EdgeCC.Model.Agents;

namespace EdgeCC.Routing.Agents;

/// <summary>What an agent, a supervisor or the router has last said the agent is there for. While work is in hand it tells what comes after.</summary>
/// <param name="Status"><see cref="AgentStatus.Ready"/>, <see cref="AgentStatus.Paused"/> or <see cref="AgentStatus.SignedOut"/>.</param>
/// <param name="Reason">Only for a pause.</param>
/// <param name="Code">Which of the branch's own reasons for a pause.</param>
internal readonly record struct Presence(AgentStatus Status, PauseReason? Reason, string? Code)
{
    public static readonly Presence SignedOut = new(AgentStatus.SignedOut, null, null);

    public static readonly Presence Ready = new(AgentStatus.Ready, null, null);

    public static Presence Pause(PauseReason reason, string? code = null) => new(AgentStatus.Paused, reason, code);
}
