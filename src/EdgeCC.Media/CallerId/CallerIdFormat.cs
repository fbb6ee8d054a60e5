namespace EdgeCC.Media.CallerId;

/// <summary>How a message is laid out in bytes.</summary>
public enum CallerIdFormat
{
    /// <summary>Multiple data: parameters of their own for time, number, name and reasons.</summary>
    Mdmf,

    /// <summary>Single data: time and number only (Telcordia GR-30-CORE).</summary>
    Sdmf,
}
