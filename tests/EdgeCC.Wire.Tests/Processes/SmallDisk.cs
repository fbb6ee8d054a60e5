using System.Diagnostics;

namespace EdgeCC.Wire.Tests.Processes;

/// <summary>A file system of its own in memory, small enough to be filled. Only root can have one.</summary>
internal sealed class SmallDisk : IDisposable
{
    private const string Size = "size=1m";
    private const int PageLength = 4096;

    private readonly string _folder;

    private SmallDisk(string folder) => _folder = folder;

    private string Ballast => Path.Combine(_folder, "ballast");

    /// <summary>Mounts it at a folder, or skips the test, visibly, where that is not allowed.</summary>
    public static SmallDisk At(string folder)
    {
        Directory.CreateDirectory(folder);
        Assert.SkipUnless(TryRun("mount", "-t", "tmpfs", "-o", Size, "tmpfs", folder), "only root can mount a file system");
        return new SmallDisk(folder);
    }

    /// <summary>Takes all room there is.</summary>
    public void Fill()
    {
        var page = new byte[PageLength];
        using var ballast = File.OpenHandle(Ballast, FileMode.Create, FileAccess.Write);
        try
        {
            for (var length = 0L; ; length += PageLength)
            {
                RandomAccess.Write(ballast, page, length);
            }
        }
        catch (IOException)
        {
            // Full.
        }
    }

    /// <summary>Gives the room back.</summary>
    public void MakeRoom() => File.Delete(Ballast);

    public void Dispose() => TryRun("umount", "--lazy", _folder);

    private static bool TryRun(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
