using System.Net;
using EdgeCC.Network.Media.Kernel;

namespace EdgeCC.Network.Media;

/// <summary>An even port for RTP and the next one for RTCP (RFC 3550 section 11).</summary>
/// <param name="Rtp">The even port.</param>
/// <param name="Rtcp">The odd one; null where the system chose the even one and its neighbour was taken.</param>
internal sealed record RtpSocketPair(DatagramSocket Rtp, DatagramSocket? Rtcp) : IDisposable
{
    // Half of the ports the system chooses are odd, and some neighbours are taken.
    private const int Attempts = 64;

    /// <summary>Opens a pair at a port.</summary>
    /// <exception cref="IOException">One of the two is taken: the range in the configuration belongs to us alone.</exception>
    public static RtpSocketPair Open(IPAddress address, int port)
    {
        var rtp = DatagramSocket.TryBind(address, port);
        var rtcp = DatagramSocket.TryBind(address, port + 1);
        if (rtp is not null && rtcp is not null)
        {
            return new RtpSocketPair(rtp, rtcp);
        }

        rtp?.Dispose();
        rtcp?.Dispose();
        throw new IOException($"RTP ports {port} and {port + 1} cannot both be opened at {address}: one is taken.");
    }

    /// <summary>Opens a pair at ports the system chooses.</summary>
    public static RtpSocketPair OpenAnywhere(IPAddress address)
    {
        var unfit = new List<DatagramSocket>();
        try
        {
            for (var attempt = 0; attempt < Attempts; attempt++)
            {
                var rtp = DatagramSocket.TryBind(address, 0)
                    ?? throw new IOException($"No RTP port can be opened at {address}.");
                if (rtp.Port % 2 == 0)
                {
                    return new RtpSocketPair(rtp, DatagramSocket.TryBind(address, rtp.Port + 1));
                }

                unfit.Add(rtp);
            }
        }
        finally
        {
            unfit.ForEach(socket => socket.Dispose());
        }

        throw new IOException($"The system offers no even port at {address}.");
    }

    public void Dispose()
    {
        Rtp.Dispose();
        Rtcp?.Dispose();
    }
}
