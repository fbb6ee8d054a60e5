namespace EdgeCC.Engine.Control;

/// <summary>
/// The last minute's work, in slices of five seconds: what is judged is how it goes now, not what once was. Safe from
/// any thread.
/// </summary>
internal sealed class WorkloadRecord
{
    private const int Slices = 12;

    /// <summary>How far back it remembers.</summary>
    public static readonly TimeSpan Span = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly (long Number, Workload Work)[] _slices = new (long, Workload)[Slices];

    /// <summary>Adds work done at <paramref name="now"/> (an uptime).</summary>
    public void Add(Workload work, TimeSpan now)
    {
        var number = NumberAt(now);
        lock (_gate)
        {
            ref var slice = ref _slices[number % Slices];
            slice = slice.Number == number ? (number, slice.Work + work) : (number, work);
        }
    }

    /// <summary>What was done in the minute before <paramref name="now"/> (an uptime).</summary>
    public Workload LastMinute(TimeSpan now)
    {
        var oldest = NumberAt(now) - Slices;
        lock (_gate)
        {
            return _slices.Where(slice => slice.Number > oldest).Aggregate(default(Workload), (sum, slice) => sum + slice.Work);
        }
    }

    private static long NumberAt(TimeSpan now) => (long)(now / (Span / Slices));
}
