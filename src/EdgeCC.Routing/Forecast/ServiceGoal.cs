namespace EdgeCC.Routing.Forecast;

/// <summary>What is promised: so many of all are answered within a time. Several together: 50 % in 2 h, 80 % in 12 h.</summary>
/// <param name="Share">Above 0; below 1 for work that cannot wait, up to 1 for deferred work.</param>
/// <param name="Within">From arrival.</param>
public sealed record ServiceGoal(double Share, TimeSpan Within);
