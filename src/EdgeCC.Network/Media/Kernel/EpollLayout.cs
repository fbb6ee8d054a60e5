using System.Runtime.InteropServices;

namespace EdgeCC.Network.Media.Kernel;

/// <summary>
/// Where the fields of struct epoll_event lie. The kernel packs it on x86-64 only (EPOLL_PACKED in its eventpoll.h);
/// everywhere else the 64-bit data is aligned.
/// </summary>
/// <param name="Size">Bytes of one event.</param>
/// <param name="DataOffset">Where the data begins.</param>
internal readonly record struct EpollLayout(int Size, int DataOffset)
{
    public static EpollLayout Of(Architecture architecture) =>
        architecture == Architecture.X64 ? new EpollLayout(12, 4) : new EpollLayout(16, 8);
}
