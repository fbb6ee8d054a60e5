using System.Collections.Immutable;
using EdgeCC.Calls;
using EdgeCC.Calls.Legs;
using EdgeCC.Contacts;
using EdgeCC.Contacts.FollowUps;
using EdgeCC.Contacts.Interactions;
using EdgeCC.Contacts.Surveys;
using EdgeCC.Model.Agents;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Sound;
using EdgeCC.Model.Time;
using EdgeCC.Routing;

namespace EdgeCC.Engine.Control;

public sealed partial class Switchboard
{
    /// <summary>By the interaction in which it is to be kept: a promise that Routing has been asked to take down.</summary>
    private readonly Dictionary<InteractionId, FollowUpId> _promises = [];

    private void Take(ContactsReport report, Moment now)
    {
        switch (report)
        {
            case CustomerRecognised recognised when _texts.Find(recognised.Interaction) is { } contact:
                Take(recognised, contact);
                break;
            case CustomerRecognised recognised:
                Take(recognised);
                break;
            case MessageTaken { From: Party.Customer } taken when _texts.Find(taken.Interaction) is { } written:
                PassOn(written);
                break;
            case MessageRefused refused:
                Refuse(refused);
                break;
            case TransferBegan { Channel: Channel.Voice } began when _conversations.Find(began.Interaction) is { } conversation:
                TransferCall(began, conversation);
                break;
            case TransferBegan { Channel: not Channel.Voice } began:
                TransferText(began, now);
                break;
            case SurveyGranted granted when _texts.Find(granted.Interaction) is { } contact:
                AskAfter(contact);
                break;
            case SurveyWithheld withheld when _texts.Find(withheld.Interaction) is { } contact:
                AskAfter(withheld.Refusal, contact);
                break;
            case SurveyGranted granted:
                GoOnAfter(granted.Interaction);
                break;

            // What limits how often somebody is asked stands with a queue's survey; a queue without one just has a flow.
            case SurveyWithheld { Refusal: SurveyRefusal.NothingToAsk } withheld:
                GoOnAfter(withheld.Interaction);
                break;
            case SurveyWithheld withheld:
                LeaveAfter(withheld.Interaction);
                break;
            case FollowUpFellDue due:
                Begin(due);
                break;
            case WorkCalledOff { Channel: Channel.Voice } off:
                _inward.Enqueue(new CallbackCancelled(off.Work));
                break;
            case WorkCalledOff off:
                _inward.Enqueue(new CustomerLeft(off.Work));
                _inward.Enqueue(new ContactEnded(off.Work, Party.Agent, Outcome: null));
                break;
        }
    }

    /// <summary>A customer who is in conversation with an agent already is not led through a menu to reach them (R2).</summary>
    private void Take(CustomerRecognised recognised)
    {
        if (_conversations.Find(recognised.Interaction) is not { Flow: { } flow } conversation)
        {
            return;
        }

        var attributes = CardOf(recognised.Customer, isMaybe: !recognised.Candidates.IsEmpty);
        var known = conversation with
        {
            Customer = recognised.Customer,
            CustomerName = attributes.GetValueOrDefault(Ivr.CustomerAttribute.Name) ?? conversation.CustomerName,
            Attributes = attributes,
        };
        if (recognised.Customer is { } customer)
        {
            _conversations.Put(known);
            _inward.Enqueue(new CustomerCameBack(known.Interaction, customer, Channel.Voice));
        }
        else
        {
            BeginFlow(known, flow);
        }
    }

    private ImmutableDictionary<string, string> CardOf(CustomerId? customer, bool isMaybe) =>
        CustomerCard.Of(customer, isMaybe, _contacts, _model.Routing, _model.Zone);

    /// <summary>The agent is out of the call at once, and free; the customer hears music until the next one is there.</summary>
    private void TransferCall(TransferBegan began, Conversation conversation)
    {
        if (conversation is { AgentLeg: { } agent, CustomerLeg: { } customer })
        {
            _conversations.Put(conversation with { AgentLeg = null, IsTransferred = true });
            _inward.Enqueue(new HangUpLeg(agent, HangUpCause.Normal));
            _inward.Enqueue(new PlayPrompts(customer, new PlaybackId(0), [new Prompt.Music()], Loop: true));
            _inward.Enqueue(new ConversationEnded(began.Interaction));
            _inward.Enqueue(new InteractionEnteredQueue(
                began.Interaction, began.ToQueue, Channel.Voice, began.Customer, Personal: began.ToAgent));
        }
    }

    private bool IsThere(AgentId agent, Moment now) =>
        _router.Snapshot(now).Agents.Any(candidate => candidate.Agent == agent && candidate.Status is AgentStatus.Ready or AgentStatus.Talking);

    /// <summary>No queue could take whom an agent handed on: they are led as on the day they came, or told goodbye where they were called.</summary>
    private void GiveBack(Conversation conversation)
    {
        var back = conversation with { IsTransferred = false };
        if (back.Entry is { } flow)
        {
            BeginFlow(back, flow);
        }
        else if (back.CustomerLeg is { } customer)
        {
            _inward.Enqueue(new HangUpLeg(customer, HangUpCause.Normal));
            Close(back, Party.Appliance, InteractionOutcome.Unserved);
        }
    }

    private void Begin(FollowUpFellDue due)
    {
        var promise = due.Promise;
        if (promise.Channel == Channel.Voice)
        {
            _promises[due.Work] = due.FollowUp;
            _inward.Enqueue(new CallbackAsked(
                due.Work, promise.Queue, promise.Address, CallbackOrigin.Desk, promise.Customer, Promised: promise.Agent));
        }
        else
        {
            _inward.Enqueue(new CustomerArrived(due.Work, promise.Channel, promise.Address, To: promise.Address, Outbound: true));
            _inward.Enqueue(new InteractionEnteredQueue(
                due.Work, promise.Queue, promise.Channel, promise.Customer, Personal: promise.Agent));
        }
    }

    private void TellPromiser(InteractionId work, bool taken)
    {
        if (_promises.Remove(work, out var followUp) && !taken)
        {
            _inward.Enqueue(new FollowUpNotBegun(followUp));
        }
    }
}
