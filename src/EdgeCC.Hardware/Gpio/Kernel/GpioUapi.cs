using System.Runtime.InteropServices;

namespace EdgeCC.Hardware.Gpio.Kernel;

/// <summary>
/// Version 2 of the kernel's GPIO character device (linux/gpio.h, since Linux 5.10), as far as it is used here. Numbers and
/// sizes are the same on x64 and arm64.
/// </summary>
internal static unsafe partial class GpioUapi
{
    // _IOWR(0xB4, …) of the structure's size.
    public const uint GetLine = 0xC250B407;
    public const uint GetValues = 0xC010B40E;
    public const uint SetValues = 0xC010B40F;

    public const int CloseOnExec = 0x80000;
    public const int ReadWrite = 2;

    public const short Readable = 1;

    public const int Interrupted = 4;

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "close")]
    public static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    public static partial int Control(int descriptor, nuint request, void* argument);

    [LibraryImport("libc", EntryPoint = "poll", SetLastError = true)]
    public static partial int Poll(PollEntry* entries, nuint count, int milliseconds);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    public static partial nint Read(int descriptor, void* buffer, nuint length);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    public static partial nint Write(int descriptor, void* buffer, nuint length);

    [LibraryImport("libc", EntryPoint = "eventfd", SetLastError = true)]
    public static partial int EventCreate(uint initial, int flags);
}

/// <summary>GPIO_V2_LINE_FLAG_….</summary>
[Flags]
internal enum LineFlags : ulong
{
    ActiveLow = 1 << 1,
    Input = 1 << 2,
    Output = 1 << 3,
    EdgeRising = 1 << 4,
    EdgeFalling = 1 << 5,
    PullUp = 1 << 8,
    PullDown = 1 << 9,
}

/// <summary>struct gpio_v2_line_request. What is not named stays zero.</summary>
internal unsafe struct LineRequest
{
    public fixed uint Offsets[64];
    public fixed byte Consumer[32];
    public LineFlags Flags;
    private fixed byte _attributes[264];
    public uint Lines;
    public uint Buffer;
    private fixed uint _padding[5];
    public int Descriptor;
}

/// <summary>struct gpio_v2_line_values: a bit a line of the request.</summary>
internal struct LineValues
{
    public ulong Bits;
    public ulong Mask;
}

/// <summary>struct gpio_v2_line_event.</summary>
internal unsafe struct LineEvent
{
    /// <summary>CLOCK_MONOTONIC, ns.</summary>
    public ulong Timestamp;

    /// <summary>1: active now (whatever the voltage); 2: inactive.</summary>
    public uint Id;
    public uint Offset;
    public uint Number;

    /// <summary>As Number, but of this line alone: from 1, counting those too that found the buffer full.</summary>
    public uint LineNumber;
    private fixed uint _padding[6];
}

/// <summary>struct pollfd.</summary>
internal struct PollEntry
{
    public int Descriptor;
    public short Wanted;
    public short Seen;
}
