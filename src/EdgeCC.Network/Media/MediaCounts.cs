namespace EdgeCC.Network.Media;

/// <summary>What the media plane has counted since the start, in packets unless said otherwise.</summary>
/// <param name="Received">Datagrams read.</param>
/// <param name="Sent">RTP packets sent, relayed or our own.</param>
/// <param name="Relayed">Of those, relayed.</param>
/// <param name="Idle">Dropped: the port has no plan.</param>
/// <param name="Malformed">Dropped: no RTP packet, or longer than any can be.</param>
/// <param name="Strangers">Dropped: from an address that is not the peer's. Once a peer is known the kernel drops these itself.</param>
/// <param name="OutOfOrder">Dropped: sequence number out of all order, or from before a change of source.</param>
/// <param name="Unwanted">Dropped: received or to be sent while the direction does not allow it.</param>
/// <param name="UnknownPayload">Dropped: a payload type that was not agreed, or that the other side has none for.</param>
/// <param name="SocketErrors">Sends and receives the kernel refused: the peer's port is closed, the network is down.</param>
/// <param name="MissingPrompts">Prompts (not packets) that were to be played and had never been rendered.</param>
/// <param name="SkippedFrames">Frames of 20 ms not played because the media thread came too late.</param>
/// <param name="ConcealedSamples">Samples (not packets) that lines and headsets were told in place of packets lost or late.</param>
/// <param name="Rtcp">RTCP packets: signs of life, nothing else is read from them yet.</param>
/// <param name="Faults">Exceptions (not packets) in the media thread: bugs of ours, survived.</param>
public sealed record MediaCounts(
    long Received,
    long Sent,
    long Relayed,
    long Idle,
    long Malformed,
    long Strangers,
    long OutOfOrder,
    long Unwanted,
    long UnknownPayload,
    long SocketErrors,
    long MissingPrompts,
    long SkippedFrames,
    long ConcealedSamples,
    long Rtcp,
    long Faults);
