using EdgeCC.Network.Media.Kernel;

namespace EdgeCC.Network.Media;

/// <summary>The media thread's working space: it handles one datagram at a time, so one of each is enough.</summary>
internal sealed class MediaBuffers
{
    /// <summary>The longest RTP packet taken: what an Ethernet frame holds.</summary>
    public const int MaxDatagram = 1500;

    /// <summary>What was received; relayed packets are rewritten in it.</summary>
    public byte[] Datagram { get; } = GC.AllocateUninitializedArray<byte>(MaxDatagram, pinned: true);

    /// <summary>What is made new: our own packets, and those that change their law.</summary>
    public byte[] Packet { get; } = GC.AllocateUninitializedArray<byte>(MaxDatagram, pinned: true);

    /// <summary>Where the datagram came from, as long as the port does not know its peer.</summary>
    public byte[] Source { get; } = GC.AllocateUninitializedArray<byte>(SocketName.MaxLength, pinned: true);
}
