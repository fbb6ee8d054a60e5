using EdgeCC.Engine.Boards;
using EdgeCC.Hardware.Sensors;

namespace EdgeCC.Hardware.Tests.Contract;

/// <summary>What everything keeps to that sensors are read from.</summary>
public abstract class SensorContract
{
    private protected static readonly SensorModel[] Models =
    [
        new("heat", SensorKind.Temperature, "Heat") { Chip = "lm75", Channel = 1 },
        new("volts", SensorKind.Voltage, "Volts") { Chip = "adc", Channel = 2 },
        new("low", SensorKind.UnderVoltage, "Low") { Chip = "rpi_volt", Channel = 0 },
        new("slow", SensorKind.Throttling, "Slow"),
        new("fan", SensorKind.FanSpeed, "Fan") { Chip = "pwmfan", Channel = 1 },
        new("disk", SensorKind.DiskWear, "Disk") { Chip = "mmcblk0" },
    ];

    private protected abstract ISensors Sensors { get; }

    /// <summary>The world changes: this is what the sensor sees now.</summary>
    private protected abstract void Happen(SensorModel sensor, double value);

    /// <summary>The sensor is broken, or unplugged.</summary>
    private protected abstract void Break(SensorModel sensor);

    [Theory]
    [InlineData("heat", 46.5)]
    [InlineData("heat", -12.25)]
    [InlineData("volts", 5.08)]
    [InlineData("low", 0)]
    [InlineData("low", 1)]
    [InlineData("slow", 0x50005)]
    [InlineData("fan", 2940)]
    [InlineData("fan", 0)]
    [InlineData("disk", 30)]
    [InlineData("disk", 110)]
    public void A_sensor_tells_what_is_in_the_unit_of_its_kind(string name, double value)
    {
        Happen(Of(name), value);
        Assert.Equal(value, Sensors.Read(Of(name)));
    }

    [Theory]
    [InlineData("heat")]
    [InlineData("volts")]
    [InlineData("low")]
    [InlineData("slow")]
    [InlineData("fan")]
    [InlineData("disk")]
    public void One_that_is_broken_says_so_and_tells_again_once_it_is_mended(string name)
    {
        Happen(Of(name), 0x10);
        Break(Of(name));
        Assert.NotEmpty(Assert.ThrowsAny<IOException>(() => Sensors.Read(Of(name))).Message);

        Happen(Of(name), 20);
        Assert.Equal(20, Sensors.Read(Of(name)));
    }

    [Fact]
    public void One_that_is_broken_leaves_the_others_alone()
    {
        Happen(Of("heat"), 40);
        Happen(Of("volts"), 5);
        Break(Of("volts"));
        Assert.Equal(40, Sensors.Read(Of("heat")));
    }

    private protected static SensorModel Of(string name) => Models.Single(model => model.Name == name);
}
