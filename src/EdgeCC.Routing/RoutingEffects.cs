using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Walk;

namespace EdgeCC.Routing;

/// <summary>What the router wants done.</summary>
public abstract record RoutingEffect : Effect;

/// <summary>Present an interaction to an agent; the router itself watches the ring time-out.</summary>
/// <param name="Offer">The offer.</param>
/// <param name="Interaction">Of what.</param>
/// <param name="Queue">From which queue.</param>
/// <param name="Agent">To whom.</param>
/// <param name="Extension">At which phone; null for an agent who only writes.</param>
/// <param name="Channel">How the customer came.</param>
/// <param name="Callback">The number of a customer who is not there yet, but will be called once the agent is; null: the customer is there.</param>
public sealed record OfferToAgent(
    OfferId Offer,
    InteractionId Interaction,
    QueueId Queue,
    AgentId Agent,
    ExtensionId? Extension,
    Channel Channel = Channel.Voice,
    string? Callback = null) : RoutingEffect;

/// <summary>Stop presenting it: rang out, the customer left, or somebody else was quicker.</summary>
public sealed record WithdrawOffer(OfferId Offer, AgentId Agent) : RoutingEffect;

/// <summary>The offer was taken: let customer and agent talk.</summary>
public sealed record ConnectToAgent(OfferId Offer, InteractionId Interaction, AgentId Agent, TimeSpan Waited)
    : RoutingEffect;

/// <summary>Take a contact from its agent, who has left the customer alone or is to be relieved of it.</summary>
public sealed record TakeFromAgent(InteractionId Interaction, AgentId Agent) : RoutingEffect;

/// <summary>Tell the waiting customer where they stand.</summary>
/// <param name="Interaction">Who.</param>
/// <param name="Position">From 1.</param>
/// <param name="ExpectedWait">
/// How long it will take, as far as can be said: the work in front, by the handling times of late, shared among the agents
/// on duty, less what gives up. Nine in ten are off by no more than a minute or half of the wait. Null while nothing is known.
/// </param>
public sealed record AnnouncePosition(InteractionId Interaction, int Position, TimeSpan? ExpectedWait = null)
    : RoutingEffect;

/// <summary>The interaction leaves its queue without an agent.</summary>
public sealed record LeaveQueue(InteractionId Interaction, QueueId Queue, QueueExit Exit) : RoutingEffect;

/// <summary>Nobody is in conversation with the customer who came (<see cref="CustomerCameBack"/>): the contact goes its usual way.</summary>
public sealed record GoUsualWay(InteractionId Interaction) : RoutingEffect;

/// <summary>The agent took a callback and is on the line: ring the customer.</summary>
/// <param name="Offer">The offer that was taken.</param>
/// <param name="Interaction">The callback.</param>
/// <param name="Agent">Who is on the line.</param>
/// <param name="Number">E.164.</param>
/// <param name="RingFor">For how long.</param>
public sealed record DialCustomer(
    OfferId Offer, InteractionId Interaction, AgentId Agent, string Number, TimeSpan RingFor) : RoutingEffect;

/// <summary>A callback was taken down: the customer will be called.</summary>
public sealed record CallbackTaken(InteractionId Interaction) : RoutingEffect;

/// <summary>A callback was not taken down; whoever waits in a queue goes on waiting.</summary>
public sealed record CallbackRefused(InteractionId Interaction, CallbackRefusal Refusal) : RoutingEffect;
