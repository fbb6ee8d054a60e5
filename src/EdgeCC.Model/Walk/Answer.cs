namespace EdgeCC.Model.Walk;

/// <summary>A core's answer.</summary>
/// <param name="Effects">To be carried out in this order.</param>
/// <param name="NextDeadline">The uptime at which the core wants <see cref="ICore.Advance"/>, or null.</param>
public readonly record struct Answer(IReadOnlyList<Effect> Effects, TimeSpan? NextDeadline);
