using EdgeCC.Calls;
using EdgeCC.Calls.Legs;
using EdgeCC.Contacts.Interactions;
using EdgeCC.Ivr;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing;

namespace EdgeCC.Engine.Control;

public sealed partial class Switchboard
{
    private void Carry(RoutingEffect effect)
    {
        switch (effect)
        {
            case OfferToAgent offer when _texts.Find(offer.Interaction) is not null:
                Show(offer);
                break;
            case ConnectToAgent connect when _texts.Find(connect.Interaction) is { } contact:
                _shown.Remove(connect.Offer);
                Connect(contact, connect.Agent);
                break;
            case GoUsualWay { Interaction: var id } when _texts.Find(id) is { Flow: { } flow } contact:
                BeginFlow(contact, flow);
                break;
            case LeaveQueue leave when _texts.Find(leave.Interaction) is { } contact:
                LeaveQueueOf(contact, leave);
                break;
            case OfferToAgent { Extension: { } extension } offer when IsTransferredTo(extension):
                _inward.Enqueue(new OfferRefused(offer.Offer, OfferEnding.Busy));
                break;
            case OfferToAgent { Extension: { } extension } offer when ConversationFor(offer) is { } conversation:
                Ring(offer, extension, conversation);
                break;
            case WithdrawOffer { Offer: var offer } when _conversations.Find(offer) is { } conversation:
                StopRinging(conversation, conversation.RingingFor(offer)!);
                break;
            case WithdrawOffer withdraw:
                TakeBack(withdraw);
                break;
            case ConnectToAgent { Offer: var offer } when _conversations.Find(offer) is { CustomerLeg: { } customer } conversation:
                Connect(conversation, customer, conversation.RingingFor(offer)!);
                break;
            case DialCustomer dial when _conversations.Find(dial.Offer) is { } conversation:
                Dial(dial, conversation, conversation.RingingFor(dial.Offer)!);
                break;
            case GoUsualWay { Interaction: var id } when _conversations.Find(id) is { Flow: { } flow } conversation:
                BeginFlow(conversation, flow);
                break;

            // It came past the menu and was not taken: now it hears the menu.
            case LeaveQueue { Interaction: var id } when _conversations.Find(id) is { Flow: { } flow } conversation:
                BeginFlow(conversation, flow);
                break;
            case LeaveQueue { Interaction: var id } when _conversations.Find(id) is { IsTransferred: true } conversation:
                GiveBack(conversation);
                break;
            case LeaveQueue { Interaction: var id } when _contacts.IsFollowUp(id):
                _inward.Enqueue(new ContactEnded(id, Party.Appliance, InteractionOutcome.Unserved));
                break;
            case LeaveQueue leave:
                _inward.Enqueue(new FlowQueueLeft(leave.Interaction, leave.Exit));
                break;
            case CallbackTaken taken:
                TellAsker(taken.Interaction, refusal: null);
                break;
            case CallbackRefused refused:
                TellAsker(refused.Interaction, refused.Refusal);
                break;
            case AnnouncePosition announce:
                _inward.Enqueue(new FlowPositionTold(announce.Interaction, announce.Position, announce.ExpectedWait));
                break;
        }
    }

    /// <summary>A callback becomes a conversation with its first offer: until then nobody is there.</summary>
    private Conversation? ConversationFor(OfferToAgent offer) =>
        _conversations.Find(offer.Interaction)
        ?? (offer.Callback is { } number
            ? new Conversation(offer.Interaction, CustomerLeg: null, number)
            : null);

    private void Ring(OfferToAgent offer, ExtensionId extension, Conversation conversation)
    {
        var leg = NewLeg();
        _conversations.Put(conversation with
        {
            Ringing = conversation.Ringing.Add(new RingingOffer(offer.Offer, offer.Agent, leg, offer.Queue)),
        });
        _inward.Enqueue(new RingPhone(
            leg, extension, conversation.CustomerLeg, conversation.CustomerName ?? NameOf(offer.Queue), conversation.Number));
    }

    private void StopRinging(Conversation conversation, RingingOffer ringing)
    {
        _conversations.Put(conversation with { Ringing = conversation.Ringing.Remove(ringing) });
        _inward.Enqueue(new HangUpLeg(ringing.Leg, HangUpCause.NoAnswer));
    }

    private void Connect(Conversation conversation, LegId customer, RingingOffer ringing)
    {
        if (conversation.Flow is not null)
        {
            // Came past the menu, and has not been answered yet.
            _inward.Enqueue(new AnswerCall(customer));
        }

        // An agent of the queue was quicker than whomever the flow was calling meanwhile.
        _conversations.Put(TakenBy(WithoutTransfer(conversation), ringing) with { Flow = null });
        _inward.Enqueue(new FlowStopped(conversation.Interaction));
        _inward.Enqueue(new BridgeLegs(customer, ringing.Leg));
    }

    private void Dial(DialCustomer dial, Conversation conversation, RingingOffer ringing)
    {
        var leg = NewLeg();
        _conversations.Put(TakenBy(conversation, ringing) with { CustomerLeg = leg });
        _inward.Enqueue(new RingNumber(leg, Trunk: null, dial.Number, ringing.Leg, dial.RingFor));
    }

    private static Conversation TakenBy(Conversation conversation, RingingOffer ringing) => conversation with
    {
        Ringing = conversation.Ringing.Remove(ringing),
        AgentLeg = ringing.Leg,
        IsTransferred = false,
        Queue = ringing.Queue,
    };

    private void BeginFlow(Conversation conversation, FlowId flow)
    {
        _conversations.Put(conversation with { Flow = null });
        _inward.Enqueue(new FlowStarted(conversation.Interaction, flow, conversation.Number)
        {
            Attributes = conversation.Attributes,
        });
    }

    private string NameOf(QueueId queue) => _model.Routing.Queues.First(candidate => candidate.Id == queue).Name;
}
