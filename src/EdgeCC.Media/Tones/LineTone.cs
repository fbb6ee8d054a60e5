namespace EdgeCC.Media.Tones;

/// <summary>The tones by which an exchange speaks to a line (ITU-T E.180).</summary>
public enum LineTone
{
    /// <summary>Dial now.</summary>
    Dial,

    /// <summary>The called telephone rings.</summary>
    Ringback,

    /// <summary>The called telephone is busy, or has been put down.</summary>
    Busy,

    /// <summary>No way through the network: also called reorder.</summary>
    Congestion,

    /// <summary>The handset has been left off: as loud as the line allows.</summary>
    Howler,
}
