namespace EdgeCC.Engine.Health;

/// <summary>What a health check found.</summary>
/// <param name="Name">What was checked, as a technician would call it.</param>
/// <param name="Level">How bad.</param>
/// <param name="Text">What was seen and, unless well, what to do about it.</param>
public sealed record HealthFinding(string Name, HealthLevel Level, string Text)
{
    /// <summary>So many of a thing whose plural ends in s: <c>1 file</c>, <c>2 files</c>.</summary>
    public static string Count(long number, string thing) => number == 1 ? $"1 {thing}" : $"{number} {thing}s";
}
