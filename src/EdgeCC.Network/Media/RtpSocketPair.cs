using System.Net;
using EdgeCC.Network.Media.Kernel;

namespace EdgeCC.Network.Media;

/// <summary>An even port for RTP and the next one for RTCP (RFC 3550 section 11).</summary>
internal sealed record RtpSocketPair(DatagramSocket Rtp, DatagramSocket Rtcp) : IDisposable
{
    // Half of the ports the system offers are odd, and some neighbours are taken.
    private const int Attempts = 256;

    /// <summary>Opens a pair at a port.</summary>
    /// <exception cref="IOException">One of the two is taken: the range in the configuration belongs to us alone.</exception>
    public static RtpSocketPair Open(IPAddress address, int port) =>
        TryOpen(address, port)
        ?? throw new IOException($"RTP ports {port} and {port + 1} cannot both be opened at {address}: one is taken.");

    /// <summary>Opens a pair at ports the system chooses.</summary>
    public static RtpSocketPair OpenAnywhere(IPAddress address)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (Offered(address) is var port && port % 2 == 0 && TryOpen(address, port) is { } pair)
            {
                return pair;
            }
        }

        throw new IOException($"The system offers no pair of ports at {address}.");
    }

    // A socket keeps its port through a change of peer only if the port was asked for by number: Linux gives one that
    // was chosen by the system back with the peer (SOCK_BINDPORT_LOCK).
    private static int Offered(IPAddress address)
    {
        using var socket = DatagramSocket.TryBind(address, 0);
        return socket?.Port ?? throw new IOException($"No port can be opened at {address}.");
    }

    private static RtpSocketPair? TryOpen(IPAddress address, int port)
    {
        var rtp = DatagramSocket.TryBind(address, port);
        var rtcp = DatagramSocket.TryBind(address, port + 1);
        if (rtp is not null && rtcp is not null)
        {
            return new RtpSocketPair(rtp, rtcp);
        }

        rtp?.Dispose();
        rtcp?.Dispose();
        return null;
    }

    public void Dispose()
    {
        Rtp.Dispose();
        Rtcp.Dispose();
    }
}
