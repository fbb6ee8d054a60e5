using EdgeCC.Engine.Ports;

namespace EdgeCC.Hardware.Displays;

/// <summary>Text as dots: lines of 8 dots, letters every 6.</summary>
internal static class PixelText
{
    /// <summary>The width of a letter with the gap after it, dots.</summary>
    public const int Cell = DotFont.Width + 1;

    /// <summary>The height of a line, dots.</summary>
    public const int Line = 8;

    /// <summary>
    /// Draws a frame. The picture is a byte for every 8 dots of a column, the top one in bit 0, line by line: the layout of
    /// the SSD1306's memory.
    /// </summary>
    public static byte[] Draw(DisplayFrame frame, int width, int lines)
    {
        var picture = new byte[width * lines];
        for (var line = 0; line < Math.Min(lines, frame.Lines.Length); line++)
        {
            Draw(frame.Lines[line], frame.Shift, picture.AsSpan(line * width, width));
        }

        return picture;
    }

    private static void Draw(string text, int shift, Span<byte> columns)
    {
        for (var x = 0; x < columns.Length; x++)
        {
            var (letter, column) = Math.DivRem(x + Math.Max(0, shift), Cell);
            if (letter < text.Length && column < DotFont.Width)
            {
                columns[x] = DotFont.Columns(text[letter])[column];
            }
        }
    }
}
