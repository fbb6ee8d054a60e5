using System.Collections.Immutable;
using System.Globalization;
using EdgeCC.Model.Configuration;

namespace EdgeCC.Hardware.Boards.Reading;

/// <summary>Reads the buses, and what hangs on them.</summary>
internal sealed class BusReader(LineReader lines)
{
    // 7-bit addresses outside of these are reserved (I²C-bus specification, UM10204, table 4).
    private const int LowestAddress = 0x08;
    private const int HighestAddress = 0x77;

    private static readonly IReadOnlyDictionary<string, BusKind> Kinds = BoardFields.Words<BusKind>();
    private static readonly IReadOnlyDictionary<string, DeviceKind> Devices = BoardFields.Words<DeviceKind>();

    private static readonly Dictionary<BusKind, (PinFunction Function, string[] Signals, int MostHertz)> Rules = new()
    {
        [BusKind.I2c] = (PinFunction.I2c, ["sda", "scl"], 1_000_000),
        [BusKind.Spi] = (PinFunction.Spi, ["sclk", "mosi", "miso", "ce0", "ce1"], 50_000_000),
        [BusKind.I2s] = (PinFunction.I2s, ["bclk", "fs", "din", "dout"], 50_000_000),
        [BusKind.Uart] = (PinFunction.Uart, ["txd", "rxd"], 4_000_000),
    };

    private readonly Dictionary<(string Bus, int Address), string> _taken = [];

    public ImmutableArray<BusModel> ReadBuses(ConfigSection board) => board.Named("buses", (section, name) =>
    {
        var kind = section.Required("kind", Kinds);
        var number = section.RequiredNumber("number", 0, 31) ?? 0;
        var hertz = section.RequiredNumber("hertz", 1_000, Rules[kind].MostHertz) ?? 0;
        var known = Rules[kind].Signals.ToDictionary(signal => signal);
        var signals = section.All("lines", line =>
        {
            var signal = line.Text("signal");
            _ = line.Choice("signal", "", known);
            lines.Wire(line, $"bus {name} {signal}", Rules[kind].Function);
            return signal;
        });
        return new BusModel(name, kind, number, hertz, signals);
    });

    public ImmutableArray<DeviceModel> ReadDevices(ConfigSection board, ImmutableArray<BusModel> buses) =>
        board.Named("devices", (section, name) =>
        {
            var kind = section.Required("kind", Devices);
            var label = section.Label("label");
            var (columns, rows) = Size(section, kind);
            var bus = BusOf(section, kind, buses);
            var address = section.Node("select") is null && bus?.Kind != BusKind.Spi ? Address(section) : Select(section, bus);
            if (bus is not null && address is not null && !_taken.TryAdd((bus.Name, address.Value), name))
            {
                section.Note(
                    bus.Kind == BusKind.Spi ? "select" : "address",
                    $"is {_taken[(bus.Name, address.Value)]}'s already on {bus.Name}");
            }

            if (section.Node("interrupt") is not null)
            {
                var interrupt = section.Section("interrupt");
                lines.Wire(interrupt, $"{name} interrupt", PinFunction.Interrupt);
                interrupt.End();
            }

            return new DeviceModel(
                name, kind, bus ?? new BusModel("", BusKind.I2c, 0, 0, []), address ?? 0, label, columns, rows);
        });

    private static BusModel? BusOf(ConfigSection section, DeviceKind kind, ImmutableArray<BusModel> buses)
    {
        var name = section.Text("bus");
        var bus = buses.FirstOrDefault(bus => bus.Name == name);
        var speaks = kind is DeviceKind.Max7219Matrix or DeviceKind.Max7219Digits ? BusKind.Spi : BusKind.I2c;
        var fitting = string.Join(", ", buses.Where(bus => bus.Kind == speaks).Select(bus => bus.Name).DefaultIfEmpty("none"));
        if (name.Length > 0 && (bus is null || bus.Kind != speaks))
        {
            section.Note("bus", bus is null
                ? $"there is no bus {name}; fitting ones: {fitting}"
                : $"{name} is the wrong kind of bus for this; fitting ones: {fitting}");
            return null;
        }

        return bus;
    }

    private static int? Address(ConfigSection section)
    {
        var text = section.Text("address");
        if (text.StartsWith("0x", StringComparison.Ordinal)
            && int.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var address)
            && address is >= LowestAddress and <= HighestAddress)
        {
            return address;
        }

        if (text.Length > 0)
        {
            section.Note("address", $"expected a 7-bit address from 0x{LowestAddress:x2} to 0x{HighestAddress:x2}");
        }

        return null;
    }

    private static int? Select(ConfigSection section, BusModel? bus)
    {
        var select = section.RequiredNumber("select", 0, 1);
        if (select is not null && bus is not null && !bus.Signals.Contains($"ce{select}"))
        {
            section.Note("select", $"bus {bus.Name} has no line ce{select}; it has: {string.Join(", ", bus.Signals)}");
        }

        return select;
    }

    private static (int Columns, int Rows) Size(ConfigSection section, DeviceKind kind) => kind switch
    {
        DeviceKind.Max7219Matrix or DeviceKind.Max7219Digits => (section.RequiredNumber("modules", 1, 16) ?? 1, 1),
        DeviceKind.Hd44780 => (section.RequiredNumber("columns", 8, 20) ?? 20, section.RequiredNumber("rows", 1, 4) ?? 4),
        DeviceKind.Ssd1306 => (128, section.RequiredNumber("rows", 32, 64) is 32 ? 32 : 64),
        _ => (0, 0),
    };
}
