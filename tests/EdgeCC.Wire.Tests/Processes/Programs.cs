using System.Runtime.CompilerServices;

namespace EdgeCC.Wire.Tests.Processes;

/// <summary>Where programs are: ours in the build's output, peers on PATH.</summary>
internal static class Programs
{
    public static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", ".."));

    /// <summary>A program of ours, built in the same configuration as this test; its name is its assembly's.</summary>
    public static string Ours(string project)
    {
        const string Mark = ".runtimeconfig.json";
        var flavour = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var folder = Path.Combine(Root, ".artifacts", "bin", project, flavour);
        return Directory.GetFiles(folder, "*" + Mark).Single()[..^Mark.Length];
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
