using EdgeCC.Benchmarks.Relay;
using EdgeCC.Benchmarks.Telephones;
using EdgeCC.Benchmarks.Traffic;

namespace EdgeCC.Benchmarks.Calls;

/// <summary>
/// Many calls at once, set up over SIP and bridged by the whole appliance, and the sound of both ends counted at the far
/// one; before it, as many packets through the bare relay.
/// </summary>
internal static class CallsBenchmark
{
    public static IEnumerable<Figure> Run(Arguments arguments)
    {
        var calls = arguments.Number("--calls", 200);
        var seconds = arguments.Number("--seconds", 20);
        var bare = RelayBenchmark.Measure(calls, seconds, "--bare");
        var (quality, cpu) = Measure(calls, TimeSpan.FromSeconds(seconds));
        var each = cpu.TotalMicroseconds / quality.Sent;
        return
        [
            new("calls", $"{calls} calls, {seconds} s, bare relay: packets sent", bare.Sent, ""),
            new("calls", "bare relay: lost", bare.Lost, ""),
            new("calls", "bare relay: delay p99", bare.P99Milliseconds, "ms"),
            new("calls", "bare relay: CPU a packet", bare.CpuMicrosecondsPerPacket, "µs"),
            .. Describe("customers", quality.Callers, "agents", quality.Called),
            .. Describe("agents", quality.Called, "customers", quality.Callers),
            new("calls", "appliance: lost", quality.Lost, "", bare.Lost),
            new("calls", "appliance: delay p50", quality.P50Milliseconds, "ms"),
            new("calls", "appliance: delay p99", quality.P99Milliseconds, "ms"),
            new("calls", "appliance: CPU a packet, everything counted", each, "µs"),
            new("calls", "appliance: CPU, of one core", 100 * cpu.TotalSeconds / seconds, "%"),
            new("calls", "CPU of the whole appliance to the bare relay", each / bare.CpuMicrosecondsPerPacket, ""),
        ];
    }

    private static (RtpQuality Quality, TimeSpan Cpu) Measure(int calls, TimeSpan length)
    {
        using var floor = new Floor(calls);
        floor.SignIn();
        floor.Bridge();
        var (before, after) = (TimeSpan.Zero, TimeSpan.Zero);
        var quality = new RtpTraffic(floor.RtpSockets).Measure(
            length,
            warm: () => before = floor.Appliance.CpuTime,
            sent: () => after = floor.Appliance.CpuTime);
        return (quality, after - before);
    }

    private static Figure[] Describe(string from, RtpEnd sender, string to, RtpEnd receiver) =>
    [
        new("calls", $"appliance: sent by {from}", sender.Sent, ""),
        new("calls", $"appliance: received by {to}", receiver.Received, ""),
    ];
}
