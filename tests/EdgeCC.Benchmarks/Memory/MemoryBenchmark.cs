using EdgeCC.Benchmarks.Appliance;
using EdgeCC.Benchmarks.Telephones;
using EdgeCC.Benchmarks.Traffic;

namespace EdgeCC.Benchmarks.Memory;

/// <summary>
/// Resident memory of the appliance with nothing to do, and with bridged calls that talk both ways. It is read once
/// everything has been still, or has talked, for a while.
/// </summary>
internal static class MemoryBenchmark
{
    private const double AimedIdle = 150;
    private const double AimedPerCall = 1;

    public static IEnumerable<Figure> Run(Arguments arguments)
    {
        var calls = arguments.Number("--calls", 100);
        var settling = TimeSpan.FromSeconds(arguments.Number("--seconds", 15));
        using var floor = new Floor(calls);
        Thread.Sleep(settling);
        var idle = floor.Appliance.Memory;

        floor.SignIn();
        Thread.Sleep(settling);
        var signedIn = floor.Appliance.Memory;

        floor.Bridge();
        var talking = signedIn;
        new RtpTraffic(floor.RtpSockets).Measure(settling, warm: () => { }, sent: () => talking = floor.Appliance.Memory);
        return
        [
            .. Describe("idle", idle, AimedIdle),
            .. Describe($"{calls} agents signed in", signedIn, null),
            .. Describe($"{calls} bridged calls", talking, null),
            new("memory", "a bridged call more (resident)", (talking.Resident - signedIn.Resident) / calls, "MB", AimedPerCall),
            new("memory", "a call more, with phone and agent (resident)", (talking.Resident - idle.Resident) / calls, "MB", AimedPerCall),
        ];
    }

    private static Figure[] Describe(string when, ResidentMemory memory, double? aim) =>
    [
        new("memory", $"{when}: resident (VmRSS)", memory.Resident, "MB", aim),
        new("memory", $"{when}: proportional (Pss)", memory.Proportional, "MB"),
    ];
}
