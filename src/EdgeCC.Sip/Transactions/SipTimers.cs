namespace EdgeCC.Sip.Transactions;

/// <summary>The timer values of RFC 3261 table 4, from which timers A to M follow.</summary>
/// <param name="T1">Round-trip estimate, 500 ms.</param>
/// <param name="T2">The longest retransmission interval for non-INVITE requests and INVITE responses, 4 s.</param>
/// <param name="T4">The longest a message stays in the network, 5 s.</param>
public sealed record SipTimers(TimeSpan T1, TimeSpan T2, TimeSpan T4)
{
    /// <summary>The RFC's values.</summary>
    public static readonly SipTimers Standard =
        new(TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(5));

    /// <summary>64 * T1: timers B, F, H, J, L and M (RFC 6026), and how long an unanswered CANCEL is waited for (9.1).</summary>
    public TimeSpan TransactionTimeout => 64 * T1;

    /// <summary>Timer D, unreliable transports: at least 32 s.</summary>
    public TimeSpan TimerD => TimeSpan.FromSeconds(32);

    /// <summary>
    /// Timer C (16.6), of proxies there and of ours here: how long an INVITE may stay provisional. Without it a peer that
    /// says 100 and nothing more would hold a transaction for ever.
    /// </summary>
    public TimeSpan TimerC => TimeSpan.FromMinutes(3);
}
