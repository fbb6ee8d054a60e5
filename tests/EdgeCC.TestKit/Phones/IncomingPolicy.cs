namespace EdgeCC.TestKit.Phones;

/// <summary>What a softphone does with a call that comes in.</summary>
public abstract record IncomingPolicy
{
    private IncomingPolicy()
    {
    }

    /// <summary>Rings until somebody answers by hand, or the caller gives up.</summary>
    public sealed record Ring : IncomingPolicy;

    /// <summary>Rings, then answers.</summary>
    public sealed record Answer(TimeSpan After) : IncomingPolicy;

    /// <summary>Rings unless <paramref name="After"/> is zero, then refuses: 486 busy, 480 unavailable, 603 declined.</summary>
    public sealed record Refuse(int Status, TimeSpan After) : IncomingPolicy;
}
