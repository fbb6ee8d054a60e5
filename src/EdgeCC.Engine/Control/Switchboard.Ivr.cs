using EdgeCC.Calls;
using EdgeCC.Calls.Legs;
using EdgeCC.Contacts.Surveys;
using EdgeCC.Ivr;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Time;
using EdgeCC.Routing;

namespace EdgeCC.Engine.Control;

public sealed partial class Switchboard
{
    private void Carry(IvrEffect effect, Moment now)
    {
        switch (effect)
        {
            case AnswerContact answer when _conversations.Find(answer.Interaction) is { CustomerLeg: { } leg }:
                _inward.Enqueue(new AnswerCall(leg));
                break;
            case PlayToContact play when _conversations.Find(play.Interaction) is { CustomerLeg: { } leg }:
                _inward.Enqueue(new PlayPrompts(leg, play.Playback, play.Prompts, play.Loop));
                break;
            case SendToContact send:
                Write(send.Interaction, send.Text, now);
                break;
            case EnterQueue enter when _texts.Find(enter.Interaction) is { } contact:
                _inward.Enqueue(new InteractionEnteredQueue(
                    enter.Interaction, enter.Queue, contact.Thread.Channel, contact.Customer, Personal: enter.Personal));
                break;
            case RequestCallback request when _texts.Find(request.Interaction) is { } contact:
                Ask(request, contact.Customer, now);
                break;
            case EndContact end when _texts.Find(end.Interaction) is { } contact:
                CloseByFlow(contact, end.Outcome);
                break;
            case EnterQueue enter when _conversations.Find(enter.Interaction) is { } conversation:
                _inward.Enqueue(new InteractionEnteredQueue(
                    enter.Interaction, enter.Queue, Channel.Voice, conversation.Customer, Personal: enter.Personal));
                break;
            case RequestCallback request when _conversations.Find(request.Interaction) is { } conversation:
                Ask(request, conversation.Customer, now);
                break;
            case CallData call:
                Ask(call);
                break;
            case TransferContact order when _conversations.Find(order.Interaction) is { CustomerLeg: not null } conversation:
                Transfer(order, conversation, now);
                break;
            case CancelTransfer cancel when _conversations.Find(cancel.Interaction) is { } conversation:
                _conversations.Put(WithoutTransfer(conversation));
                break;
            case LookUpCustomer asked:
                Answer(asked, now);
                break;
            case AskKnowledge asked:
                Answer(asked, now);
                break;
            case EndContact end when _conversations.Find(end.Interaction) is { CustomerLeg: { } leg } conversation:
                _inward.Enqueue(new HangUpLeg(leg, HangUpCause.Normal));
                CloseByFlow(conversation, end.Outcome);
                break;
        }
    }

    /// <summary>The flow after a conversation changes nothing about how that ended.</summary>
    private void CloseByFlow(Conversation conversation, InteractionOutcome outcome)
    {
        if (conversation.IsAfterwards)
        {
            Close(conversation, Party.Agent, outcome: null);
        }
        else
        {
            Close(conversation, Party.Appliance, outcome);
        }
    }

    /// <summary>The agent has hung up first: the customer stays for what the queue has to ask, if it has anything (R12).</summary>
    private bool TryGoOnAfter(Conversation conversation)
    {
        if (_stopping
            || conversation is not { CustomerLeg: not null, Queue: { } queue }
            || AfterFlow(queue) is not { } flow)
        {
            return false;
        }

        _conversations.Put(conversation with { AgentLeg = null, Queue = null, Flow = flow, IsAfterwards = true });
        _inward.Enqueue(new ConversationEnded(conversation.Interaction));
        _inward.Enqueue(new SurveyWanted(conversation.Interaction));
        return true;
    }

    private void GoOnAfter(InteractionId interaction)
    {
        if (_conversations.Find(interaction) is { IsAfterwards: true, Flow: { } flow } conversation)
        {
            _conversations.Put(conversation with { Flow = null });
            _inward.Enqueue(new FlowStarted(interaction, flow, conversation.Number)
            {
                IsAnswered = true,
                Attributes = conversation.Attributes,
            });
        }
    }

    /// <summary>They were asked not long ago, and are not asked again (R12).</summary>
    private void LeaveAfter(InteractionId interaction)
    {
        if (_conversations.Find(interaction) is { IsAfterwards: true, CustomerLeg: { } customer } conversation)
        {
            _inward.Enqueue(new HangUpLeg(customer, HangUpCause.Normal));
            Close(conversation, Party.Agent, outcome: null);
        }
    }
}
