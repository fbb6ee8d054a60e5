namespace EdgeCC.Engine.Health;

/// <summary>Looks at one thing. Quick, never blocks, safe from any thread.</summary>
public interface IHealthCheck
{
    /// <summary>Looks now.</summary>
    HealthFinding Look();
}
