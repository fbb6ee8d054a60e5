using System.Net;
using System.Net.Sockets;

namespace EdgeCC.Wire.Tests;

/// <summary>Ports for peers that cannot be told to choose one themselves.</summary>
internal static class FreePort
{
    /// <summary>A TCP port on loopback that nobody listens on now.</summary>
    public static int Tcp()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
