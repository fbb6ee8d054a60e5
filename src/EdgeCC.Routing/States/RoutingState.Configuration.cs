using EdgeCC.Model.Time;
using EdgeCC.Routing.Agents;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Routing.States;

/// <summary>The configuration the state stands on.</summary>
internal sealed partial class RoutingState
{
    /// <summary>Takes a configuration. Queues and agents it no longer has are <see cref="GoneQueues"/> and <see cref="GoneAgents"/> from now on.</summary>
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

        foreach (var contact in ContactOrder)
        {
            WatchSilence(contact);
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
        foreach (var gone in QueueOrder.ExceptBy(model.Queues.Select(queue => queue.Id), queue => queue.Model.Id))
        {
            LetGo(gone);
        }

        foreach (var queue in model.Queues)
        {
            if (_goneQueues.Remove(queue.Id, out var back))
            {
                Queues.Add(queue.Id, back);
            }

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
        foreach (var gone in AgentOrder.ExceptBy(model.Agents.Select(agent => agent.Id), agent => agent.Id))
        {
            LetGo(gone);
        }

        foreach (var agent in model.Agents)
        {
            if (_goneAgents.Remove(agent.Id, out var back))
            {
                Agents.Add(agent.Id, back);
            }

            if (Agents.TryGetValue(agent.Id, out var state))
            {
                state.Model = agent;
            }
            else
            {
                Agents.Add(agent.Id, new AgentState(agent));
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

    private void WatchAnnouncements(Contact contact, TimeSpan now) => SetOrClear(
        new RoutingDeadline.Announcement(contact),
        contact.Queue.Model.AnnounceEvery is var every && every > TimeSpan.Zero ? now + every : null);

    /// <summary>Every agent who is free is looked at again, and so all who wait are; only hours are looked at from the callback's side.</summary>
    private void StandAgain(Contact contact, TimeSpan now)
    {
        Place(contact, now);
        if (contact.Callback is null)
        {
            Watch(contact);
            WatchAnnouncements(contact, now);
        }

        if (!contact.IsOffered)
        {
            PutInLine(contact, seeks: contact.Callback is not null);
        }
    }
}
