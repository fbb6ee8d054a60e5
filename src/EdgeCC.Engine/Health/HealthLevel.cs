namespace EdgeCC.Engine.Health;

/// <summary>How bad.</summary>
public enum HealthLevel
{
    Well,
    Warning,
    Failing,
}
