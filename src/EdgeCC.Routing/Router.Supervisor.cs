using System.Collections.Immutable;
using EdgeCC.Model.Agents;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Walk;
using EdgeCC.Routing.Agents;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Routing;

/// <summary>What a supervisor decides: it takes effect at once (R20).</summary>
public sealed partial class Router
{
    /// <summary>For how long a contact waits for the agent a supervisor gave it to, and a callback at each attempt for the one who promised it.</summary>
    public static readonly TimeSpan GivenFor = TimeSpan.FromMinutes(5);

    private void TakeFromSupervisor(Event @event)
    {
        switch (@event)
        {
            case AgentStatusForced { Agent: var id } forced when _state.Agents.TryGetValue(id, out var agent):
                Force(agent, forced.Status, forced.Code);
                break;
            case AgentChangePlanned { Agent: var id } planned when _state.Agents.ContainsKey(id):
                Tell(new AgentChangeScheduled(_now.Wall, id, planned.Due, planned.Status, planned.Code));
                break;
            case AgentPlanCancelled { Agent: var id } when _state.Agents.TryGetValue(id, out var agent):
                EndPlan(agent);
                break;
            case AgentSkillsGiven { Agent: var id } given when _state.Agents.TryGetValue(id, out var agent):
                GiveSkills(agent, given.Skills);
                break;
            case InteractionMoved { Interaction: var id } moved when _state.Contacts.TryGetValue(id, out var contact):
                Move(contact, moved.Queue);
                break;
            case InteractionGiven { Interaction: var id } given
                when _state.Contacts.TryGetValue(id, out var contact) && _state.Agents.TryGetValue(given.Agent, out var agent):
                Give(contact, agent);
                break;
            case ClosedByHand when !_state.IsClosedByHand:
                Tell(new BranchClosed(_now.Wall));
                PutOffCallbacks(_state.Customers.Callbacks);
                LeaveAllHopeless();
                break;
            case ReopenedByHand when _state.IsClosedByHand:
                Tell(new BranchReopened(_now.Wall));
                SeekForCallbacks();
                break;
        }
    }

    private void Force(AgentState agent, AgentStatus status, string? code)
    {
        switch (status)
        {
            case AgentStatus.SignedOut:
                SignOut(agent);
                break;
            case AgentStatus.Paused:
                Pause(agent, PauseReason.Forced, code);
                break;
            case AgentStatus.Ready:
                MakeReady(agent);
                break;
        }
    }

    private void CarryOutPlan(AgentState agent)
    {
        if (agent.Planned is { Status: { } status, Code: var code })
        {
            EndPlan(agent);
            Force(agent, status, code);
        }
    }

    private void EndPlan(AgentState agent)
    {
        if (agent.Planned is not null)
        {
            Tell(new AgentChangeScheduled(_now.Wall, agent.Id, null, null, null));
        }
    }

    private void GiveSkills(AgentState agent, ImmutableDictionary<SkillId, int>? skills)
    {
        Tell(new AgentSkillsChanged(
            _now.Wall, agent.Id, skills?.ToDictionary(skill => skill.Key.Value, skill => skill.Value)));
        LeaveAllHopeless();
    }

    private void Move(Contact contact, QueueId to)
    {
        if (contact is { IsWaiting: true, Callback: null })
        {
            TryMove(contact, to);
        }
        else if (IsWritten(contact) && _state.Queues.TryGetValue(to, out var queue) && Admits(queue, contact))
        {
            TakeBack(contact, queue, ReleaseCause.Moved, hold: null);
            LeaveIfHopeless(_state.Contacts[contact.Interaction]);
        }
    }

    private void Give(Contact contact, AgentState agent)
    {
        if (!agent.IsReady || !agent.Does(contact.Channel) || !_state.Queues.ContainsKey(contact.Queue.Model.Id))
        {
            return;
        }

        var hold = new ContactHold(agent.Id, HoldCause.Given, _now.Wall + GivenFor);
        if (contact is { IsWaiting: true, Callback: null })
        {
            TryMove(contact, contact.Queue.Model.Id, hold);
        }
        else if (IsWritten(contact) && contact.Agent != agent)
        {
            TakeBack(contact, contact.Queue, ReleaseCause.Moved, hold);
        }
    }

    private static bool IsWritten(Contact contact) =>
        contact is { Stage: ContactStage.Connected } && contact.Channel != Channel.Voice;
}
