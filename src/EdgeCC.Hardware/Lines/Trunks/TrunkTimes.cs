namespace EdgeCC.Hardware.Lines.Trunks;

/// <summary>How long a trunk waits for an exchange.</summary>
internal static class TrunkTimes
{
    /// <summary>For current after the loop has closed.</summary>
    public static readonly TimeSpan Current = TimeSpan.FromMilliseconds(500);

    /// <summary>For dial tone.</summary>
    public static readonly TimeSpan DialTone = TimeSpan.FromSeconds(5);

    /// <summary>For caller id after the first ring, if no second one comes before.</summary>
    public static readonly TimeSpan CallerId = TimeSpan.FromSeconds(3);

    /// <summary>Caller id that came before the first ring (as in the United Kingdom) is good for so long.</summary>
    public static readonly TimeSpan CallerIdKept = TimeSpan.FromSeconds(6);

    /// <summary>Two rings that lie this far apart are two; nearer ones are one double ring.</summary>
    public static readonly TimeSpan BetweenRings = TimeSpan.FromSeconds(1);

    /// <summary>Beyond the longest pause of the cadence, before the caller has given up.</summary>
    public static readonly TimeSpan Abandoned = TimeSpan.FromSeconds(2);

    /// <summary>On-hook between two calls, so that the exchange is sure of it.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromSeconds(2);
}
