using System.Collections.Immutable;
using EdgeCC.Hardware.Boards;

namespace EdgeCC.Board;

/// <summary>A board's wiring as SVG, A4 upright: the header pin by pin, what is not on it, and what hangs on the buses.</summary>
internal static class WiringPicture
{
    private const int Width = 760;
    private const int Row = 26;
    private const int Margin = 24;
    private const int Middle = Width / 2;

    public static string Draw(BoardModel board)
    {
        var page = new SvgPage(Width);
        var wires = new Wires(board);
        var y = Margin + 20;
        page.Text(Margin, y, board.Name, size: 20, bold: true);
        y += 26;
        if (board.Header is { } header)
        {
            y = Header(page, header, board, wires, y);
        }

        var elsewhere = board.Pins.Where(use => use.Pin is null).ToImmutableArray();
        if (elsewhere.Length > 0)
        {
            y = Elsewhere(page, elsewhere, board, wires, y);
        }

        if (board.Devices.Length > 0)
        {
            y = Devices(page, board.Devices, y);
        }

        return page.Close(Legend(page, y) + Margin);
    }

    private static int Header(SvgPage page, PinHeader header, BoardModel board, Wires wires, int top)
    {
        var rows = header.Pins.Length / 2;
        page.Box(Middle - 26, top, 52, rows * Row, "#2b2d42");
        foreach (var pin in header.Pins)
        {
            var left = pin.Number % 2 == 1;
            var y = top + ((pin.Number - 1) / 2 * Row) + (Row / 2);
            var use = board.Pins.FirstOrDefault(use => use.Pin == pin.Number);
            Pin(page, pin, use, left, y);
            if (use is not null)
            {
                Wire(page, wires.Label(use), Wires.Manner(use), left, y);
            }
        }

        return top + (rows * Row) + 34;
    }

    private static void Pin(SvgPage page, HeaderPin pin, PinUse? use, bool left, int y)
    {
        var side = left ? -1 : 1;
        var colours = use is null ? PinColours.Of(pin.Kind) : PinColours.Of(use.Function);
        page.Dot(Middle + (side * 13), y, pin.Number == 1, $"{pin.Number}");
        var x = left ? Middle - 106 : Middle + 34;
        page.Line(Middle + (side * 24), y, Middle + (side * 34), y);
        page.Box(x, y - 10, 72, 20, colours.Fill, use is null && pin.Kind == HeaderPinKind.Line);
        page.Text(x + 36, y + 4, Name(pin), size: 11, anchor: "middle", colour: colours.Ink);
    }

    private static void Wire(SvgPage page, string label, string manner, bool left, int y)
    {
        var side = left ? -1 : 1;
        page.Line(Middle + (side * 106), y, Middle + (side * 122), y);
        var anchor = left ? "end" : "start";
        page.Text(Middle + (side * 127), manner.Length > 0 ? y - 1 : y + 4, label, size: 12, anchor: anchor);
        page.Text(Middle + (side * 127), y + 10, manner, size: 9, anchor: anchor, colour: "#555");
    }

    private static int Elsewhere(SvgPage page, ImmutableArray<PinUse> uses, BoardModel board, Wires wires, int y)
    {
        foreach (var chip in uses.GroupBy(use => use.Chip))
        {
            var label = board.Chips.FirstOrDefault(known => known.Chip == chip.Key)?.Label ?? "no chip";
            page.Text(Margin, y, $"gpiochip{chip.Key}: {label}", size: 13, bold: true);
            foreach (var (use, index) in chip.Select((use, index) => (use, index)))
            {
                var x = index % 2 == 0 ? Margin : Middle;
                var line = y + 22 + (index / 2 * Row);
                page.Box(x, line - 10, 72, 20, PinColours.Of(use.Function).Fill);
                page.Text(x + 36, line + 4, $"line {use.Line}", size: 11, anchor: "middle");
                page.Text(x + 82, line - 1, wires.Label(use), size: 12);
                page.Text(x + 82, line + 10, Wires.Manner(use), size: 9, colour: "#555");
            }

            y += 22 + ((chip.Count() + 1) / 2 * Row) + 16;
        }

        return y;
    }

    private static int Devices(SvgPage page, ImmutableArray<DeviceModel> devices, int y)
    {
        page.Text(Margin, y, "On the buses", size: 13, bold: true);
        foreach (var device in devices)
        {
            y += Row;
            var function = device.Bus.Kind == BusKind.Spi ? PinFunction.Spi : PinFunction.I2c;
            page.Box(Margin, y - 13, 72, 20, PinColours.Of(function).Fill);
            page.Text(Margin + 36, y + 1, device.Bus.Name, size: 11, anchor: "middle");
            page.Text(Margin + 82, y + 1, $"{device.Label} ({device.Name}): {Wires.Address(device)}", size: 12);
        }

        return y + 34;
    }

    private static int Legend(SvgPage page, int y)
    {
        var x = Margin;
        foreach (var (name, fill) in PinColours.Legend)
        {
            page.Box(x, y - 11, 14, 14, fill);
            page.Text(x + 19, y, name, size: 11);
            x += 84;
        }

        return y;
    }

    private static string Name(HeaderPin pin) => pin.Kind switch
    {
        HeaderPinKind.Power3V3 => "+3.3 V",
        HeaderPinKind.Power5V => "+5 V",
        HeaderPinKind.Ground => "GND",
        HeaderPinKind.Eeprom => pin.Line == 0 ? "ID_SD" : "ID_SC",
        _ => $"GPIO{pin.Line}",
    };
}
