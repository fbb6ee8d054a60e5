namespace EdgeCC.Network.Media;

/// <summary>The counters behind <see cref="MediaCounts"/>: written by the media thread alone, read by any.</summary>
internal sealed class MediaCounters
{
    public long Received;
    public long Sent;
    public long Relayed;
    public long Idle;
    public long Malformed;
    public long Strangers;
    public long OutOfOrder;
    public long Unwanted;
    public long UnknownPayload;
    public long SocketErrors;
    public long MissingPrompts;
    public long SkippedFrames;
    public long ConcealedSamples;
    public long Rtcp;
    public long Faults;

    public MediaCounts Read() => new(
        Volatile.Read(ref Received),
        Volatile.Read(ref Sent),
        Volatile.Read(ref Relayed),
        Volatile.Read(ref Idle),
        Volatile.Read(ref Malformed),
        Volatile.Read(ref Strangers),
        Volatile.Read(ref OutOfOrder),
        Volatile.Read(ref Unwanted),
        Volatile.Read(ref UnknownPayload),
        Volatile.Read(ref SocketErrors),
        Volatile.Read(ref MissingPrompts),
        Volatile.Read(ref SkippedFrames),
        Volatile.Read(ref ConcealedSamples),
        Volatile.Read(ref Rtcp),
        Volatile.Read(ref Faults));
}
