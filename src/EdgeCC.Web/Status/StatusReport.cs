using EdgeCC.Engine.Boards;
using EdgeCC.Engine.Health;
using EdgeCC.Engine.Ports;
using EdgeCC.Model.Identity;

namespace EdgeCC.Web.Status;

/// <summary>Everything the status page shows, gathered once.</summary>
/// <param name="Appliance">The appliance's figures.</param>
/// <param name="Health">What the checks found.</param>
/// <param name="Interactions">The newest interactions, or null when they could not be asked for.</param>
/// <param name="Decided">Those it can be told of why they went to whom.</param>
public sealed record StatusReport(
    StatusSnapshot Appliance, IReadOnlyList<HealthFinding> Health, IReadOnlyList<InteractionSummary>? Interactions,
    IReadOnlySet<InteractionId> Decided)
{
    /// <summary>How many interactions are shown.</summary>
    public const int MostInteractions = 20;

    /// <summary>Gathers a report. A broken projection costs its table, never the page.</summary>
    internal static StatusReport Gather(StatusSources sources, HealthRound health) =>
        new(sources.Status(), health.Findings, TryRecent(sources.Interactions), DecidedIn(sources.Report()));

    private static HashSet<InteractionId> DecidedIn(BranchReport? report) =>
        report?.Decisions.Select(decision => decision.Offered.InteractionId).ToHashSet() ?? [];

    private static IReadOnlyList<InteractionSummary>? TryRecent(IInteractionQuery query)
    {
        try
        {
            return query.RecentInteractions(MostInteractions);
        }
        catch (Exception)
        {
            // Storage's own health check says what is wrong with it.
            return null;
        }
    }
}
