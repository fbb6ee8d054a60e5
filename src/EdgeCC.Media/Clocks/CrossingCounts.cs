namespace EdgeCC.Media.Clocks;

/// <summary>What has gone wrong in a <see cref="ClockCrossing"/> so far.</summary>
/// <param name="Gaps">How often there was nothing to read, and silence was.</param>
/// <param name="Skips">How often sound was left out because it had become too old.</param>
/// <param name="Unread">Samples that came while nobody read.</param>
public readonly record struct CrossingCounts(long Gaps, long Skips, long Unread);
