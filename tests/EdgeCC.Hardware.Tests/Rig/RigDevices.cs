namespace EdgeCC.Hardware.Tests.Rig;

/// <summary>
/// The real devices a contract may be run on, as tools/rig names them: <c>EDGECC_RIG=gpio:/dev/gpiochip0,sound:hw:Loopback</c>.
/// </summary>
internal static class RigDevices
{
    /// <summary>The device of a kind. Skips the test where there is none: never one that was not named, it may be in use.</summary>
    public static string Of(string kind)
    {
        var device = (Environment.GetEnvironmentVariable("EDGECC_RIG") ?? "").Split(',')
            .Where(entry => entry.StartsWith(kind + ':', StringComparison.Ordinal))
            .Select(entry => entry[(kind.Length + 1)..])
            .FirstOrDefault();
        Assert.SkipWhen(device is null, $"no real {kind} device here: tools/rig {kind} runs this");
        return device!;
    }
}
