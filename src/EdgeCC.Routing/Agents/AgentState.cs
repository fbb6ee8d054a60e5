using EdgeCC.Model.Agents;
using EdgeCC.Model.Identity;
using EdgeCC.Routing.Offers;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Routing.Agents;

/// <summary>One agent now. Only the router changes it.</summary>
internal sealed class AgentState(AgentModel model)
{
    public AgentModel Model { get; set; } = model;

    public AgentId Id => Model.Id;

    public AgentStanding Standing { get; private set; }

    /// <summary>The uptime at which <see cref="Status"/> began.</summary>
    public TimeSpan Since { get; private set; }

    /// <summary>The uptime from which idleness counts.</summary>
    public TimeSpan IdleSince { get; private set; }

    public AgentWish Wish { get; set; }

    public Offer? Offer { get; set; }

    /// <summary>After-call work owed to the queue of the conversation in progress.</summary>
    public TimeSpan WrapUp { get; set; }

    public AgentStatus Status => Standing.Status;

    public ExtensionId? Extension => Standing.Extension;

    public bool IsSignedIn => Status != AgentStatus.SignedOut;

    public bool IsReady => Status == AgentStatus.Ready;

    public bool Serves(WaitingQueue queue) => Model.Skills.Contains(queue.Model.Skill);

    /// <summary>Takes a new standing that began at <paramref name="since"/> (an uptime).</summary>
    public void Take(AgentStanding standing, TimeSpan since)
    {
        // An offer the customer left, or one that was refused, must not send the agent to the end of the line.
        if (standing.Status == AgentStatus.Ready && Status != AgentStatus.Offered)
        {
            IdleSince = since;
        }

        if (standing.Status != Status || standing.Reason != Standing.Reason)
        {
            Since = since;
        }

        Standing = standing;
    }
}
