using EdgeCC.Calls;
using EdgeCC.Calls.Legs;
using EdgeCC.Contacts;
using EdgeCC.Ivr;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Time;
using EdgeCC.Routing;

namespace EdgeCC.Engine.Control;

/// <summary>Calling customers back: the agent is on the line first, then the customer is rung.</summary>
public sealed partial class Switchboard
{
    /// <summary>By callback: the customer in a flow who asked for it and hears what came of it.</summary>
    private readonly Dictionary<InteractionId, InteractionId> _askers = [];

    private void Ask(RequestCallback request, CustomerId? customer, Moment now)
    {
        var callback = new InteractionId(Ulid.New(now.Wall, _random));
        _askers.Add(callback, request.Interaction);
        _inward.Enqueue(new CallbackAsked(
            callback,
            request.Queue,
            request.Number,
            CallbackOrigin.Queue,
            customer,
            InPlaceOf: request.Interaction));
    }

    private void TellAsker(InteractionId callback, CallbackRefusal? refusal)
    {
        if (_askers.Remove(callback, out var asker))
        {
            _inward.Enqueue(refusal is { } why ? new FlowCallbackRefused(asker, why) : new FlowCallbackTaken(asker));
        }

        TellPromiser(callback, taken: refusal is null);
    }

    /// <summary>The customer is there; from here on it is a conversation like any other.</summary>
    private void TakeCustomersAnswer(LegId leg)
    {
        if (_conversations.Find(leg) is { AgentLeg: { } agent, Number: { } number } conversation)
        {
            _inward.Enqueue(new CustomerArrived(conversation.Interaction, Channel.Voice, number, To: number, Outbound: true));
            _inward.Enqueue(new CallbackAnswered(conversation.Interaction));
            _inward.Enqueue(new BridgeLegs(leg, agent));
        }
    }

    private void TakeCustomersRefusal(NumberRefused refused)
    {
        if (_conversations.Find(refused.Leg) is { AgentLeg: { } agent } conversation)
        {
            _conversations.Remove(conversation.Interaction);
            _inward.Enqueue(new HangUpLeg(agent, HangUpCause.Normal));
            _inward.Enqueue(new CallbackFailed(conversation.Interaction, refused.Refusal switch
            {
                NumberRefusal.Busy => CallbackResult.Busy,
                NumberRefusal.NoAnswer or NumberRefusal.Rejected => CallbackResult.NoAnswer,
                _ => CallbackResult.Failed,
            }));
        }
    }
}
