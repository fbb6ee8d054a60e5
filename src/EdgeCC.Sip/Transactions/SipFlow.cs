using System.Net;
using System.Net.Sockets;

namespace EdgeCC.Sip.Transactions;

/// <summary>
/// Where a message came from, or goes to: what RFC 5626 calls a flow. For stream transports
/// <paramref name="Connection"/> names the connection, so that answers take the way the request came.
/// </summary>
/// <param name="Transport">How.</param>
/// <param name="Local">Our address: what goes into Via and Contact towards this peer.</param>
/// <param name="Remote">The peer's address, as seen on the wire.</param>
/// <param name="Connection">Stream transports: the connection's number, 0 to have one opened. UDP: 0.</param>
public sealed record SipFlow(SipTransport Transport, IPEndPoint Local, IPEndPoint Remote, long Connection = 0)
{
    /// <summary>True where the transport delivers or fails (RFC 3261 17: no retransmission timers).</summary>
    public bool IsReliable => Transport != SipTransport.Udp;

    /// <summary>The transport as Via names it.</summary>
    public string ViaTransport => Transport switch
    {
        SipTransport.Udp => "UDP",
        SipTransport.Tcp => "TCP",
        SipTransport.Tls => "TLS",
        _ => "WS",
    };

    /// <summary>Our host as Via and Contact write it: IPv6 in brackets.</summary>
    public string LocalHost =>
        Local.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{Local.Address}]" : Local.Address.ToString();
}
