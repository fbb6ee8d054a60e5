using System.Net;
using System.Net.Sockets;

namespace EdgeCC.Phone.Wire;

/// <summary>The address of ours the kernel would use.</summary>
internal static class LocalAddress
{
    /// <summary>Connecting a datagram socket sends nothing: the kernel only chooses route and source address.</summary>
    public static IPAddress Towards(IPEndPoint peer)
    {
        using var probe = new Socket(peer.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
        probe.Connect(peer);
        return ((IPEndPoint)probe.LocalEndPoint!).Address;
    }
}
