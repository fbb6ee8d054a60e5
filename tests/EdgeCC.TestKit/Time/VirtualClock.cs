using EdgeCC.Model.Time;
using Microsoft.Extensions.Time.Testing;

namespace EdgeCC.TestKit.Time;

/// <summary>
/// A clock that moves only when told. Its time stamps tick at an odd frequency, so that code which takes them for
/// <see cref="TimeSpan"/> ticks is found out; its wall clock can jump without its uptime noticing.
/// </summary>
public sealed class VirtualClock : TimeProvider
{
    private readonly FakeTimeProvider _steady;
    private TimeSpan _wallJump;

    /// <summary>A clock whose wall clock begins at noon of a Monday in UTC, or at <paramref name="start"/>.</summary>
    public VirtualClock(DateTimeOffset? start = null) =>
        _steady = new FakeTimeProvider(start ?? new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero));

    /// <summary>A prime: no multiple of anything.</summary>
    public override long TimestampFrequency => 10_000_019;

    /// <summary>Time since the clock was made.</summary>
    public TimeSpan Uptime => _steady.GetUtcNow() - _steady.Start;

    /// <summary>Now, as cores are told it.</summary>
    public Moment Now => new(Uptime, GetUtcNow());

    public override DateTimeOffset GetUtcNow() => _steady.GetUtcNow() + _wallJump;

    public override long GetTimestamp() =>
        (long)((Int128)Uptime.Ticks * TimestampFrequency / TimeSpan.TicksPerSecond);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        _steady.CreateTimer(callback, state, dueTime, period);

    /// <summary>Lets time pass; timers fire in order.</summary>
    public void Advance(TimeSpan duration) => _steady.Advance(duration);

    /// <summary>Lets the wall clock jump, as NTP, a technician or a flat battery make it.</summary>
    public void JumpWall(TimeSpan by) => _wallJump += by;
}
