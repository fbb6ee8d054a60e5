namespace EdgeCC.Hardware.Gpio;

/// <summary>
/// The time of edges: what a clock's timestamp says, since its zero. .NET's own clock on Linux counts CLOCK_MONOTONIC in
/// nanoseconds, and so does the kernel where it dates edges: both can be compared as they are.
/// </summary>
internal static class GpioTime
{
    /// <summary>Now, exactly: GetElapsedTime reckons in floating point, which is off by microseconds so far from zero.</summary>
    public static TimeSpan Now(TimeProvider time) => TimeSpan.FromTicks(
        (long)((Int128)time.GetTimestamp() * TimeSpan.TicksPerSecond / time.TimestampFrequency));

    /// <summary>The kernel's date of an edge.</summary>
    public static TimeSpan OfKernel(ulong nanoseconds) => TimeSpan.FromTicks((long)(nanoseconds / TimeSpan.NanosecondsPerTick));
}
