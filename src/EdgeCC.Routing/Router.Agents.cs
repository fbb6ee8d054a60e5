using EdgeCC.Model.Agents;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Agents;

namespace EdgeCC.Routing;

/// <summary>Signing in and out, pausing and coming back.</summary>
public sealed partial class Router
{
    private void SignIn(AgentId id, ExtensionId extension)
    {
        if (!_agents.TryGetValue(id, out var agent))
        {
            return;
        }

        if (agent.IsSignedIn && agent.Extension != extension)
        {
            Move(agent, extension);
        }

        if (agent.IsSignedIn)
        {
            MakeReady(agent);
        }
        else
        {
            Rest(agent, extension);
        }

        // Only now, so that a queue both serve is not without agents in between.
        foreach (var other in _agents.Values.Where(other => other != agent && other.Extension == extension))
        {
            SignOut(other);
        }
    }

    private void Move(AgentState agent, ExtensionId extension)
    {
        if (agent.Offer is { } offer)
        {
            Withdraw(offer, OfferEnding.Rejected);
        }

        Change(agent, agent.Standing with { Extension = extension });
    }

    private void SignOut(AgentState agent)
    {
        agent.Wish = AgentWish.SignOut;
        GrantWishUnlessTalking(agent);
    }

    private void Pause(AgentState agent)
    {
        if (!agent.IsSignedIn)
        {
            return;
        }

        agent.Wish = AgentWish.Pause;
        if (agent.Status != AgentStatus.WrapUp)
        {
            GrantWishUnlessTalking(agent);
        }
    }

    private void GrantWishUnlessTalking(AgentState agent)
    {
        if (agent.Offer is { } offer)
        {
            Withdraw(offer, OfferEnding.Rejected);
        }
        else if (agent.Status != AgentStatus.Talking)
        {
            Settle(agent);
        }
    }

    private void MakeReady(AgentState agent)
    {
        agent.Wish = AgentWish.None;
        if (agent.Status is AgentStatus.Paused or AgentStatus.WrapUp or AgentStatus.Ready)
        {
            Settle(agent);
        }
    }

    private void SetReachable(ExtensionId extension, bool reachable)
    {
        _ = reachable ? _reachable.Add(extension) : _reachable.Remove(extension);
        foreach (var agent in _agents.Values.Where(agent => agent.Extension == extension))
        {
            if (!reachable && agent.Offer is { } offer)
            {
                Withdraw(offer, OfferEnding.Unreachable);
            }
            else if (agent.IsReady || agent.Standing.Reason == PauseReason.PhoneUnreachable)
            {
                Settle(agent);
            }
        }
    }

    /// <summary>The agent's work is over: what was asked for meanwhile is granted.</summary>
    private void Settle(AgentState agent)
    {
        var wish = agent.Wish;
        agent.Wish = AgentWish.None;
        _agenda.Clear(new RoutingDeadline.WrapUpEnd(agent));
        _agenda.Clear(new RoutingDeadline.PhoneRetry(agent));
        switch (wish)
        {
            case AgentWish.SignOut:
                Change(agent, new AgentStanding(AgentStatus.SignedOut, null, null));
                break;
            case AgentWish.Pause:
                PauseFor(agent, PauseReason.Requested);
                break;
            default:
                Rest(agent, agent.Extension);
                break;
        }
    }

    private void PauseFor(AgentState agent, PauseReason reason) =>
        Change(agent, new AgentStanding(AgentStatus.Paused, reason, agent.Extension));

    /// <summary>Ready, as far as the phone allows.</summary>
    private void Rest(AgentState agent, ExtensionId? extension) =>
        Change(agent, extension is { } phone && _reachable.Contains(phone)
            ? new AgentStanding(AgentStatus.Ready, null, extension)
            : new AgentStanding(AgentStatus.Paused, PauseReason.PhoneUnreachable, extension));

    private void Change(AgentState agent, AgentStanding standing)
    {
        if (standing == agent.Standing)
        {
            return;
        }

        agent.Take(standing, _now.Uptime);
        Tell(new AgentStatusChanged(_now.Wall, agent.Id, standing.Status, standing.Reason, standing.Extension));
        if (standing.Status == AgentStatus.SignedOut)
        {
            LeaveAllHopeless();
        }
    }
}
