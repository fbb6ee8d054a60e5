namespace EdgeCC.Network.Media.Kernel;

/// <summary>A periodic timer of the kernel (timerfd_create(2)): it does not drift, and tells how many periods have passed.</summary>
internal sealed unsafe class KernelClock : IDisposable
{
    /// <summary>What to wait for.</summary>
    public int Descriptor { get; } =
        Libc.Checked(Libc.TimerCreate(Libc.Monotonic, Libc.NonBlocking), "timerfd_create");

    /// <summary>Begins to tick, the first time after one period.</summary>
    public void Start(TimeSpan period) => Set(KernelTime.Of(period));

    /// <summary>Ticks no more.</summary>
    public void Stop() => Set(default);

    /// <summary>How many periods have passed since the last time asked.</summary>
    public long TakeTicks()
    {
        long ticks = 0;
        return Libc.Read(Descriptor, &ticks, sizeof(long)) == sizeof(long) ? ticks : 0;
    }

    public void Dispose() => Libc.Close(Descriptor);

    private void Set(KernelTime period)
    {
        var value = new TimerSpec(period, period);
        Libc.Checked(Libc.TimerSet(Descriptor, flags: 0, &value, null), "timerfd_settime");
    }
}
