namespace EdgeCC.Engine.Health;

/// <summary>What a health check found.</summary>
/// <param name="Name">What was checked, as a technician would call it.</param>
/// <param name="Level">How bad.</param>
/// <param name="Text">What was seen and, unless well, what to do about it.</param>
public sealed record HealthFinding(string Name, HealthLevel Level, string Text);
