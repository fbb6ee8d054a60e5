using EdgeCC.Model.Agents;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Walk;
using EdgeCC.Routing.Agents;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Routing;

/// <summary>Signing in and out, pausing and coming back.</summary>
public sealed partial class Router
{
    private void TakeFromAgent(Event @event)
    {
        switch (@event)
        {
            case AgentSignedIn { Agent: var id } signedIn when _state.Agents.TryGetValue(id, out var agent):
                SignIn(agent, signedIn.Extension);
                break;
            case AgentSignedOut { Agent: var id } when _state.Agents.TryGetValue(id, out var agent):
                SignOut(agent);
                break;
            case AgentPaused { Agent: var id } paused when _state.Agents.TryGetValue(id, out var agent):
                Pause(agent, PauseReason.Requested, paused.Code);
                break;
            case AgentBecameReady { Agent: var id } when _state.Agents.TryGetValue(id, out var agent):
                MakeReady(agent);
                break;
            case ExtensionReachabilityChanged change:
                SetReachable(change.Extension, change.Reachable);
                break;
        }
    }

    private void SignIn(AgentState agent, ExtensionId extension)
    {
        if (agent.Extension != extension)
        {
            WithdrawAll(agent.Offers, OfferEnding.Rejected);
            agent.PhoneDoubted = false;
        }

        EndWrapUps(agent);
        Say(agent, Presence.Ready, extension);

        // Only now, so that a queue both serve is not without agents in between.
        foreach (var other in _state.AgentOrder.Where(other => other != agent && other.Extension == extension))
        {
            SignOut(other);
        }
    }

    private void SignOut(AgentState agent)
    {
        if (!agent.IsSignedIn)
        {
            return;
        }

        if (agent.Offers is [var offer, ..])
        {
            Withdraw(offer, OfferEnding.Rejected, Presence.SignedOut);
        }
        else
        {
            EndWrapUps(agent, Presence.SignedOut);
            LeaveAllHopeless();
        }
    }

    private void Pause(AgentState agent, PauseReason reason, string? code)
    {
        if (!agent.IsSignedIn)
        {
            return;
        }

        if (agent.Offers is [var offer, ..])
        {
            Withdraw(offer, OfferEnding.Rejected, Presence.Pause(reason, code));
        }
        else
        {
            Say(agent, Presence.Pause(reason, code));
            LeaveAllHopeless();
        }
    }

    /// <summary>Whoever leaves after the work in hand may change their mind, unless somebody else is at the phone by then.</summary>
    private void MakeReady(AgentState agent)
    {
        if (agent.IsSignedIn || (agent.Work.Count > 0 && !IsTaken(agent.Extension)))
        {
            EndWrapUps(agent, Presence.Ready);
        }
    }

    private bool IsTaken(ExtensionId? extension) =>
        Array.Exists(_state.AgentOrder, agent => agent.IsSignedIn && agent.Extension == extension);

    private void SetReachable(ExtensionId extension, bool reachable)
    {
        _state.SetReachable(extension, reachable);
        foreach (var agent in _state.AgentOrder.Where(agent => agent.Extension == extension))
        {
            if (reachable)
            {
                TrustPhone(agent);
            }
            else if (agent.NeedsPhone)
            {
                WithdrawAll(agent.Offers, OfferEnding.Unreachable);
            }

            _state.Reconsider(agent);
            Review(agent);
        }
    }

    /// <summary>A phone that stays registered never reports back, so nothing but time would make its agent ready again.</summary>
    private void TrustPhone(AgentState agent)
    {
        agent.PhoneDoubted = false;
        _state.Agenda.Clear(new RoutingDeadline.PhoneRetry(agent));
        _state.Reconsider(agent);
        Review(agent);
    }

    private void EndWrapUps(AgentState agent, Presence? then = null)
    {
        foreach (var contact in agent.Work.Where(contact => contact.Stage == ContactStage.WrapUp).ToArray())
        {
            Tell(new WrapUpEnded(_now.Wall, contact.Interaction, agent.Id));
        }

        Say(agent, then ?? agent.Presence);
    }

    /// <summary>Tells of an agent what has changed through the work in hand.</summary>
    private void Review(AgentState agent) => Say(agent, agent.Presence);

    private void Say(AgentState agent, Presence presence) => Say(agent, presence, agent.Extension);

    private void Say(AgentState agent, Presence presence, ExtensionId? extension)
    {
        var standing = Standing(agent, presence, extension);
        if (agent.Told is null ? standing.Status != AgentStatus.SignedOut : standing != agent.Told with { At = standing.At })
        {
            Tell(standing);
        }
    }

    /// <summary>What an agent is doing: the work in hand first, then what the agent is there for, as far as the phone allows.</summary>
    private AgentStatusChanged Standing(AgentState agent, Presence presence, ExtensionId? extension)
    {
        if (StatusAtWork(agent) is { } atWork)
        {
            AgentStatus? next = presence.Status == AgentStatus.Ready ? null : presence.Status;
            return new AgentStatusChanged(
                _now.Wall, agent.Id, atWork, presence.Reason, extension, presence.Code, next);
        }

        return presence.Status switch
        {
            AgentStatus.SignedOut => new AgentStatusChanged(_now.Wall, agent.Id, AgentStatus.SignedOut, null, null),
            AgentStatus.Ready when !_state.CanBeReached(agent, extension) => new AgentStatusChanged(
                _now.Wall, agent.Id, AgentStatus.Paused, PauseReason.PhoneUnreachable, extension),
            var status => new AgentStatusChanged(
                _now.Wall, agent.Id, status, presence.Reason, extension, presence.Code),
        };
    }

    private static AgentStatus? StatusAtWork(AgentState agent)
    {
        var inWrapUp = false;
        foreach (var contact in agent.Work)
        {
            if (contact.Stage != ContactStage.WrapUp)
            {
                return AgentStatus.Talking;
            }

            inWrapUp = true;
        }

        return agent.Offers.Count > 0 ? AgentStatus.Offered : inWrapUp ? AgentStatus.WrapUp : null;
    }
}
