using System.Runtime.InteropServices;

namespace EdgeCC.Hardware.Headsets.Hidraw;

/// <summary>The kernel's raw HID devices (linux/hidraw.h), the same on x64 and arm64.</summary>
internal static unsafe partial class HidrawLibrary
{
    public const int ReadWrite = 0x2;
    public const int CloseOnExec = 0x80000;
    public const short Readable = 0x1;
    public const int Interrupted = 4;

    // _IOR('H', 1, int) and _IOR('H', 2, struct hidraw_report_descriptor), which holds 4 and 4096 bytes.
    public const uint DescriptorSize = 0x80044801;
    public const uint Descriptor = 0x90044802;

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "close")]
    public static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    public static partial int Control(int descriptor, nuint request, void* argument);

    [LibraryImport("libc", EntryPoint = "poll", SetLastError = true)]
    public static partial int Poll(HidrawPoll* entries, nuint count, int milliseconds);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    public static partial nint Read(int descriptor, void* buffer, nuint length);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    public static partial nint Write(int descriptor, void* buffer, nuint length);
}

/// <summary>struct pollfd.</summary>
internal struct HidrawPoll
{
    public int Descriptor;
    public short Wanted;
    public short Seen;
}

/// <summary>struct hidraw_report_descriptor.</summary>
internal unsafe struct HidrawDescriptor
{
    public uint Size;
    public fixed byte Value[4096];
}
