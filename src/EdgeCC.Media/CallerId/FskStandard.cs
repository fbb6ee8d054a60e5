namespace EdgeCC.Media.CallerId;

/// <summary>The two frequencies of a modem, and how many bits a second. Both standards lie around 1700 Hz.</summary>
/// <param name="MarkHz">The frequency of a one, and of rest.</param>
/// <param name="SpaceHz">The frequency of a nought.</param>
/// <param name="Baud">Bits a second.</param>
public sealed record FskStandard(double MarkHz, double SpaceHz, double Baud)
{
    /// <summary>ITU-T V.23, forward channel: caller id in Europe (ETSI EN 300 659-1).</summary>
    public static readonly FskStandard V23 = new(1300, 2100, 1200);

    /// <summary>Bell 202: caller id in North America (Telcordia GR-30-CORE).</summary>
    public static readonly FskStandard Bell202 = new(1200, 2200, 1200);
}
