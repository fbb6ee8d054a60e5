namespace EdgeCC.Model.Time;

/// <summary>
/// One moment, as every core is told it. <paramref name="Uptime"/> is monotonic and is the only thing deadlines are
/// reckoned in; <paramref name="Wall"/> may jump (NTP, a technician, a flat RTC battery) and is only stamped on facts
/// and compared with opening hours.
/// </summary>
/// <param name="Uptime">Monotonic time since an arbitrary start.</param>
/// <param name="Wall">The wall clock, UTC.</param>
public readonly record struct Moment(TimeSpan Uptime, DateTimeOffset Wall)
{
    /// <summary>The deadline that lies <paramref name="delay"/> after this moment.</summary>
    public TimeSpan In(TimeSpan delay) => Uptime + delay;

    /// <summary>True once <paramref name="deadline"/> (an uptime) has come.</summary>
    public bool Reached(TimeSpan deadline) => Uptime >= deadline;
}
