using System.Runtime.InteropServices;

namespace EdgeCC.Hardware.Modem.Serial;

/// <summary>The kernel's terminals (asm-generic/termbits.h and ioctls.h), as far as they are used here: the same on x64 and arm64.</summary>
internal static unsafe partial class Tty
{
    public const int ReadWrite = 0x2;
    public const int NoControllingTerminal = 0x100;
    public const int NonBlocking = 0x800;
    public const int CloseOnExec = 0x80000;

    // _IOR('T', 0x2A, …) and _IOW('T', 0x2B, …) of the structure's size.
    public const uint GetSettings = 0x802C542A;
    public const uint SetSettings = 0x402C542B;
    public const uint Exclusive = 0x540C;
    public const uint SetLines = 0x5416;
    public const uint ClearLines = 0x5417;
    public const int DataTerminalReady = 0x2;

    // Of a terminal's pair: its number, and its lock.
    public const uint GetNumber = 0x80045430;
    public const uint SetLock = 0x40045431;

    public const short Readable = 0x1;
    public const short Writable = 0x4;

    public const int Again = 11;

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "close")]
    public static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    public static partial int Control(int descriptor, nuint request, void* argument);

    [LibraryImport("libc", EntryPoint = "poll", SetLastError = true)]
    public static partial int Poll(TtyPoll* entries, nuint count, int milliseconds);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    public static partial nint Read(int descriptor, void* buffer, nuint length);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    public static partial nint Write(int descriptor, void* buffer, nuint length);

    [LibraryImport("libc", EntryPoint = "eventfd", SetLastError = true)]
    public static partial int EventCreate(uint initial, int flags);
}

/// <summary>struct termios2.</summary>
internal unsafe struct TtySettings
{
    public uint Input;
    public uint Output;
    public uint Control;
    public uint Local;
    public byte Discipline;
    public fixed byte Characters[19];
    public uint InputSpeed;
    public uint OutputSpeed;
}

/// <summary>struct pollfd.</summary>
internal struct TtyPoll
{
    public int Descriptor;
    public short Wanted;
    public short Seen;
}
