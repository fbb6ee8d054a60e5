namespace EdgeCC.Benchmarks.Traffic;

/// <summary>What the far ends have seen while it was measured.</summary>
/// <param name="Callers">The sockets with even numbers.</param>
/// <param name="Called">The sockets with odd numbers.</param>
/// <param name="P50Milliseconds">Half of the packets were on their way for no longer.</param>
/// <param name="P99Milliseconds">99 in 100 were on their way for no longer.</param>
internal sealed record RtpQuality(RtpEnd Callers, RtpEnd Called, double P50Milliseconds, double P99Milliseconds)
{
    public long Sent => Callers.Sent + Called.Sent;

    public long Lost => Sent - Callers.Received - Called.Received;
}

/// <summary>The packets of one side of all calls.</summary>
internal sealed record RtpEnd(long Sent, long Received);
