namespace EdgeCC.Network.Sip;

/// <summary>What the SIP edge has counted since it started. Safe from any thread.</summary>
public sealed class SipCounters
{
    private readonly long[] counts = new long[Enum.GetValues<SipCounter>().Length];

    /// <summary>One count.</summary>
    public long this[SipCounter counter] => Interlocked.Read(ref counts[(int)counter]);

    internal void Count(SipCounter counter) => Interlocked.Increment(ref counts[(int)counter]);
}
