using System.Globalization;
using EdgeCC.Engine.Boards;
using EdgeCC.Hardware.Sensors;
using EdgeCC.Hardware.Tests.Contract;

namespace EdgeCC.Hardware.Tests.Sensors;

/// <summary>The kernel's files as its documents describe them, in a folder.</summary>
public sealed class SysfsSensorsTests : SensorContract, IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory();
    private readonly SysfsSensors _sensors;

    public SysfsSensorsTests() => _sensors = new SysfsSensors(_root.FullName);

    public void Dispose() => _root.Delete(recursive: true);

    private protected override ISensors Sensors => _sensors;

    private protected override void Happen(SensorModel sensor, double value)
    {
        var (file, text) = FileOf(sensor, value);
        Write(file, text);
        if (file.StartsWith("class/hwmon", StringComparison.Ordinal))
        {
            Write(Path.Combine(Path.GetDirectoryName(file)!, "name"), sensor.Chip!);
        }
    }

    private protected override void Break(SensorModel sensor) => File.Delete(Path.Combine(_root.FullName, FileOf(sensor, 0).File));

    [Theory]
    [InlineData("")]
    [InlineData("warm")]
    [InlineData("99999999999999999999999")]
    public void What_is_no_number_is_told(string text)
    {
        Happen(Of("heat"), 40);
        Write(FileOf(Of("heat"), 0).File, text);
        Assert.Throws<IOException>(() => _sensors.Read(Of("heat")));
    }

    [Theory]
    [InlineData("0x00 0x00")]
    [InlineData("0x0c 0x01")]
    [InlineData("")]
    public void A_disk_that_does_not_tell_how_worn_it_is_is_told(string text)
    {
        Write(FileOf(Of("disk"), 0).File, text);
        Assert.Throws<IOException>(() => _sensors.Read(Of("disk")));
    }

    [Fact]
    public void The_worse_of_a_disk_s_two_kinds_of_cell_counts()
    {
        Write(FileOf(Of("disk"), 0).File, "0x02 0x05");
        Assert.Equal(50, _sensors.Read(Of("disk")));
    }

    [Fact]
    public void A_chip_is_found_by_its_name_whatever_its_number()
    {
        Happen(Of("fan"), 900);
        var hwmon = Path.Combine(_root.FullName, "class", "hwmon");
        Directory.Move(Path.Combine(hwmon, "hwmon3"), Path.Combine(hwmon, "hwmon17"));
        Assert.Equal(900, _sensors.Read(Of("fan")));
    }

    [Fact]
    public void A_file_without_end_is_not_read_to_it()
    {
        Write(FileOf(Of("slow"), 0).File, new string('0', 1_000_000));
        Assert.Equal(0, _sensors.Read(Of("slow")));
    }

    private void Write(string file, string text)
    {
        var path = Path.Combine(_root.FullName, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text + "\n");
    }

    private static (string File, string Text) FileOf(SensorModel sensor, double value) => sensor.Kind switch
    {
        SensorKind.Temperature => ("class/hwmon/hwmon0/temp1_input", Whole(value * 1000)),
        SensorKind.Voltage => ("class/hwmon/hwmon1/in2_input", Whole(value * 1000)),
        SensorKind.UnderVoltage => ("class/hwmon/hwmon2/in0_lcrit_alarm", Whole(value)),
        SensorKind.FanSpeed => ("class/hwmon/hwmon3/fan1_input", Whole(value)),
        SensorKind.Throttling => ("devices/platform/soc/soc:firmware/get_throttled", ((int)value).ToString("x", CultureInfo.InvariantCulture)),
        _ => ("block/mmcblk0/device/life_time", $"0x01 0x{(int)value / 10:x2}"),
    };

    private static string Whole(double value) => Math.Round(value).ToString(CultureInfo.InvariantCulture);
}
