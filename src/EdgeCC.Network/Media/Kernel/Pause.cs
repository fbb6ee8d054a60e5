namespace EdgeCC.Network.Media.Kernel;

/// <summary>A sleep of less than the millisecond that <c>Thread.Sleep</c> deals in.</summary>
internal static unsafe class Pause
{
    public static void For(TimeSpan length)
    {
        var time = KernelTime.Of(length);
        Libc.Sleep(Libc.Monotonic, flags: 0, &time, null);
    }
}
