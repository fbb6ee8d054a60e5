using System.Text;
using EdgeCC.Hardware.Boards;

namespace EdgeCC.Board;

/// <summary>A board as text: for the technician's desk and for ordering.</summary>
internal static class BoardListing
{
    public static string Write(BoardModel board)
    {
        var wires = new Wires(board);
        var text = new StringBuilder($"{board.Name}\n");
        if (board.Overlay is { } overlay)
        {
            text.Append($"Device-tree overlay: hardware/overlays/{overlay}.dts\n");
        }

        Table(text, "Chips", ["gpiochip", "Label", "Lines"],
            board.Chips.Select(chip => new[] { $"{chip.Chip}", chip.Label, $"{chip.Lines}" }));
        Table(text, "Pins", ["Pin", "Chip", "Line", "Function", "What", "How"],
            board.Pins.Select(use => new[]
            {
                use.Pin?.ToString() ?? "-", $"{use.Chip}", $"{use.Line}", $"{use.Function}", wires.Label(use), Wires.Manner(use),
            }));
        Table(text, "Devices", ["Name", "What", "Where"],
            board.Devices.Select(device => new[] { device.Name, device.Label, Wires.Address(device) }));
        Table(text, "Sensors", ["Name", "What", "Tells", "Of"],
            board.Sensors.Select(sensor => new[] { sensor.Name, sensor.Label, $"{sensor.Kind}", sensor.Chip ?? "-" }));
        Table(text, "Test points", ["At", "Measure", "Right", "Otherwise"],
            board.TestPoints.Select(point => new[] { point.Name, point.Measure, point.Expect, point.Otherwise }));
        Table(text, "Parts", ["Reference", "Quantity", "Part", "For", "Mends"],
            board.Parts.Select(part => new[] { part.Reference, $"{part.Quantity}", part.Part, part.For, string.Join(", ", part.Serves) }));
        return text.ToString();
    }

    private static void Table(StringBuilder text, string title, string[] heads, IEnumerable<string[]> items)
    {
        var rows = items.Prepend(heads).ToList();
        if (rows.Count == 1)
        {
            return;
        }

        var widths = heads.Select((_, column) => rows.Max(row => row[column].Length)).ToArray();
        text.Append($"\n{title}\n");
        foreach (var row in rows)
        {
            text.Append("  ").AppendJoin("  ", row.Select((cell, column) => cell.PadRight(widths[column])));
            while (text[^1] == ' ')
            {
                text.Length--;
            }

            text.Append('\n');
        }
    }
}
