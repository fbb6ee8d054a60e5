namespace EdgeCC.Network.Sip;

/// <summary>What the SIP edge has counted since it started, and when last. Safe from any thread.</summary>
public sealed class SipCounters
{
    private readonly long[] _counts = new long[Enum.GetValues<SipCounter>().Length];
    private readonly long[] _stamps = new long[Enum.GetValues<SipCounter>().Length];
    private readonly TimeProvider _time;

    internal SipCounters(TimeProvider time) => _time = time;

    /// <summary>One count.</summary>
    public long this[SipCounter counter] => Interlocked.Read(ref _counts[(int)counter]);

    /// <summary>True when something was counted no longer ago than <paramref name="span"/>.</summary>
    public bool CountedWithin(SipCounter counter, TimeSpan span) =>
        this[counter] > 0 && _time.GetElapsedTime(Interlocked.Read(ref _stamps[(int)counter])) <= span;

    internal void Count(SipCounter counter)
    {
        Interlocked.Exchange(ref _stamps[(int)counter], _time.GetTimestamp());
        Interlocked.Increment(ref _counts[(int)counter]);
    }
}
