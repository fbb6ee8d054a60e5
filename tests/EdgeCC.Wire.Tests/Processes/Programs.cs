using System.Runtime.CompilerServices;

namespace EdgeCC.Wire.Tests.Processes;

/// <summary>Where programs are: ours in the build's output, peers on PATH.</summary>
internal static class Programs
{
    public static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", ".."));

    /// <summary>A program of ours, built in the same configuration as this test.</summary>
    public static string Ours(string project)
    {
        var flavour = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        return Path.Combine(Root, ".artifacts", "bin", project, flavour, project);
    }

    /// <summary>Skips the test, visibly, where a peer is not installed.</summary>
    public static string Peer(string name)
    {
        var folders = Environment.GetEnvironmentVariable("PATH")?.Split(':') ?? [];
        var program = folders.Append("/usr/sbin").Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
        Assert.SkipWhen(program is null, $"{name} is not installed (tools/test installs it)");
        return program!;
    }

    private static string Here([CallerFilePath] string file = "") => file;
}
