namespace EdgeCC.TestKit.Net;

/// <summary>How bad a network is. Loss, duplication and reordering hit datagrams only.</summary>
/// <param name="Latency">One way.</param>
/// <param name="Jitter">Added at random, up to this much; more than the gap between datagrams reorders them.</param>
/// <param name="Loss">0…1: the share of datagrams that never arrive.</param>
/// <param name="Duplication">0…1: the share of datagrams that arrive twice.</param>
public sealed record LinkConditions(TimeSpan Latency, TimeSpan Jitter, double Loss, double Duplication)
{
    /// <summary>A branch's own switch: a millisecond, and nothing goes wrong.</summary>
    public static LinkConditions Lan { get; } = new(TimeSpan.FromMilliseconds(1), TimeSpan.Zero, 0, 0);

    /// <summary>A bad mobile link: slow, lossy, out of order.</summary>
    public static LinkConditions BadMobile { get; } =
        new(TimeSpan.FromMilliseconds(80), TimeSpan.FromMilliseconds(120), 0.15, 0.05);
}
