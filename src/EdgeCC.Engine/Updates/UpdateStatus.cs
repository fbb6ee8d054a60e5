using EdgeCC.Model.Facts;

namespace EdgeCC.Engine.Updates;

/// <summary>The last step of the last update.</summary>
/// <param name="Stage">Which.</param>
/// <param name="Version">The bundle's version; null where it could not be read.</param>
/// <param name="Reason">Why it was refused or went back, in words; null where it was not.</param>
/// <param name="At">When.</param>
public sealed record UpdateStatus(UpdateStage Stage, string? Version, string? Reason, DateTimeOffset At);
