using EdgeCC.Engine.Boards;
using EdgeCC.Engine.Health;
using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Boards;
using EdgeCC.Hardware.Gpio;
using EdgeCC.Hardware.Outputs;
using EdgeCC.Hardware.Sensors;
using EdgeCC.Model.Identity;
using Microsoft.Extensions.Time.Testing;

namespace EdgeCC.Hardware.Tests.Sensors;

public sealed class SensorWatchTests : IDisposable
{
    private static readonly OutputId Fan = new("fan");

    private static readonly OutputLine[] Outputs =
    [
        new(Fan, OutputFunction.Fan, new GpioLine(0, 12, true), "Fan") { Thermostat = new Thermostat("heat", OnAt: 60, OffAt: 50) },
    ];

    private readonly FakeTimeProvider _time = new();
    private readonly SimulatedSensors _sensors = new();
    private readonly SimulatedOutputPort _port;
    private readonly FanKeeper _fans;
    private readonly SensorWatch _watch;

    public SensorWatchTests()
    {
        _port = new SimulatedOutputPort(Outputs, _time);
        _fans = new FanKeeper(Outputs, _port);
        _watch = new SensorWatch(
            [
                new("heat", SensorKind.Temperature, "Processor") { WarnAt = 75, FailAt = 85 },
                new("case", SensorKind.Tamper, "Case"),
                new("turns", SensorKind.FanSpeed, "Fan") { WarnAt = 500 },
            ],
            _ => _sensors,
            _fans,
            _time);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _watch.Dispose();

    [Fact]
    public void Before_the_first_round_nothing_is_told_and_nothing_is_wrong()
    {
        Assert.Empty(_watch.Readings);
        Assert.All(_watch.Checks, check => Assert.Equal(HealthLevel.Well, check.Look().Level));
    }

    [Fact]
    public void Each_sensor_has_its_line_on_the_status_page()
    {
        Round(80);
        Assert.Equal(["Processor", "Case", "Fan"], _watch.Checks.Select(check => check.Look().Name));
        Assert.Equal(HealthLevel.Warning, _watch.Checks.First().Look().Level);
        Assert.Equal("80.0 °C; from 75 on it is too much.", _watch.Checks.First().Look().Text[..35]);
    }

    [Fact]
    public void One_that_cannot_be_read_is_told_and_the_others_go_on()
    {
        _sensors.Break("case", "no answer");
        Round(40);
        Assert.Equal([40, null, 2940], _watch.Readings.Select(reading => reading.Value));
        Assert.StartsWith("Cannot be read: no answer.", _watch.Readings[1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(typeof(UnauthorizedAccessException))]
    [InlineData(typeof(ObjectDisposedException))]
    public void Whatever_a_driver_throws_ends_nobody(Type fault)
    {
        using var watch = new SensorWatch([new("heat", SensorKind.Temperature, "Processor")], _ => new Hostile(fault), _fans, _time);
        _time.Advance(SensorWatch.Period);
        Assert.Null(Assert.Single(watch.Readings).Value);
    }

    [Fact]
    public void That_the_case_was_open_is_remembered_for_a_day()
    {
        _sensors.Set("case", 1);
        Round(40);
        _sensors.Set("case", 0);
        Round(40);
        Assert.Equal(HealthLevel.Warning, _watch.Readings[1].Level);
        Assert.StartsWith("Is closed, but was open until", _watch.Readings[1].Text, StringComparison.Ordinal);

        _time.Advance(SensorWatch.Remembered);
        Assert.Equal(HealthLevel.Well, _watch.Readings[1].Level);
    }

    [Fact]
    public void The_fan_runs_until_it_is_known_to_be_cool_and_then_by_its_thermostat()
    {
        Assert.True(_port.IsOn(Fan));
        Assert.Equal([false, false, true, true, false], new[] { 45, 59, 60, 51, 50 }.Select(degrees => Round(degrees)));
    }

    [Fact]
    public void The_fan_runs_while_its_sensor_is_broken()
    {
        Assert.False(Round(40));
        _sensors.Break("heat", "no answer");
        _time.Advance(SensorWatch.Period);
        Assert.True(_port.IsOn(Fan));
    }

    [Fact]
    public void A_fan_that_is_asked_to_run_runs_though_it_is_cool()
    {
        Round(40);
        _fans.Set(Fan, LampSignal.Steady);
        Assert.True(Round(40));
        _fans.Set(Fan, LampSignal.Off);
        Assert.False(Round(40));
    }

    [Fact]
    public void Nobody_stops_a_fan_that_must_cool()
    {
        Round(70);
        _fans.Set(Fan, LampSignal.Off);
        Assert.True(_port.IsOn(Fan));
    }

    [Fact]
    public void A_fan_that_stands_is_a_fault_only_while_it_should_turn()
    {
        _sensors.Set("turns", 0);
        Round(40);
        Round(40);
        Assert.Equal(HealthLevel.Well, _watch.Readings[2].Level);
        Round(70);
        Round(70);
        Assert.Equal(HealthLevel.Failing, _watch.Readings[2].Level);
    }

    [Fact]
    public async Task While_a_bus_hangs_nothing_old_is_believed_and_the_fan_runs()
    {
        Assert.False(Round(40));
        var bus = new HungBus();
        using var watch = new SensorWatch([new("heat", SensorKind.Temperature, "Processor")], _ => bus, _fans, _time);
        _watch.Dispose();
        var round = Task.Run(watch.Look, Cancellation);
        Assert.True(bus.Asked.Wait(TimeSpan.FromSeconds(10), Cancellation));

        _time.Advance(SensorWatch.Believed + SensorWatch.Period);
        watch.Look();
        Assert.Null(Assert.Single(watch.Readings).Value);
        Assert.Equal(HealthLevel.Warning, watch.Checks.Single().Look().Level);
        Assert.True(_port.IsOn(Fan));

        bus.Answered.Set();
        await round;
        Assert.Equal(40, Assert.Single(watch.Readings).Value);
        Assert.False(_port.IsOn(Fan));
    }

    private sealed class HungBus : ISensors
    {
        public ManualResetEventSlim Asked { get; } = new();

        public ManualResetEventSlim Answered { get; } = new();

        public double Read(SensorModel sensor)
        {
            Asked.Set();
            Answered.Wait();
            return 40;
        }
    }

    private sealed class Hostile(Type fault) : ISensors
    {
        public double Read(SensorModel sensor) => throw (Exception)Activator.CreateInstance(fault, "no")!;
    }

    /// <summary>True when the fan runs after it.</summary>
    private bool Round(double degrees)
    {
        _sensors.Set("heat", degrees);
        _time.Advance(SensorWatch.Period);
        return _port.IsOn(Fan);
    }
}
