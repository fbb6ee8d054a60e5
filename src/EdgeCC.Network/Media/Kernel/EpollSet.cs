using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace EdgeCC.Network.Media.Kernel;

/// <summary>The descriptors one thread waits for, each with a number of its own (epoll(7), level-triggered).</summary>
internal sealed unsafe class EpollSet : IDisposable
{
    private readonly int _epoll = Libc.Checked(Libc.EpollCreate(Libc.EpollCloseOnExec), "epoll_create1");
    private readonly EpollLayout _layout = EpollLayout.Of(RuntimeInformation.ProcessArchitecture);
    private readonly byte[] _events;
    private readonly int _most;

    /// <param name="most">Descriptors at most: all of them can be told of at once, so that none ever waits for the others.</param>
    public EpollSet(int most)
    {
        _most = most;
        _events = GC.AllocateArray<byte>(most * _layout.Size, pinned: true);
    }

    /// <summary>Adds a descriptor.</summary>
    public void Add(int descriptor, long number)
    {
        var entry = stackalloc byte[_layout.Size];
        Unsafe.WriteUnaligned(entry, Libc.EpollIn);
        Unsafe.WriteUnaligned(entry + _layout.DataOffset, number);
        Libc.Checked(Libc.EpollControl(_epoll, Libc.EpollAdd, descriptor, entry), "epoll_ctl");
    }

    /// <summary>Waits until something can be read; returns how many descriptors can. 0 when interrupted.</summary>
    public int Wait()
    {
        fixed (byte* events = _events)
        {
            return Math.Max(0, Libc.EpollWait(_epoll, events, _most, milliseconds: -1));
        }
    }

    /// <summary>The number of the <paramref name="index"/>th descriptor the last <see cref="Wait"/> told of.</summary>
    public long this[int index] =>
        Unsafe.ReadUnaligned<long>(ref _events[(index * _layout.Size) + _layout.DataOffset]);

    public void Dispose() => Libc.Close(_epoll);
}
