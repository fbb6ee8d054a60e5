using System.Net;
using System.Net.Sockets;

namespace EdgeCC.Wire.Tests.Processes;

/// <summary>Ports that nobody uses at any address, for peers that cannot choose their own.</summary>
internal static class FreePorts
{
    // Below 32768: above, the system itself hands out ports, to whoever asks for any.
    private static int _next = 10_000 + (Environment.ProcessId % 100 * 200);

    /// <summary>The first of <paramref name="count"/> neighbouring ports, even, free over UDP and TCP.</summary>
    public static int Take(int count = 1)
    {
        var even = count + (count & 1);
        while (true)
        {
            var first = Interlocked.Add(ref _next, even) - even;
            if (Enumerable.Range(first, count).All(IsFree))
            {
                return first;
            }
        }
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var udp = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
            using var tcp = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            udp.Bind(new IPEndPoint(IPAddress.Any, port));
            tcp.Bind(new IPEndPoint(IPAddress.Any, port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
