using System.Collections.Immutable;
using EdgeCC.Model.Identity;
using EdgeCC.Routing;
using EdgeCC.Routing.Boards;
using EdgeCC.Routing.Metrics;

namespace EdgeCC.Engine.Boards;

/// <summary>What a supervisor asks at a desk rather than sees on the wall: today's figures, who was let down, and why who got what.</summary>
/// <param name="At">When it was gathered.</param>
/// <param name="Routing">The queues and agents it is about, by their names.</param>
/// <param name="Today">What was counted today, in the branch's time zone; first contacts left out.</param>
/// <param name="FirstContacts">The first contacts of the newest days for which it is known whether the customer came again.</param>
/// <param name="Topics">What contacts were about today, what rises first.</param>
/// <param name="Waiting">Who waits, queue by queue.</param>
/// <param name="Abandoned">Who gave up waiting and was not served since, newest first.</param>
/// <param name="Callbacks">Who is to be called, in the order in which they will be.</param>
/// <param name="Decisions">The router's last decisions, newest first.</param>
/// <param name="Addresses">The addresses of the customers in it, in full, where known: whoever shows them masks them.</param>
public sealed record BranchReport(
    DateTimeOffset At,
    RoutingModel Routing,
    TallySheet Today,
    TallySheet FirstContacts,
    ImmutableArray<Topic> Topics,
    ImmutableArray<WaitingSnapshot> Waiting,
    ImmutableArray<AbandonedSnapshot> Abandoned,
    ImmutableArray<CallbackSnapshot> Callbacks,
    ImmutableArray<RoutingDecision> Decisions,
    ImmutableDictionary<InteractionId, string> Addresses);
