using System.Collections.Immutable;
using EdgeCC.Model.Agents;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Time;
using EdgeCC.Routing.Agents;

namespace EdgeCC.Routing.States;

/// <summary>Agents: what they are there for, and what they can do.</summary>
internal sealed partial class RoutingState
{
    /// <summary>Looks again whether an agent could be offered something; one who can, may be able to take more than before.</summary>
    public void Reconsider(AgentState agent)
    {
        agent.NextUp = null;
        if (CanBeReached(agent) && (agent.Held.Count > 0 || (agent.IsReady && HasRoom(agent))))
        {
            Open.Add(agent);
            Openings.Add(agent);
        }
        else
        {
            Open.Remove(agent);
            Openings.Remove(agent);
        }
    }

    private static bool HasRoom(AgentState agent)
    {
        foreach (var channel in ChannelStandard.All)
        {
            if (agent.HasRoomFor(channel))
            {
                return true;
            }
        }

        return false;
    }

    private void TakeAgent(Fact fact, TimeSpan at, Moment now)
    {
        switch (fact)
        {
            case AgentStatusChanged changed:
                Take(changed, AgentOf(changed.AgentId), at);
                break;
            case AgentSkillsChanged changed:
                Take(changed, AgentOf(changed.AgentId));
                break;
            case AgentChangeScheduled scheduled:
                Take(scheduled, AgentOf(scheduled.AgentId), now);
                break;
        }
    }

    private void Take(AgentStatusChanged fact, AgentState agent, TimeSpan at)
    {
        if (fact.Status == AgentStatus.Ready && agent.Status is AgentStatus.Paused or AgentStatus.SignedOut)
        {
            agent.IdleSince = at;
        }

        var wasReady = agent.IsReady;
        agent.Presence = (fact.Next ?? fact.Status) switch
        {
            AgentStatus.SignedOut => Presence.SignedOut,
            AgentStatus.Paused when fact.Reason != PauseReason.PhoneUnreachable =>
                Presence.Pause(fact.Reason ?? PauseReason.Requested, fact.Code),
            _ => Presence.Ready,
        };
        _staff = agent.IsReady == wasReady ? _staff : null;
        agent.Extension = fact.Extension;
        agent.Note(fact, at);
        EndHoldsFor(agent);

        Reconsider(agent);
    }

    private void Take(AgentSkillsChanged fact, AgentState agent)
    {
        agent.GivenSkills = fact.Skills?.ToImmutableDictionary(skill => new SkillId(skill.Key), skill => skill.Value);
        Measure(agent);
    }

    private void Take(AgentChangeScheduled fact, AgentState agent, Moment now)
    {
        agent.Planned = fact.Due is null ? null : fact;
        WatchPlan(agent, now);
    }

    /// <summary>Who is not there is not waited for.</summary>
    private void EndHoldsFor(AgentState agent)
    {
        foreach (var contact in agent.Held.Contacts.Where(contact => !agent.IsThereFor(contact)).ToArray())
        {
            EndHold(contact);
        }
    }

    /// <summary>Reckons which queues the agent may serve, and from which ring on.</summary>
    private void Measure(AgentState agent)
    {
        _staff = null;
        agent.Reach = [.. QueueOrder.Select(queue => queue.FirstRingOf(agent))];
        Reconsider(agent);
    }

    private void WatchPlan(AgentState agent, Moment now) => SetOrClear(
        new RoutingDeadline.PlannedChange(agent),
        agent.Planned?.Due is { } due ? ComingUptimeOf(due, now) : null);
}
