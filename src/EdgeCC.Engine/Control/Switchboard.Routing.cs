using EdgeCC.Calls;
using EdgeCC.Calls.Legs;
using EdgeCC.Ivr;
using EdgeCC.Model.Identity;
using EdgeCC.Routing;

namespace EdgeCC.Engine.Control;

public sealed partial class Switchboard
{
    private void Carry(RoutingEffect effect)
    {
        switch (effect)
        {
            case OfferToAgent { Extension: { } extension } offer when _conversations.Find(offer.Interaction) is { } conversation:
                Ring(offer, extension, conversation);
                break;
            case WithdrawOffer withdraw when _conversations.Find(withdraw.Offer) is { Ringing: { } ringing } conversation:
                _conversations.Put(conversation with { Ringing = null });
                _inward.Enqueue(new HangUpLeg(ringing.Leg, HangUpCause.NoAnswer));
                break;
            case ConnectToAgent connect when _conversations.Find(connect.Offer) is { Ringing: { } ringing } conversation:
                _conversations.Put(conversation with { Ringing = null, Connected = ringing.Leg });
                _inward.Enqueue(new FlowStopped(conversation.Interaction));
                _inward.Enqueue(new BridgeLegs(conversation.CustomerLeg, ringing.Leg));
                break;
            case AnnouncePosition announce:
                _inward.Enqueue(new FlowPositionTold(announce.Interaction, announce.Position));
                break;
            case LeaveQueue leave:
                _inward.Enqueue(new FlowQueueLeft(leave.Interaction, leave.Exit));
                break;
        }
    }

    private void Ring(OfferToAgent offer, ExtensionId extension, Conversation conversation)
    {
        var leg = NewLeg();
        _conversations.Put(conversation with { Ringing = new RingingOffer(offer.Offer, offer.Agent, leg) });
        _inward.Enqueue(new RingPhone(
            leg, extension, conversation.CustomerLeg, conversation.CustomerName ?? NameOf(offer.Queue)));
    }

    private string NameOf(QueueId queue) => _model.Routing.Queues.First(candidate => candidate.Id == queue).Name;
}
