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
        if (!Contacts.TryGetValue(fact.InteractionId, out var contact))
        {
            return;
        }

        var agent = contact.Agent ?? AgentOf(fact.AgentId);

        if (contact.Callback is null)
        {
            contact.Queue.On(LocalDay(fact.At)).CountAnswered(fact.Waited, contact.Queue.Model.TargetOf(contact.Channel));
            contact.Queue.Patience.Take(fact.Waited, abandoned: false);
        }

        Agenda.Clear(new RoutingDeadline.DialTimeout(contact));
        GiveTo(agent, contact, ContactStage.Connected, at);
        contact.Connected = at;
        if (ChannelStandard.IsText(contact.Channel))
        {
            // Whoever has written and waited for an agent waits for the agent's first word.
            Await(contact, at);
        }

        agent.CountContact();
        Customers.NoteConversation(contact, agent.Id);
        if (contact.Customer is { } customer)
        {
            Abandoned.Remove(customer);
        }
    }

    /// <summary>The customer waits for the agent's word from <paramref name="since"/> on (an uptime); null: not any more.</summary>
    private void Await(Contact contact, TimeSpan? since)
    {
        contact.UnansweredSince = since;
        WatchSilence(contact);
    }

    /// <summary>Watches how long the agent keeps silent, by the rules of the queue as they are now.</summary>
    private void WatchSilence(Contact contact) => SetOrClear(
        new RoutingDeadline.Silence(contact), contact.UnansweredSince + contact.Queue.Model.ReassignAfter);

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
            Await(contact, null);
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
            Await(contact, null);
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
