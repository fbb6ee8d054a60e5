using System.Text.Json;

namespace EdgeCC.Benchmarks.Relay;

/// <summary>
/// A relay in a process of its own. Says its ports, is told its peers' on a line, then answers each further line with what
/// it has used so far; ends with its input.
/// </summary>
internal static class RelayServer
{
    public static int Run(Arguments arguments)
    {
        var count = 2 * arguments.Number("--calls", 50);
        IRelay relay = arguments.Has("--product") ? new ProductRelay(count) : new BareRelay(count);
        Console.WriteLine(JsonSerializer.Serialize(relay.Ports));
        relay.Start(JsonSerializer.Deserialize<int[]>(Console.ReadLine()!)!);
        while (Console.ReadLine() is not null)
        {
            Console.WriteLine(JsonSerializer.Serialize(
                new RelayUse(relay.Relayed, Environment.CpuUsage.TotalTime.TotalMicroseconds)));
        }

        return 0;
    }
}

/// <summary>What a relay has used since its start.</summary>
/// <param name="Relayed">Packets.</param>
/// <param name="CpuMicroseconds">Of the whole process, in user and kernel mode.</param>
internal sealed record RelayUse(long Relayed, double CpuMicroseconds);
