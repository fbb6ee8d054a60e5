using System.Net;
using System.Net.Sockets;

namespace EdgeCC.Network.Sip;

/// <summary>
/// The address of ours the kernel would use towards a peer: what a socket bound to every address must put into Via and
/// Contact. Safe from any thread.
/// </summary>
internal sealed class LocalAddresses
{
    private const int MaxRemembered = 1024;
    private const int AnyPort = 9;

    private readonly Lock _gate = new();
    private readonly Dictionary<IPAddress, IPAddress> _towards = [];

    /// <summary><paramref name="bound"/> itself, with its address made real when it is the wildcard.</summary>
    public IPEndPoint Towards(IPAddress peer, IPEndPoint bound)
    {
        if (!bound.Address.Equals(IPAddress.Any) && !bound.Address.Equals(IPAddress.IPv6Any))
        {
            return bound;
        }

        lock (_gate)
        {
            if (!_towards.TryGetValue(peer, out var local))
            {
                // Routes change seldom, but they do (DHCP): forgetting all of them now and then follows.
                if (_towards.Count >= MaxRemembered)
                {
                    _towards.Clear();
                }

                _towards[peer] = local = Ask(peer);
            }

            return new IPEndPoint(local, bound.Port);
        }
    }

    /// <summary>Connecting a datagram socket sends nothing: the kernel only chooses route and source address.</summary>
    private static IPAddress Ask(IPAddress peer)
    {
        try
        {
            using var probe = new Socket(peer.AddressFamily, SocketType.Dgram, ProtocolType.Udp);
            probe.Connect(peer, AnyPort);
            return ((IPEndPoint)probe.LocalEndPoint!).Address;
        }
        catch (SocketException)
        {
            return peer.AddressFamily == AddressFamily.InterNetworkV6 ? IPAddress.IPv6Loopback : IPAddress.Loopback;
        }
    }
}
