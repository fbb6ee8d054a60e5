using EdgeCC.Wire.Tests.Processes;

namespace EdgeCC.Wire.Tests.Peers;

/// <summary>SIPp runs a scenario of ours against the appliance; exit 0 is its verdict that every call went as written.</summary>
internal static class Sipp
{
    /// <param name="scenario">The name of a file in the project's Scenarios folder, without ending.</param>
    /// <param name="server">host:port.</param>
    /// <param name="options">SIPp's own options.</param>
    public static async Task RunAsync(string scenario, string server, params string[] options)
    {
        var file = Path.Combine(Programs.Root, "tests", "EdgeCC.Wire.Tests", "Sipp", scenario + ".xml");
        using var folder = new TemporaryFolder();
        await using var sipp = Child.Start(
            Programs.Peer("sipp"),
            [server, "-sf", file, "-i", "127.0.0.1", "-p", $"{FreePorts.Take()}", "-mp", $"{FreePorts.Take(20)}",
                "-nostdin", "-timeout", "60s", "-timeout_error", "-trace_err", .. options],
            folder.Path);
        var exit = await sipp.ExitAsync(TimeSpan.FromSeconds(90));
        var errors = string.Join('\n', Directory.GetFiles(folder.Path, "*errors.log").Select(File.ReadAllText));
        Assert.True(exit == 0, $"SIPp ended {scenario} with {exit}:\n{errors}\n{sipp.Output}");
    }
}
