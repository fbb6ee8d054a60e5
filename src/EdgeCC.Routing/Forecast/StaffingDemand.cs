using System.Collections.Immutable;

namespace EdgeCC.Routing.Forecast;

/// <summary>What one queue and channel asks for.</summary>
/// <param name="Rule">How it is staffed.</param>
/// <param name="Forecast">Consecutive intervals.</param>
/// <param name="Backlog">Deferred contacts that are there already.</param>
public sealed record StaffingDemand(StaffingRule Rule, ImmutableArray<ForecastInterval> Forecast, double Backlog = 0);
