namespace EdgeCC.Engine.Health;

/// <summary>What a health check found.</summary>
/// <param name="Name">What was checked, as a technician would call it.</param>
/// <param name="Level">How bad.</param>
/// <param name="Text">What was seen and, unless well, what to do about it.</param>
public sealed record HealthFinding(string Name, HealthLevel Level, string Text);

/// <summary>How bad.</summary>
public enum HealthLevel
{
    Well,
    Warning,
    Failing,
}

/// <summary>Looks at one thing. Quick, never blocks, safe from any thread.</summary>
public interface IHealthCheck
{
    /// <summary>Looks now.</summary>
    HealthFinding Look();
}
