namespace EdgeCC.Media.CallerId;

/// <summary>How a country's exchanges send caller id.</summary>
public enum CallerIdType
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>By a V.23 modem (ETSI EN 300 659-1).</summary>
    V23,

    /// <summary>By a Bell 202 modem (Telcordia GR-30-CORE).</summary>
    Bell202,

    /// <summary>As keys (ETSI EN 300 659-1 annex B).</summary>
    Dtmf,
}
