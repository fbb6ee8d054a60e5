using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Contacts.FollowUps;

/// <summary>What happens to one follow-up.</summary>
/// <param name="FollowUp">Which; a new one's id is given by whoever promises it.</param>
public abstract record FollowUpEvent(FollowUpId FollowUp) : ContactsEvent;

/// <summary>An agent promised a customer to come back to them.</summary>
/// <param name="FollowUp">A new id.</param>
/// <param name="Interaction">In which interaction.</param>
/// <param name="Agent">Who promised.</param>
/// <param name="Due">When the customer is to hear of us: not past, within a year.</param>
/// <param name="Promise">What was promised.</param>
/// <param name="Channel">How; null: as the customer came.</param>
/// <param name="Address">Where on that channel; null: where the customer came from.</param>
public sealed record FollowUpAgreed(
    FollowUpId FollowUp,
    InteractionId Interaction,
    AgentId Agent,
    DateTimeOffset Due,
    string Promise,
    Channel? Channel = null,
    string? Address = null) : FollowUpEvent(FollowUp);

/// <summary>It was agreed that a follow-up which is not due yet be at another time.</summary>
public sealed record FollowUpPutOff(FollowUpId FollowUp, DateTimeOffset Due) : FollowUpEvent(FollowUp);

/// <summary>The promise was kept, or need not be.</summary>
public sealed record FollowUpSettled(FollowUpId FollowUp, FollowUpEnding Ending) : FollowUpEvent(FollowUp);

/// <summary>What fell due could not be begun now: it comes again a little later.</summary>
public sealed record FollowUpNotBegun(FollowUpId FollowUp) : FollowUpEvent(FollowUp);
