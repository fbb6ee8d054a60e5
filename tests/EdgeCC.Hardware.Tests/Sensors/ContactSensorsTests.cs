using EdgeCC.Engine.Boards;
using EdgeCC.Hardware.Gpio;
using EdgeCC.Hardware.Sensors;
using Microsoft.Extensions.Time.Testing;

namespace EdgeCC.Hardware.Tests.Sensors;

public sealed class ContactSensorsTests
{
    private static readonly SensorModel Tamper = SensorModel.On(new GpioLine(0, 4, ActiveHigh: true), "tamper", "Case", SensorKind.Tamper);
    private static readonly SensorModel Fan = SensorModel.On(new GpioLine(0, 5, ActiveHigh: false), "fan", "Fan", SensorKind.FanSpeed);

    private readonly FakeTimeProvider _time = new();
    private readonly SimulatedGpioLines _lines;

    public ContactSensorsTests() => _lines = new SimulatedGpioLines(_time);

    [Fact]
    public void A_contact_tells_its_level_even_where_no_edge_was_seen()
    {
        var sensors = new ContactSensors([Tamper], new GpioChips(_lines), _time);
        Assert.Equal(0, sensors.Read(Tamper));
        _lines.EdgesStopped = true;
        _lines.Drive(Tamper.Line!.Value, true);
        Assert.Equal(1, sensors.Read(Tamper));
    }

    [Fact]
    public void A_fan_of_3000_turns_a_minute_makes_a_hundred_pulses_a_second()
    {
        var sensors = new ContactSensors([Fan], new GpioChips(_lines), _time);
        Assert.Equal(0, sensors.Read(Fan));
        for (var pulse = 0; pulse < 20; pulse++)
        {
            Pulse(TimeSpan.FromMilliseconds(10));
        }

        Assert.Equal(3000, sensors.Read(Fan), 0.1);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(0, sensors.Read(Fan));
    }

    [Fact]
    public void A_line_that_is_taken_is_told()
    {
        _lines.Take(Tamper.Line!.Value);
        var sensors = new ContactSensors([Tamper], new GpioChips(_lines), _time);
        Assert.Contains("gpiochip0 line 4", Assert.Throws<IOException>(() => sensors.Read(Tamper)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chip_that_goes_is_told()
    {
        var sensors = new ContactSensors([Tamper], new GpioChips(_lines), _time);
        _lines.Unplug();
        Assert.Throws<IOException>(() => sensors.Read(Tamper));
    }

    private void Pulse(TimeSpan length)
    {
        _lines.Drive(Fan.Line!.Value, high: true);
        _time.Advance(length / 2);
        _lines.Drive(Fan.Line!.Value, high: false);
        _time.Advance(length / 2);
    }
}
