using Microsoft.Win32.SafeHandles;

namespace EdgeCC.Storage.Files;

/// <summary>A folder of the file system, held by one process at a time.</summary>
internal sealed class DiskFolder : IFolder
{
    private const string LockName = "lock";

    private readonly SafeFileHandle _lock;

    private DiskFolder(string path, SafeFileHandle @lock) => (Path, _lock) = (path, @lock);

    public string Path { get; }

    /// <summary>Takes hold of the folder, making it where it is missing.</summary>
    /// <exception cref="IOException">It cannot be made, or another process holds it.</exception>
    public static DiskFolder Hold(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        MakeLasting(full);
        return new DiskFolder(full, File.OpenHandle(
            System.IO.Path.Combine(full, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
    }

    public IReadOnlyList<string> Names() =>
        [.. Directory.EnumerateFiles(Path).Select(file => System.IO.Path.GetFileName(file)).Where(name => name != LockName)];

    public IFile Create(string name) => OpenFile(name, FileMode.Create);

    public IFile Open(string name) => OpenFile(name, FileMode.Open);

    public void Rename(string from, string to) => File.Move(At(from), At(to), overwrite: true);

    public void Delete(string name) => File.Delete(At(name));

    public void Sync() => DirectorySync.Sync(Path);

    public void Dispose() => _lock.Dispose();

    // Segments are read while they are written to, by the same process only: the lock sees to that.
    private DiskFile OpenFile(string name, FileMode mode) =>
        new(File.OpenHandle(At(name), mode, FileAccess.ReadWrite, FileShare.ReadWrite));

    private string At(string name) => System.IO.Path.Combine(Path, name);

    // A new folder lasts once the one above it has been synced.
    private static void MakeLasting(string path)
    {
        if (Directory.Exists(path))
        {
            return;
        }

        var above = System.IO.Path.GetDirectoryName(path);
        if (above is not null)
        {
            MakeLasting(above);
        }

        Directory.CreateDirectory(path);
        if (above is not null)
        {
            DirectorySync.Sync(above);
        }
    }
}
