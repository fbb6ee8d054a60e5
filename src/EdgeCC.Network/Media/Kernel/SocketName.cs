using System.Net;
using System.Net.Sockets;

namespace EdgeCC.Network.Media.Kernel;

/// <summary>An address as the kernel writes it (struct sockaddr_in and sockaddr_in6), compared without being unpacked.</summary>
internal static class SocketName
{
    /// <summary>The longest of them.</summary>
    public const int MaxLength = 28;

    private const int PortEnd = 4;
    private const int AddressEnd4 = 8;
    private const int AddressStart6 = 8;
    private const int AddressEnd6 = 24;

    /// <summary>The name of a peer, for a socket of a family; empty where that socket cannot reach it.</summary>
    public static byte[] Of(IPEndPoint peer, AddressFamily family)
    {
        var address = peer.Address.IsIPv4MappedToIPv6 ? peer.Address.MapToIPv4() : peer.Address;
        var reachable = family == AddressFamily.InterNetworkV6 ? address.MapToIPv6() : address;
        return reachable.AddressFamily == family
            ? new IPEndPoint(reachable, peer.Port).Serialize().Buffer.ToArray()
            : [];
    }

    /// <summary>True when both name the same address and port (an IPv6 flow label or scope does not count).</summary>
    public static bool Same(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        if (one.Length < AddressEnd4 || one.Length != other.Length || !one[..PortEnd].SequenceEqual(other[..PortEnd]))
        {
            return false;
        }

        return one.Length < AddressEnd6
            ? one[PortEnd..AddressEnd4].SequenceEqual(other[PortEnd..AddressEnd4])
            : one[AddressStart6..AddressEnd6].SequenceEqual(other[AddressStart6..AddressEnd6]);
    }
}
