using EdgeCC.Model.Agents;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Walk;
using EdgeCC.Routing.Agents;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Routing;

/// <summary>Conversations, the work after them, and customers who come back into one.</summary>
public sealed partial class Router
{
    private void TakeFromConversation(Event @event)
    {
        switch (@event)
        {
            case ConversationEnded { Interaction: var id } when _state.Contacts.TryGetValue(id, out var contact):
                EndConversation(contact);
                break;
            case WrapUpFinished { Interaction: var id } when _state.Contacts.TryGetValue(id, out var contact):
                EndWrapUp(contact);
                break;
        }
    }

    private void EndConversation(Contact contact)
    {
        switch (contact.Stage)
        {
            case ContactStage.Connected:
                var agent = contact.Agent!;
                Release(contact, ReleaseCause.Ended, agent.IsSignedIn ? contact.Queue.Model.WrapUp : TimeSpan.Zero);
                Review(agent);
                break;
            case ContactStage.Dialling:
                // The agent put the phone down before the customer answered.
                FailAttempt(contact, CallbackResult.Failed);
                break;
        }
    }

    private void Release(Contact contact, ReleaseCause cause, TimeSpan wrapUp) => Tell(new InteractionReleased(
        _now.Wall, contact.Interaction, contact.Agent!.Id, contact.Queue.Model.Id, cause, wrapUp));

    private void EndWrapUp(Contact contact)
    {
        if (contact is { Stage: ContactStage.WrapUp, Agent: { } agent })
        {
            Tell(new WrapUpEnded(_now.Wall, contact.Interaction, agent.Id));
            Review(agent);
        }
    }

    /// <summary>An agent who leaves a customer without an answer is not at the desk: the contact goes to another, first in line.</summary>
    private void Relieve(Contact contact)
    {
        var agent = contact.Agent!;
        TakeBack(contact, contact.Queue, ReleaseCause.Silence, hold: null);
        if (agent.IsReady)
        {
            Pause(agent, PauseReason.NotAnswering, code: null);
        }
    }

    /// <summary>Takes a contact from its agent and queues it again, where it once stood.</summary>
    private void TakeBack(Contact contact, WaitingQueue queue, ReleaseCause cause, ContactHold? hold)
    {
        var agent = contact.Agent!;
        Release(contact, cause, TimeSpan.Zero);
        _effects.Add(new TakeFromAgent(contact.Interaction, agent.Id));
        Queue(contact.Interaction, queue, contact.Channel, contact.Customer, contact.Priority, contact.Since, hold);
        Review(agent);
    }

    /// <summary>
    /// A customer who is in conversation with an agent and comes on another channel as well reaches that agent at once, even
    /// one who is about to pause; what else a call finds being offered there is withdrawn. Where the agent has signed out,
    /// did not answer a moment ago, or has no room, the new contact goes its usual way (R2).
    /// </summary>
    private void Continue(CustomerCameBack back)
    {
        if (_state.Contacts.ContainsKey(back.Interaction))
        {
            return;
        }

        if (!_stopping
            && _state.Customers.ConversationWith(back.Customer, except: back.Channel) is { Agent: { } agent } open
            && _state.Queues.ContainsKey(open.Queue.Model.Id)
            && (agent.IsReady || agent.IsPausedOnPurpose)
            && _state.CanBeReached(agent)
            && HasRoomForOwn(agent, back.Channel, back.Customer, despiteOffers: GivesWay(agent, back.Channel)))
        {
            if (back.Channel == Channel.Voice)
            {
                WithdrawAll(agent.Offers);
            }

            var hold = new ContactHold(agent.Id, HoldCause.Continuation, _now.Wall + open.Queue.Model.RingTimeout);
            Queue(back.Interaction, open.Queue, back.Channel, back.Customer, open.Priority, since: null, hold);
        }
        else
        {
            _effects.Add(new GoUsualWay(back.Interaction));
        }
    }

    /// <summary>Nobody has answered yet, so nothing is taken from anybody; but one who comes back does not put off another who did.</summary>
    private static bool GivesWay(AgentState agent, Channel to) =>
        to == Channel.Voice && !agent.Offers.Exists(offer => offer.Contact.IsContinuation);
}
