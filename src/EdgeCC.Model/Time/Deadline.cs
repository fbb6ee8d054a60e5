namespace EdgeCC.Model.Time;

/// <summary>A deadline is an uptime, or null where nothing is waited for.</summary>
public static class Deadline
{
    /// <summary>The earlier of two deadlines.</summary>
    public static TimeSpan? Earlier(TimeSpan? one, TimeSpan? other) =>
        one is null ? other : other is null ? one : one < other ? one : other;
}
