using EdgeCC.Model.Time;
using EdgeCC.Routing.Agents;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Routing.States;

/// <summary>The configuration the state stands on.</summary>
internal sealed partial class RoutingState
{
    /// <summary>Takes a configuration. Queues and agents it no longer has must have nothing left to do.</summary>
    public void TakeModel(RoutingModel model, Moment now)
    {
        var waiting = ContactOrder.Where(contact => contact.IsWaiting).ToArray();
        ClearLines(waiting);
        Model = model;
        TakeQueues(model);
        TakeAgents(model);
        foreach (var contact in waiting)
        {
            contact.Rank = RankOf(contact);
        }

        foreach (var contact in waiting.Order(Line.ByPlace))
        {
            StandAgain(contact, now.Uptime);
        }
    }

    /// <summary>Lines are kept in order of rank, and ranks are about to change: first everybody leaves every line, then all come back.</summary>
    private void ClearLines(Contact[] waiting)
    {
        Seekers.Clear();
        foreach (var contact in waiting)
        {
            contact.Queue.Everybody.Clear();
            contact.HeldFor?.Held.Clear();
        }
    }

    private void TakeQueues(RoutingModel model)
    {
        foreach (var gone in Queues.Keys.Except(model.Queues.Select(queue => queue.Id)).ToArray())
        {
            Queues.Remove(gone);
        }

        foreach (var queue in model.Queues)
        {
            if (Queues.TryGetValue(queue.Id, out var state))
            {
                state.Take(queue);
            }
            else
            {
                Queues.Add(queue.Id, new WaitingQueue(queue));
            }
        }

        QueueOrder = [.. model.Queues.Select(queue => Queues[queue.Id])];
        for (var index = 0; index < QueueOrder.Length; index++)
        {
            QueueOrder[index].Index = index;
        }
    }

    private void TakeAgents(RoutingModel model)
    {
        foreach (var gone in Agents.Keys.Except(model.Agents.Select(agent => agent.Id)).ToArray())
        {
            Openings.Remove(Agents[gone]);
            Agents.Remove(gone);
        }

        foreach (var agent in model.Agents)
        {
            if (Agents.TryGetValue(agent.Id, out var state))
            {
                state.Model = agent;
            }
            else
            {
                Agents.Add(agent.Id, StillAtWork(agent) ?? new AgentState(agent));
            }
        }

        AgentOrder = [.. model.Agents.Select(agent => Agents[agent.Id])];
        for (var order = 0; order < AgentOrder.Length; order++)
        {
            AgentOrder[order].Order = order;
        }

        Open.Take(AgentOrder);
        Array.ForEach(AgentOrder, Measure);
    }

    /// <summary>The agent as they were before they were gone from the configuration, where a contact of theirs is not over.</summary>
    private AgentState? StillAtWork(AgentModel model)
    {
        var agent = Contacts.Values.FirstOrDefault(contact => contact.Agent?.Id == model.Id)?.Agent;
        if (agent is not null)
        {
            agent.Model = model;
        }

        return agent;
    }

    /// <summary>Every agent who is free is looked at again, and so all who wait are; only hours are looked at from the callback's side.</summary>
    private void StandAgain(Contact contact, TimeSpan now)
    {
        Place(contact, now);
        if (contact.Callback is null)
        {
            Watch(contact);
        }

        if (!contact.IsOffered)
        {
            PutInLine(contact, seeks: contact.Callback is not null);
        }
    }
}
