using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using EdgeCC.Benchmarks.Traffic;

namespace EdgeCC.Benchmarks.Relay;

/// <summary>
/// The two far ends of every call, in a process of their own. Says its ports, is told the relay's, says when it is warm,
/// when all is sent, and at the end what it has seen.
/// </summary>
internal static class RelayLoad
{
    public static int Run(Arguments arguments)
    {
        Socket[] sockets =
            [.. Enumerable.Range(0, 2 * arguments.Number("--calls", 50)).Select(_ => RtpTraffic.Bind(IPAddress.Loopback))];
        Console.WriteLine(JsonSerializer.Serialize(sockets.Select(socket => ((IPEndPoint)socket.LocalEndPoint!).Port)));
        var relays = JsonSerializer.Deserialize<int[]>(Console.ReadLine()!)!;
        for (var i = 0; i < relays.Length; i++)
        {
            sockets[i].Connect(IPAddress.Loopback, relays[i]);
        }

        var quality = new RtpTraffic(sockets).Measure(
            TimeSpan.FromSeconds(arguments.Number("--seconds", 10)),
            warm: () => Console.WriteLine("warm"),
            sent: () => Console.WriteLine("sent"));
        Console.WriteLine(JsonSerializer.Serialize(quality));
        return 0;
    }
}
