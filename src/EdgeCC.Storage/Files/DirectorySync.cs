using System.ComponentModel;
using System.Runtime.InteropServices;

namespace EdgeCC.Storage.Files;

/// <summary>
/// fsync(2) of a directory: a new or renamed file is not sure of its name before it. .NET has no call for it, as it
/// refuses to open a directory.
/// </summary>
internal static class DirectorySync
{
    private const int ReadOnly = 0;

    /// <exception cref="IOException">The disk does not play along.</exception>
    public static void Sync(string path)
    {
        var directory = Check(Open(path, ReadOnly), path);
        try
        {
            Check(Flush(directory), path);
        }
        finally
        {
            _ = Close(directory);
        }
    }

    private static int Check(int result, string path) => result >= 0
        ? result
        : throw new IOException($"{path}: {new Win32Exception(Marshal.GetLastPInvokeError()).Message}");

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static extern int Flush(int descriptor);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int Close(int descriptor);
}
