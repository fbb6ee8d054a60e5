using System.Net;
using System.Net.Sockets;

namespace EdgeCC.Network.Sip;

/// <summary>
/// IPv4 peers of a dual-mode socket wear IPv6 addresses (RFC 4291 section 2.5.5.2); the house knows them plain.
/// </summary>
internal static class PeerAddress
{
    public static IPAddress Any(AddressFamily family) =>
        family == AddressFamily.InterNetworkV6 ? IPAddress.IPv6Any : IPAddress.Any;

    public static IPEndPoint Plain(IPEndPoint peer) => peer.Address.IsIPv4MappedToIPv6
        ? new IPEndPoint(peer.Address.MapToIPv4(), peer.Port)
        : peer;

    public static IPEndPoint ForSocket(IPEndPoint peer, AddressFamily family) =>
        family == AddressFamily.InterNetworkV6 && peer.AddressFamily == AddressFamily.InterNetwork
            ? new IPEndPoint(peer.Address.MapToIPv6(), peer.Port)
            : peer;
}
