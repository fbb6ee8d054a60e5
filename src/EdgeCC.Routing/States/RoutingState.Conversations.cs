using EdgeCC.Model.Facts;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Agents;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Routing.States;

/// <summary>Contacts that an agent has.</summary>
internal sealed partial class RoutingState
{
    private void Take(InteractionConnected fact, TimeSpan at)
    {
        // Whoever dialled talks, though gone from the configuration meanwhile.
        if (!Contacts.TryGetValue(fact.InteractionId, out var contact)
            || (contact.Agent ?? Agents.GetValueOrDefault(fact.AgentId)) is not { } agent)
        {
            return;
        }

        if (contact.Callback is null)
        {
            contact.Queue.On(LocalDay(fact.At)).CountAnswered(fact.Waited, contact.Queue.Model.TargetOf(contact.Channel));
            contact.Queue.Patience.Take(fact.Waited, abandoned: false);
        }

        Agenda.Clear(new RoutingDeadline.DialTimeout(contact));
        GiveTo(agent, contact, ContactStage.Connected, at);
        contact.Connected = at;
        WatchForSilence(contact, at);
        agent.CountContact();
        Customers.NoteConversation(contact, agent.Id);
        if (contact.Customer is { } customer)
        {
            Abandoned.Remove(customer);
        }
    }

    /// <summary>In a conversation, or written while they wait: a caller who waits is counted by who they were when they came.</summary>
    private void Take(InteractionAttributed fact)
    {
        if (!Contacts.TryGetValue(fact.InteractionId, out var contact) || contact.Callback is not null)
        {
            return;
        }

        if (contact is { Stage: ContactStage.Connected, Agent: { } agent })
        {
            Customers.ForgetConversation(contact);
            contact.Customer = fact.CustomerId;
            Customers.NoteConversation(contact, agent.Id);
        }
        else if (contact.IsWaiting && contact.Channel != Channel.Voice)
        {
            contact.Customer = fact.CustomerId;
        }
    }

    /// <summary>Whoever has written and waited for an agent waits for the agent's first word.</summary>
    private void WatchForSilence(Contact contact, TimeSpan at)
    {
        if (ChannelStandard.IsText(contact.Channel) && contact.Queue.Model.ReassignAfter is { } patience)
        {
            Agenda.Set(new RoutingDeadline.Silence(contact), at + patience);
        }
    }

    private void GiveTo(AgentState agent, Contact contact, ContactStage stage, TimeSpan at)
    {
        if (contact.IsWaiting)
        {
            LeaveQueue(contact);
        }

        if (contact.Agent is null)
        {
            agent.Work.Add(contact);
            agent.NoteLoad(at);
        }

        (contact.Agent, contact.Stage) = (agent, stage);
        Reconsider(agent);
    }

    private void Take(InteractionReleased fact, TimeSpan at)
    {
        if (!Contacts.TryGetValue(fact.InteractionId, out var contact) || contact.Agent?.Id != fact.AgentId)
        {
            return;
        }

        Customers.ForgetConversation(contact);
        Agenda.Clear(new RoutingDeadline.Silence(contact));
        if (fact.Cause != ReleaseCause.Ended)
        {
            // Waits again at once, so that nothing is lost where the journal ends before it says in which queue.
            TakeFromAgent(contact, at);
            contact.Entered = at;
            Stand(contact, at);
        }
        else if (fact.WrapUp > TimeSpan.Zero)
        {
            contact.Stage = ContactStage.WrapUp;
            Reconsider(contact.Agent);
            Agenda.Set(new RoutingDeadline.WrapUpEnd(contact), at + fact.WrapUp);
        }
        else
        {
            Finish(contact, at, handled: true);
        }
    }

    private void Take(WrapUpEnded fact, TimeSpan at)
    {
        if (Contacts.TryGetValue(fact.InteractionId, out var contact) && contact.Stage == ContactStage.WrapUp)
        {
            Finish(contact, at, handled: true);
        }
    }

    private void Finish(Contact contact, TimeSpan at, bool handled)
    {
        if (handled)
        {
            contact.Queue.HandlingTime.Take((at - contact.Connected) / (contact.Agent?.Model.Mix[contact.Channel].AtOnce ?? 1));
        }

        Agenda.Clear(new RoutingDeadline.WrapUpEnd(contact));
        Contacts.Remove(contact.Interaction);
        TakeFromAgent(contact, at);
    }

    private void TakeFromAgent(Contact contact, TimeSpan at)
    {
        if (contact.Agent is { } agent)
        {
            contact.Agent = null;
            agent.Work.Remove(contact);
            agent.NoteLoad(at);
            Agenda.Clear(new RoutingDeadline.DialTimeout(contact));
            if (agent.Work.Count == 0)
            {
                agent.IdleSince = at;
            }

            Reconsider(agent);
        }
    }
}
