using EdgeCC.Contacts;
using EdgeCC.Contacts.Interactions;
using EdgeCC.Contacts.Surveys;
using EdgeCC.Ivr;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Time;
using EdgeCC.Routing;

namespace EdgeCC.Engine.Control;

/// <summary>The way of a written contact: recognised, through its flow or bot, queued, with an agent, asked how it was.</summary>
public sealed partial class Switchboard
{
    /// <summary>As a caller: whoever is in conversation with an agent already goes to that agent, others into the flow (R2).</summary>
    private void Take(CustomerRecognised recognised, TextContact contact)
    {
        if (EntryFlow(contact.Thread) is not { } flow)
        {
            // We write first: it goes to an agent straight away.
            return;
        }

        var known = contact with
        {
            Flow = flow,
            Customer = recognised.Customer,
            Attributes = CardOf(recognised.Customer, isMaybe: !recognised.Candidates.IsEmpty),
        };
        _texts.Put(known);
        if (recognised.Customer is { } customer)
        {
            _inward.Enqueue(new CustomerCameBack(known.Interaction, customer, known.Thread.Channel));
        }
        else
        {
            BeginFlow(known, flow);
        }
    }

    private void BeginFlow(TextContact contact, FlowId flow) => BeginFlow(contact, new FlowStarted(contact.Interaction, flow)
    {
        Written = contact.Unanswered?.Text,
    });

    private void BeginFlow(TextContact contact, FlowStarted started)
    {
        _texts.Put(contact with { Flow = null, IsInFlow = true, Heard = contact.Unanswered?.MessageId });
        _inward.Enqueue(started with
        {
            Caller = contact.Thread.Channel == Channel.Sms ? contact.Address : null,
            Channel = contact.Thread.Channel,
            IsAnswered = true,
            Attributes = contact.Attributes,
        });
    }

    /// <summary>What the customer wrote is heard by whoever has them: the flow, also while they wait in a queue, or the agent.</summary>
    private void PassOn(TextContact contact)
    {
        if (contact.Unanswered is not { } message)
        {
            return;
        }

        if (contact.Agent is { } agent)
        {
            _ports.Desk?.Tell(agent, contact.Interaction, message.MessageId, message.Text);
        }
        else if (contact.IsInFlow && contact.Heard != message.MessageId)
        {
            _texts.Put(contact with { Heard = message.MessageId });
            _inward.Enqueue(new FlowTextReceived(contact.Interaction, message.MessageId, message.Text));
        }
    }

    private void Write(InteractionId interaction, string text, Moment now) =>
        _inward.Enqueue(new MessageWritten(interaction, $"flow:{Ulid.New(now.Wall, _random)}", text, Agent: null));

    /// <summary>A queue gave a contact back: its flow goes on; without one, as after an agent, it goes its way from the beginning.</summary>
    private void LeaveQueueOf(TextContact contact, LeaveQueue leave)
    {
        if (contact.IsInFlow)
        {
            _inward.Enqueue(new FlowQueueLeft(contact.Interaction, leave.Exit));
        }
        else if ((contact.Flow ?? EntryFlow(contact.Thread)) is { } flow)
        {
            BeginFlow(contact, flow);
        }
        else
        {
            _inward.Enqueue(new ContactEnded(contact.Interaction, Party.Appliance, InteractionOutcome.Unserved));
        }
    }

    private void Connect(TextContact contact, AgentId agent)
    {
        _texts.Put(contact with { Flow = null, IsInFlow = false });
        _inward.Enqueue(new FlowStopped(contact.Interaction));
        _ports.Desk?.Connect(agent, contact.Interaction, HistoryOf(contact.Interaction));
    }

    /// <summary>One agent is meant who can take it now; otherwise it is for whoever serves the queue, and where nobody does, for its flow.</summary>
    private void TransferText(TransferBegan began, Moment now)
    {
        Ask(
            _router,
            began.ToAgent is { } agent && IsThere(agent, now)
                ? new InteractionGiven(began.Interaction, agent)
                : new InteractionMoved(began.Interaction, began.ToQueue),
            now);
        if (_texts.Find(began.Interaction)?.Agent == began.From)
        {
            _inward.Enqueue(new ConversationEnded(began.Interaction));
            _inward.Enqueue(new InteractionEnteredQueue(
                began.Interaction, began.ToQueue, began.Channel, began.Customer, Personal: began.ToAgent));
        }
    }

    private void CloseByAgent(TextContact contact)
    {
        if (AfterFlow(contact.Queue) is { } flow)
        {
            _texts.Put(contact with { Flow = flow, IsAfterwards = true });
            _inward.Enqueue(new ConversationEnded(contact.Interaction));
            _inward.Enqueue(new SurveyWanted(contact.Interaction));
        }
        else
        {
            Close(contact, Party.Agent, outcome: null);
        }
    }

    /// <summary>What the customer wrote last was to the agent, and is no answer to the survey.</summary>
    private void AskAfter(TextContact contact)
    {
        if (contact is { IsAfterwards: true, Flow: { } flow })
        {
            BeginFlow(contact, new FlowStarted(contact.Interaction, flow));
        }
    }

    /// <summary>As with callers: a queue without a survey of its own just has a flow, and nobody is asked too often.</summary>
    private void AskAfter(SurveyRefusal refusal, TextContact contact)
    {
        if (refusal == SurveyRefusal.NothingToAsk)
        {
            AskAfter(contact);
        }
        else
        {
            Close(contact, Party.Agent, outcome: null);
        }
    }

    private void CloseByFlow(TextContact contact, InteractionOutcome outcome)
    {
        if (contact.IsAfterwards)
        {
            Close(contact, Party.Agent, outcome: null);
        }
        else
        {
            Close(contact, Party.Appliance, outcome);
        }
    }

    /// <summary>Tells every other core that a contact is over. It is forgotten, and its thread closed, by the fact.</summary>
    private void Close(TextContact contact, Party endedBy, InteractionOutcome? outcome)
    {
        _inward.Enqueue(contact.Agent is null
            ? new CustomerLeft(contact.Interaction)
            : new ConversationEnded(contact.Interaction));
        _inward.Enqueue(new FlowStopped(contact.Interaction));
        _inward.Enqueue(new ContactEnded(contact.Interaction, endedBy, outcome));
    }

    private FlowId? AfterFlow(QueueId? queue) => _model.Routing.Queues.FirstOrDefault(candidate => candidate.Id == queue)?.After;
}
