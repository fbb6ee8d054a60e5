using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Theory;

namespace EdgeCC.Routing.Forecast;

/// <summary>What one queue needs on one channel in one interval.</summary>
/// <param name="Queue">Which queue.</param>
/// <param name="Channel">Which channel.</param>
/// <param name="Forecast">What is expected.</param>
/// <param name="Agents">Agents at work that meet the goals; a fraction for deferred work; null where nothing can be said.</param>
/// <param name="ToRoster">People to put on the roster for that, given how many of them will not be at work.</param>
/// <param name="Rostered">People on the roster; null where there is none yet.</param>
/// <param name="Expected">How the queue will fare with those on the roster, by the first goal; null for deferred work.</param>
public sealed record StaffingNeed(
    QueueId Queue,
    Channel Channel,
    ForecastInterval Forecast,
    double? Agents,
    double? ToRoster,
    int? Rostered,
    QueueFigures? Expected)
{
    /// <summary>People missing; negative: to spare. Null where either side is not known.</summary>
    public double? Gap => ToRoster - Rostered;

    internal TimeSpan Missing => Forecast.Length * Math.Max(0, Gap ?? 0);

    internal TimeSpan Spare => Forecast.Length * Math.Max(0, -Gap ?? 0);
}
