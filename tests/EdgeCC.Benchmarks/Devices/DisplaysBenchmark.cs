using System.Collections.Immutable;
using System.Diagnostics;
using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Boards;
using EdgeCC.Hardware.Displays;

namespace EdgeCC.Benchmarks.Devices;

/// <summary>
/// What a display costs that shows another figure every second, as on a busy day: CPU and memory of the driver, and the
/// time its bus is taken, reckoned from the bytes that go to the chip. There is no bus here.
/// </summary>
internal static class DisplaysBenchmark
{
    private static readonly DeviceModel[] Devices =
    [
        Device("LED matrix 32 x 8", DeviceKind.Max7219Matrix, BusKind.Spi, 1_000_000, 4, 1),
        Device("8 digits", DeviceKind.Max7219Digits, BusKind.Spi, 1_000_000, 1, 1),
        Device("LCD 20 x 4", DeviceKind.Hd44780, BusKind.I2c, 100_000, 20, 4),
        Device("OLED 128 x 64", DeviceKind.Ssd1306, BusKind.I2c, 100_000, 128, 64),
    ];

    public static IEnumerable<Figure> Run(Arguments arguments)
    {
        var refreshes = arguments.Number("--refreshes", 20_000);
        return Devices.SelectMany(device => Measure(device, refreshes));
    }

    private static IEnumerable<Figure> Measure(DeviceModel device, int refreshes)
    {
        var chip = DisplayKinds.ChipOf(device);
        Drain(device, chip.Begin());
        var frames = Enumerable.Range(0, refreshes).Select(Frame).ToArray();
        Drain(device, chip.Show(frames[^1]));
        foreach (var frame in frames.Take(refreshes / 10))
        {
            Drain(device, chip.Show(frame));
        }

        var (allocated, start, taken) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp(), 0.0);
        foreach (var frame in frames)
        {
            taken += Drain(device, chip.Show(frame));
        }

        var spent = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        var bytes = GC.GetAllocatedBytesForCurrentThread() - allocated;
        var idle = Drain(device, chip.Show(frames[^1]));
        return
        [
            new("displays", $"{device.Name}: driver, a refresh", spent / refreshes, "µs"),
            new("displays", $"{device.Name}: allocated, a refresh", (double)bytes / refreshes, "bytes"),
            new("displays", $"{device.Name}: bus taken, a refresh", taken * 1000 / refreshes, "ms"),
            new("displays", $"{device.Name}: bus taken where nothing changed", idle * 1000, "ms", AtMost: 0),
        ];
    }

    /// <summary>Waits that count up; what changes stands in front, where a short display sees it.</summary>
    private static DisplayFrame Frame(int second) => new(
        [$"{second % 37,2} {second % 60:00} Sales", $"{second % 7,2} {second % 60:00} Support", "Nevsky 12:00"]);

    /// <summary>Seconds the bus is taken: nine clocks a byte and an address on I²C, eight a byte on SPI, and the chip's pauses.</summary>
    private static double Drain(DeviceModel device, IEnumerable<BusTransfer> transfers) => transfers.Sum(transfer =>
        transfer.Pause.TotalSeconds
        + (device.Bus.Kind == BusKind.I2c ? 9.0 * (transfer.Bytes.Length + 1) : 8.0 * transfer.Bytes.Length) / device.Bus.Hertz);

    private static DeviceModel Device(string name, DeviceKind kind, BusKind bus, int hertz, int columns, int rows) =>
        new(name, kind, new BusModel("bus", bus, 0, hertz, ImmutableArray<string>.Empty), 0, name, columns, rows);
}
