using System.Collections.Immutable;
using EdgeCC.Engine.Boards;
using EdgeCC.Engine.Health;
using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Outputs;

namespace EdgeCC.Hardware.Sensors;

/// <summary>Reads every sensor now and then, on the timer's thread: whoever asks in between never waits for a bus.</summary>
internal sealed class SensorWatch : ISensorPort, IDisposable
{
    /// <summary>How often. Whoever opens the case needs longer.</summary>
    internal static readonly TimeSpan Period = TimeSpan.FromSeconds(2);

    /// <summary>That the case was open is told for so long after it was closed.</summary>
    internal static readonly TimeSpan Remembered = TimeSpan.FromDays(1);

    /// <summary>What is older is not believed: a bus hangs, and with it the round.</summary>
    internal static readonly TimeSpan Believed = TimeSpan.FromSeconds(30);

    private readonly Lock _reading = new();
    private readonly ImmutableArray<SensorModel> _sensors;
    private readonly Func<SensorModel, ISensors> _where;
    private readonly FanKeeper _fans;
    private readonly TimeProvider _time;
    private readonly Dictionary<string, DateTimeOffset> _openAt = [];
    private readonly ITimer _timer;
    private volatile Round _last;

    /// <param name="sensors">Which.</param>
    /// <param name="where">Where each is read.</param>
    /// <param name="fans">Is told what was read.</param>
    /// <param name="time">The clock.</param>
    public SensorWatch(ImmutableArray<SensorModel> sensors, Func<SensorModel, ISensors> where, FanKeeper fans, TimeProvider time)
    {
        _sensors = sensors;
        _where = where;
        _fans = fans;
        _time = time;
        _last = new Round(time.GetTimestamp(), []);
        _timer = time.CreateTimer(_ => Look(), null, Period, Period);
    }

    public ImmutableArray<SensorReading> Readings =>
        IsOld ? [.. _sensors.Select(sensor => SensorJudge.Unread(sensor, "its bus, or another sensor's, does not answer"))] : _last.Readings;

    /// <summary>A check for each.</summary>
    public IEnumerable<IHealthCheck> Checks => _sensors.Select((sensor, index) => new SensorCheck(this, sensor.Label, index));

    public void Dispose() => _timer.Dispose();

    /// <summary>A round; the timer's own, also while the last one hangs.</summary>
    internal void Look()
    {
        // A bus that hangs longer than the period keeps one thread, not one more every period.
        if (!_reading.TryEnter())
        {
            _fans.Watch(IsOld ? [] : _last.Readings);
            return;
        }

        try
        {
            ImmutableArray<SensorReading> readings = [.. _sensors.Select(sensor => Remember(sensor, Read(sensor)))];
            _last = new Round(_time.GetTimestamp(), readings);
            _fans.Watch(readings);
        }
        finally
        {
            _reading.Exit();
        }
    }

    private SensorReading Read(SensorModel sensor)
    {
        try
        {
            return SensorJudge.Read(sensor, _where(sensor).Read(sensor), _fans.AllStand);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            // The last two: a file that is not for us, and a board that is being closed while it is read.
            return SensorJudge.Unread(sensor, fault.Message.TrimEnd('.'));
        }
    }

    /// <summary>Whoever opened the case has closed it again before anybody looks at the page.</summary>
    private SensorReading Remember(SensorModel sensor, SensorReading reading)
    {
        var now = _time.GetUtcNow();
        if (reading is { Kind: SensorKind.Tamper, Value: 1 })
        {
            _openAt[sensor.Name] = now;
        }

        return reading.Level == HealthLevel.Well && _openAt.TryGetValue(sensor.Name, out var at) && now - at < Remembered
            ? reading with { Level = HealthLevel.Warning, Text = $"Is closed, but was open until {at:yyyy-MM-dd HH:mm} UTC. If nobody of yours opened it, tell who looks after the branch." }
            : reading;
    }

    private bool IsOld => _time.GetElapsedTime(_last.At) > Believed;

    private sealed record Round(long At, ImmutableArray<SensorReading> Readings);

    private sealed class SensorCheck(SensorWatch watch, string label, int index) : IHealthCheck
    {
        public HealthFinding Look() => watch.Readings is var readings && index < readings.Length
            ? new HealthFinding(label, readings[index].Level, readings[index].Text)
            : new HealthFinding(label, HealthLevel.Well, "Has not been read yet.");
    }
}
