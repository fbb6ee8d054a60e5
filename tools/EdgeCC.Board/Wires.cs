using EdgeCC.Hardware.Boards;
using EdgeCC.Hardware.Gpio;

namespace EdgeCC.Board;

/// <summary>What a board's lines are called where a person reads of them.</summary>
internal sealed class Wires
{
    private readonly Dictionary<(int Chip, int Line), string> _labels = [];

    public Wires(BoardModel board)
    {
        foreach (var lamp in board.Lamps)
        {
            Add(lamp.Line, $"Lamp {lamp.Label}, {lamp.Colour.ToString().ToLowerInvariant()}");
        }

        foreach (var button in board.Buttons)
        {
            Add(button.Line, $"Button: {button.Label}");
        }

        foreach (var (line, label) in board.Outputs.Select(output => (output.Line, output.Label))
            .Concat(board.Inputs.Select(input => (input.Line, input.Label))))
        {
            Add(line, label);
        }

        foreach (var port in board.Stations)
        {
            Add(port.Hook, $"{port.Label}: hook");
            Add(port.Ring, $"{port.Label}: ringing");
            Add(port.Polarity, $"{port.Label}: polarity");
        }

        foreach (var port in board.Trunks)
        {
            Add(port.Ring, $"{port.Label}: rings");
            Add(port.Seize, $"{port.Label}: seize");
            Add(port.Loop, $"{port.Label}: loop current");
            Add(port.Voltage, $"{port.Label}: voltage");
        }
    }

    /// <summary>What hangs on a line.</summary>
    public string Label(PinUse use) => _labels.GetValueOrDefault((use.Chip, use.Line), use.User);

    /// <summary>How a line is to be driven or read: <c>active low, pull-up, 20 ms</c>.</summary>
    public static string Manner(PinUse use)
    {
        var level = use.ActiveHigh switch { true => "active high", false => "active low", null => "" };
        var bias = use.Bias switch { LineBias.PullUp => "pull-up", LineBias.PullDown => "pull-down", _ => "" };
        var settle = use.Settle is { } time && time > TimeSpan.Zero ? $"{time.TotalMilliseconds} ms" : "";
        return string.Join(", ", new[] { level, bias, settle }.Where(word => word.Length > 0));
    }

    /// <summary>How a device is reached: <c>i2c-1, address 0x27</c>.</summary>
    public static string Address(DeviceModel device) => device.Bus.Kind == BusKind.Spi
        ? $"{device.Bus.Name}, chip select {device.Address}"
        : $"{device.Bus.Name}, address 0x{device.Address:x2}";

    private void Add(GpioLine? line, string label)
    {
        if (line is { } wired)
        {
            _labels[(wired.Chip, wired.Offset)] = label;
        }
    }
}
