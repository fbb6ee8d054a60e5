using EdgeCC.Engine.Health;

namespace EdgeCC.Web.Status;

/// <summary>What all health checks found, and the worst of it.</summary>
internal sealed record HealthRound(IReadOnlyList<HealthFinding> Findings)
{
    /// <summary>The worst finding's level.</summary>
    public HealthLevel Worst => Findings.Count == 0 ? HealthLevel.Well : Findings.Max(finding => finding.Level);

    /// <summary>Lets every check look. One that throws has found something: itself.</summary>
    public static HealthRound Of(IEnumerable<IHealthCheck> checks) => new([.. checks.Select(Look)]);

    private static HealthFinding Look(IHealthCheck check)
    {
        try
        {
            return check.Look();
        }
        catch (Exception fault)
        {
            return new HealthFinding(
                check.GetType().Name, HealthLevel.Failing, $"The check itself failed ({fault.GetType().Name}). Please report this.");
        }
    }
}
