using System.Globalization;
using EdgeCC.Engine.Boards;

namespace EdgeCC.Hardware.Sensors;

/// <summary>
/// The sensors the kernel has drivers for (Linux, Documentation/hwmon/sysfs-interface.rst; for eMMC
/// Documentation/driver-api/mmc/mmc-dev-attrs.rst).
/// </summary>
/// <param name="root">Where <c>/sys</c> is mounted.</param>
internal sealed class SysfsSensors(string root) : ISensors
{
    // Longer than any attribute that is read here.
    private const int LongestAttribute = 64;

    public double Read(SensorModel sensor) => sensor.Kind switch
    {
        SensorKind.Temperature => Whole(Attribute(sensor, $"temp{sensor.Channel}_input")) / 1000.0,
        SensorKind.Voltage => Whole(Attribute(sensor, $"in{sensor.Channel}_input")) / 1000.0,
        SensorKind.UnderVoltage => Whole(Attribute(sensor, $"in{sensor.Channel}_lcrit_alarm")),
        SensorKind.FanSpeed => Whole(Attribute(sensor, $"fan{sensor.Channel}_input")),
        SensorKind.Throttling => Throttling(),
        SensorKind.DiskWear => Wear(sensor),
        _ => throw new IOException($"a sensor of the kind {sensor.Kind} is read from a line, and it has none"),
    };

    /// <summary>hwmon directories are numbered as drivers come; what stays is the name in them.</summary>
    private string Attribute(SensorModel sensor, string attribute)
    {
        var folder = Path.Combine(root, "class", "hwmon");
        var chip = Directory.Exists(folder)
            ? Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal)
                .FirstOrDefault(candidate => File.Exists(Path.Combine(candidate, "name")) && Line(Path.Combine(candidate, "name")) == sensor.Chip)
            : null;
        return chip is null
            ? throw new IOException($"the kernel has no hwmon chip {sensor.Chip}")
            : Path.Combine(chip, attribute);
    }

    // The Raspberry Pi's firmware driver shows them in hexadecimal without a prefix; the folder is called after the device tree's node.
    private double Throttling()
    {
        const string Name = "get_throttled";
        var platform = Path.Combine(root, "devices", "platform");
        var file = Directory.Exists(platform)
            ? Directory.EnumerateDirectories(platform, "soc*")
                .SelectMany(soc => Directory.EnumerateDirectories(soc, "soc*:firmware"))
                .Select(firmware => Path.Combine(firmware, Name)).FirstOrDefault(File.Exists)
            : null;
        return Hexadecimal(Line(file ?? throw new IOException($"the firmware has no {Name}")));
    }

    /// <summary>The worse of both kinds of cell, in steps of 10 % (JEDEC JESD84-B51, 7.4.28 and 7.4.29); 11 is beyond the end.</summary>
    private double Wear(SensorModel sensor)
    {
        var steps = Line(Path.Combine(root, "block", sensor.Chip!, "device", "life_time")).Split(' ').Max(Hexadecimal);
        return steps is > 0 and <= 11 ? steps * 10 : throw new IOException($"{sensor.Chip} does not tell how worn it is");
    }

    private static double Whole(string file) =>
        int.TryParse(Line(file), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new IOException($"{file} holds no number");

    private static double Hexadecimal(string text) =>
        uint.TryParse(text.StartsWith("0x", StringComparison.Ordinal) ? text.AsSpan(2) : text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new IOException($"expected a hexadecimal number, not {text}");

    private static string Line(string file)
    {
        try
        {
            using var reader = new StreamReader(file);
            var text = new char[LongestAttribute];
            return new string(text, 0, reader.ReadBlock(text)).Trim();
        }
        catch (UnauthorizedAccessException fault)
        {
            throw new IOException(fault.Message, fault);
        }
    }
}
