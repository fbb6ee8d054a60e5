using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Agents;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Routing;

/// <summary>Which agent can take which contact.</summary>
public sealed partial class Router
{
    private bool CanTake(AgentState agent, Contact contact, bool despiteOffers = false) =>
        !contact.RefusedBy.ContainsKey(agent)
        && (contact.Callback is null || MayCall(contact))
        && (contact.HeldFor is null
            ? agent.IsReady && agent.Reach[contact.Queue.Index] <= contact.Ring && agent.HasRoomFor(contact.Channel, despiteOffers)
            : contact.HeldFor == agent && agent.IsThereFor(contact) && HasRoomForHeld(agent, contact, despiteOffers));

    private bool HasRoomForHeld(AgentState agent, Contact contact, bool despiteOffers) =>
        contact.IsContinuation
            ? HasRoomForOwn(agent, contact.Channel, contact.Customer, despiteOffers)
            : agent.HasRoomFor(contact.Channel, despiteOffers);

    /// <summary>A customer who is already in conversation with the agent is no second one, so only the phone must be free (R2).</summary>
    private bool HasRoomForOwn(AgentState agent, Channel channel, CustomerId? customer, bool despiteOffers) =>
        channel == Channel.Voice
            ? agent.NeedsPhone
                && (despiteOffers || agent.Offers.Count == 0)
                && !agent.Work.Exists(work => work.Channel == Channel.Voice && !IsDoneWith(work, customer))
            : agent.HasRoomFor(channel, despiteOffers);

    /// <summary>A call that broke off: the customer rings again while the agent still writes down the first one.</summary>
    private bool IsDoneWith(Contact work, CustomerId? customer) =>
        work.Stage == ContactStage.WrapUp && _state.Customers.Profiles.AreSame(work.Customer, customer);
}
