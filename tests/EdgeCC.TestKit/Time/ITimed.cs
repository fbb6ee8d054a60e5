namespace EdgeCC.TestKit.Time;

/// <summary>Something that acts by itself when its time has come.</summary>
public interface ITimed
{
    /// <summary>The uptime at which it wants <see cref="Advance"/>, or null while it waits for others.</summary>
    TimeSpan? NextDeadline { get; }

    /// <summary>Does what is due by <paramref name="now"/> (uptime).</summary>
    void Advance(TimeSpan now);
}
