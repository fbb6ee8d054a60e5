using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EdgeCC.Benchmarks.Traffic;

/// <summary>epoll, recv and send, and nothing else: the yardstick must not share the product's code.</summary>
internal sealed unsafe partial class Kernel
{
    private static readonly int Size = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? 12 : 16;
    private static readonly int DataOffset = Size - 8;

    private readonly int _epoll = epoll_create1(0);
    private readonly byte[] _events;

    public Kernel(IReadOnlyList<Socket> sockets)
    {
        _events = GC.AllocateArray<byte>(sockets.Count * Size, pinned: true);
        var entry = stackalloc byte[Size];
        for (var i = 0; i < sockets.Count; i++)
        {
            Unsafe.WriteUnaligned(entry, 1u);
            Unsafe.WriteUnaligned(entry + DataOffset, (long)i);
            epoll_ctl(_epoll, 1, (int)sockets[i].Handle, entry);
        }
    }

    public int Wait(int milliseconds)
    {
        fixed (byte* events = _events)
        {
            return epoll_wait(_epoll, events, _events.Length / Size, milliseconds);
        }
    }

    public int Ready(int index) => (int)Unsafe.ReadUnaligned<long>(ref _events[(index * Size) + DataOffset]);

    public static int Receive(int socket, Span<byte> buffer)
    {
        fixed (byte* start = buffer)
        {
            return (int)recv(socket, start, (nuint)buffer.Length, 0x40);
        }
    }

    public static void Send(int socket, ReadOnlySpan<byte> datagram)
    {
        fixed (byte* start = datagram)
        {
            send(socket, start, (nuint)datagram.Length, 0x40);
        }
    }

    /// <summary>Asks for the scheduling class the product's media thread has (SCHED_RR).</summary>
    public static void EnterRealTime()
    {
        var priority = 10;
        _ = sched_setscheduler(0, 2 | 0x40000000, &priority);
    }

    [LibraryImport("libc")]
    private static partial int sched_setscheduler(int thread, int policy, int* priority);

    [LibraryImport("libc")]
    private static partial int epoll_create1(int flags);

    [LibraryImport("libc")]
    private static partial int epoll_ctl(int epoll, int operation, int socket, byte* entry);

    [LibraryImport("libc")]
    private static partial int epoll_wait(int epoll, byte* events, int most, int milliseconds);

    [LibraryImport("libc")]
    private static partial nint recv(int socket, byte* buffer, nuint length, int flags);

    [LibraryImport("libc")]
    private static partial nint send(int socket, byte* buffer, nuint length, int flags);
}
