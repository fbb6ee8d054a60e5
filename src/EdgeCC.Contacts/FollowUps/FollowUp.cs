using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Contacts.FollowUps;

/// <summary>A promise to come back to a customer.</summary>
/// <param name="Id">Which.</param>
/// <param name="PromisedIn">The interaction in which it was given.</param>
/// <param name="Customer">To whom, where known.</param>
/// <param name="Agent">By whom.</param>
/// <param name="Queue">Whose agents keep it where that one cannot.</param>
/// <param name="Channel">How.</param>
/// <param name="Address">Where: E.164 for voice.</param>
/// <param name="Due">When.</param>
/// <param name="Promise">What was promised.</param>
/// <param name="Work">The interaction in which it is being kept; null: it is not due yet.</param>
public sealed record FollowUp(
    FollowUpId Id,
    InteractionId PromisedIn,
    CustomerId? Customer,
    AgentId Agent,
    QueueId Queue,
    Channel Channel,
    string Address,
    DateTimeOffset Due,
    string Promise,
    InteractionId? Work = null);
