namespace EdgeCC.Media.Rtp;

/// <summary>
/// How far a source's sequence numbers may stray (RFC 3550 A.1): what lies further ahead or behind is no loss or
/// reordering, but a source that started anew.
/// </summary>
internal static class SequenceOrder
{
    /// <summary>A minute's dropout at 50 packets a second.</summary>
    public const int MaxDropout = 3000;

    /// <summary>Two seconds' misorder at 50 packets a second.</summary>
    public const int MaxMisorder = 100;
}
