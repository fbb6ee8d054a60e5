using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Engine.Ports;

/// <summary>One interaction in a list.</summary>
/// <param name="Interaction">Which.</param>
/// <param name="Channel">How the customer came.</param>
/// <param name="Arrived">When.</param>
/// <param name="From">The customer's address in full, or null when withheld: whoever shows it masks it.</param>
/// <param name="Queue">The last queue, if any.</param>
/// <param name="Agent">The agent who talked, if any.</param>
/// <param name="Outcome">How it ended; null while it goes on.</param>
/// <param name="Waited">Time in queue.</param>
/// <param name="Talked">Time connected.</param>
public sealed record InteractionSummary(
    InteractionId Interaction,
    Channel Channel,
    DateTimeOffset Arrived,
    string? From,
    QueueId? Queue,
    AgentId? Agent,
    InteractionOutcome? Outcome,
    TimeSpan Waited,
    TimeSpan Talked);
