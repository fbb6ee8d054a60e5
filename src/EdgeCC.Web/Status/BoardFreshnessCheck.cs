using EdgeCC.Engine.Health;
using EdgeCC.Web.Live;

namespace EdgeCC.Web.Status;

/// <summary>Whether the Switchboard still shows boards: the one sign of life that reaches a page.</summary>
internal sealed class BoardFreshnessCheck(BoardStream stream) : IHealthCheck
{
    /// <summary>A board older than this is stale; live.js greys the wallboard after as long.</summary>
    public static readonly TimeSpan StaleAfter = TimeSpan.FromSeconds(5);

    private const string Name = "Wallboard";

    public HealthFinding Look() => stream.Age switch
    {
        null => new HealthFinding(Name, HealthLevel.Failing, "Has not shown a board yet: the service is starting."),
        { } age when age >= StaleAfter => new HealthFinding(
            Name,
            HealthLevel.Failing,
            $"Has shown no board for {(int)age.TotalSeconds} s: it hangs or is overloaded. Fetch the log and restart the service."),
        _ => new HealthFinding(Name, HealthLevel.Well, "Shows the board every second."),
    };
}
