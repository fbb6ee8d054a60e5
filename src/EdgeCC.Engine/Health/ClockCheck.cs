using System.Globalization;
using EdgeCC.Model.Time;

namespace EdgeCC.Engine.Health;

/// <summary>Says when the wall clock jumped last, and by how much: facts before that bear the wrong time.</summary>
public sealed class ClockCheck : IHealthCheck, IDisposable
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ToldFor = TimeSpan.FromDays(1);

    private readonly WallClockWatch _watch = new();
    private readonly TimeProvider _time;
    private readonly long _started;
    private readonly ITimer _heartbeat;
    private volatile Jump? _last;

    /// <param name="time">The clock that is watched.</param>
    public ClockCheck(TimeProvider time)
    {
        _time = time;
        _started = time.GetTimestamp();
        Watch();
        _heartbeat = time.CreateTimer(_ => Watch(), null, Heartbeat, Heartbeat);
    }

    private Moment Now => new(_time.GetElapsedTime(_started), _time.GetUtcNow());

    /// <inheritdoc/>
    public HealthFinding Look() => _last is { } last && Now.Uptime - last.At.Uptime < ToldFor
        ? new HealthFinding("Clock", HealthLevel.Warning, last.Told)
        : new HealthFinding("Clock", HealthLevel.Well, "Runs evenly: it has not jumped for a day, or since the start.");

    /// <inheritdoc/>
    public void Dispose() => _heartbeat.Dispose();

    private void Watch()
    {
        var now = Now;
        if (_watch.JumpedBy(now) is var by && by != TimeSpan.Zero)
        {
            _last = new Jump(now, by);
        }
    }

    private sealed record Jump(Moment At, TimeSpan By)
    {
        public string Told => string.Create(CultureInfo.InvariantCulture,
            $"Jumped {(By < TimeSpan.Zero ? "back" : "forward")} by {By:d\\.hh\\:mm\\:ss}, to {At.Wall:yyyy-MM-dd HH:mm} UTC. ")
            + "What was kept before bears the wrong time. Look at the time server and at the battery of the clock.";
    }
}
