using EdgeCC.Engine.Ports;

namespace EdgeCC.Storage.Updates;

/// <summary>Where a bundle lies while it is looked at and installed: one at a time.</summary>
/// <param name="folder">A folder of its own.</param>
/// <param name="largest">The most a bundle may take, in bytes.</param>
/// <param name="reserve">What must stay free for journal and recordings, in bytes.</param>
internal sealed class BundleStore(string folder, long largest = IUpdatePort.LargestBundle, long reserve = 256L << 20)
{
    private const int ChunkLength = 1 << 20;

    /// <summary>The bundle.</summary>
    public string Path { get; } = System.IO.Path.Combine(folder, "bundle.raucb");

    /// <summary>Takes a bundle in.</summary>
    /// <exception cref="UpdateFailedException">It is too large, or there is no room for it.</exception>
    /// <exception cref="IOException">It broke off.</exception>
    public async Task TakeAsync(Stream bundle, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var drive = new DriveInfo(folder);
        var chunk = new byte[ChunkLength];
        await using var file = new FileStream(Path, FileMode.Create);
        while (await bundle.ReadAtLeastAsync(chunk, ChunkLength, throwOnEndOfStream: false, cancellation) is var read and > 0)
        {
            if (file.Length + read > largest)
            {
                throw new UpdateFailedException($"it is larger than {largest >> 20} MB");
            }

            if (drive.AvailableFreeSpace - read < reserve)
            {
                throw new UpdateFailedException($"there is no room for it: {reserve >> 20} MB must stay free for calls and messages");
            }

            await file.WriteAsync(chunk.AsMemory(0, read), cancellation);
        }
    }

    /// <summary>Throws it away.</summary>
    public void Drop() => File.Delete(Path);
}
