namespace EdgeCC.Network.Media.Kernel;

/// <summary>Wakes a thread that waits in epoll (eventfd(2)). Set from any thread, never blocks.</summary>
internal sealed unsafe class WakeSignal : IDisposable
{
    /// <summary>What to wait for.</summary>
    public int Descriptor { get; } = Libc.Checked(Libc.EventCreate(0, Libc.NonBlocking), "eventfd");

    public void Set()
    {
        long one = 1;
        Libc.Write(Descriptor, &one, sizeof(long));
    }

    public void Reset()
    {
        long count;
        Libc.Read(Descriptor, &count, sizeof(long));
    }

    public void Dispose() => Libc.Close(Descriptor);
}
