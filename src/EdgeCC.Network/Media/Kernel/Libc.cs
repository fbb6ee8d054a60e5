using System.Runtime.InteropServices;

namespace EdgeCC.Network.Media.Kernel;

/// <summary>The calls into the kernel that the media thread makes. Numbers are Linux's, the same on x64 and arm64.</summary>
internal static unsafe partial class Libc
{
    public const int EpollCloseOnExec = 0x80000;
    public const int EpollAdd = 1;
    public const uint EpollIn = 1;

    public const int DoNotWait = 0x40;
    public const int TellRealLength = 0x20;

    public const int Monotonic = 1;
    public const int NonBlocking = 0x800;

    public const int WouldBlock = 11;
    public const int Interrupted = 4;

    public const int RoundRobin = 2;
    public const int ResetOnFork = 0x40000000;

    [LibraryImport("libc", EntryPoint = "epoll_create1", SetLastError = true)]
    public static partial int EpollCreate(int flags);

    [LibraryImport("libc", EntryPoint = "epoll_ctl", SetLastError = true)]
    public static partial int EpollControl(int epoll, int operation, int descriptor, byte* @event);

    [LibraryImport("libc", EntryPoint = "epoll_wait", SetLastError = true)]
    public static partial int EpollWait(int epoll, byte* events, int most, int milliseconds);

    [LibraryImport("libc", EntryPoint = "recv", SetLastError = true)]
    public static partial nint Receive(int socket, byte* buffer, nuint length, int flags);

    [LibraryImport("libc", EntryPoint = "recvfrom", SetLastError = true)]
    public static partial nint ReceiveFrom(
        int socket, byte* buffer, nuint length, int flags, byte* source, int* sourceLength);

    [LibraryImport("libc", EntryPoint = "send", SetLastError = true)]
    public static partial nint Send(int socket, byte* buffer, nuint length, int flags);

    [LibraryImport("libc", EntryPoint = "sendto", SetLastError = true)]
    public static partial nint SendTo(
        int socket, byte* buffer, nuint length, int flags, byte* destination, int destinationLength);

    [LibraryImport("libc", EntryPoint = "connect", SetLastError = true)]
    public static partial int Connect(int socket, byte* peer, int peerLength);

    [LibraryImport("libc", EntryPoint = "timerfd_create", SetLastError = true)]
    public static partial int TimerCreate(int clock, int flags);

    [LibraryImport("libc", EntryPoint = "timerfd_settime", SetLastError = true)]
    public static partial int TimerSet(int timer, int flags, TimerSpec* value, TimerSpec* old);

    [LibraryImport("libc", EntryPoint = "eventfd", SetLastError = true)]
    public static partial int EventCreate(uint initial, int flags);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    public static partial nint Read(int descriptor, void* buffer, nuint length);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    public static partial nint Write(int descriptor, void* buffer, nuint length);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    public static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "clock_nanosleep")]
    public static partial int Sleep(int clock, int flags, KernelTime* length, KernelTime* remaining);

    [LibraryImport("libc", EntryPoint = "sched_setscheduler", SetLastError = true)]
    public static partial int SetScheduler(int thread, int policy, int* priority);

    /// <summary>Looks all of them up now, so that no packet has to wait, or allocate, for the first use of one.</summary>
    public static void Bind() => Marshal.PrelinkAll(typeof(Libc));

    /// <summary>Throws when a call that must succeed did not.</summary>
    public static int Checked(int result, string call) =>
        result >= 0 ? result : throw new IOException($"{call} failed: error {Marshal.GetLastPInvokeError()}.");
}

/// <summary>struct timespec on 64-bit Linux.</summary>
internal readonly record struct KernelTime(long Seconds, long Nanoseconds)
{
    private const long NanosecondsPerTick = 100;

    public static KernelTime Of(TimeSpan span) =>
        new(span.Ticks / TimeSpan.TicksPerSecond, span.Ticks % TimeSpan.TicksPerSecond * NanosecondsPerTick);
}

/// <summary>struct itimerspec on 64-bit Linux.</summary>
internal readonly record struct TimerSpec(KernelTime Interval, KernelTime First);
