using EdgeCC.Engine.Ports;

namespace EdgeCC.Hardware.Displays;

/// <summary>
/// SSD1306, 128 dots wide, over I²C (Solomon data sheet rev. 1.1): every write begins with a control byte that says whether
/// commands or dots follow (8.1.5.2). Memory is pages of 8 rows, a byte a column, the top row in bit 0 (8.7).
/// </summary>
/// <param name="height">32 or 64 dots.</param>
internal sealed class Ssd1306Chip(int height) : IDisplayChip
{
    /// <summary>Dots in a row.</summary>
    public const int Width = 128;

    private const byte Commands = 0x00;
    private const byte Dots = 0x40;
    private const byte Contrast = 0x81;
    private const byte ColumnAddress = 0x21;
    private const byte PageAddress = 0x22;
    private const byte DisplayOn = 0xAF;

    private readonly int _pages = height / 8;
    private readonly byte[] _shown = new byte[Width * height / 8];
    private int _brightness;

    public IEnumerable<BusTransfer> Begin()
    {
        _brightness = 0;
        _shown.AsSpan().Clear();
        var combPins = (byte)(height == 64 ? 0x12 : 0x02);
        // The order of the application note's "Software Initialization Flow Chart", with the charge pump on (8D 14),
        // horizontal addressing (20 00), and column 127 and row COM0 at the top left (A1 C8), as modules are mounted.
        yield return new BusTransfer(
        [
            Commands, 0xAE, 0xA8, (byte)(height - 1), 0xD3, 0x00, 0x40, 0xA1, 0xC8, 0xDA, combPins, Contrast, 0x00, 0xA4, 0xA6,
            0xD5, 0x80, 0x8D, 0x14, 0x20, 0x00,
        ]);
        foreach (var transfer in Window(0, Width - 1, 0, _pages - 1, _shown))
        {
            yield return transfer;
        }

        yield return new BusTransfer([Commands, DisplayOn]);
    }

    public IEnumerable<BusTransfer> Show(DisplayFrame frame)
    {
        var brightness = Math.Clamp(frame.Brightness, 0, DisplayFrame.Brightest);
        if (brightness != _brightness)
        {
            _brightness = brightness;
            yield return new BusTransfer([Commands, Contrast, (byte)(brightness * 17)]);
        }

        var picture = PixelText.Draw(frame, Width, _pages);
        for (var page = 0; page < _pages; page++)
        {
            foreach (var transfer in Change(picture, page))
            {
                yield return transfer;
            }
        }
    }

    private IEnumerable<BusTransfer> Change(byte[] picture, int page)
    {
        var first = page * Width;
        var from = picture.AsSpan(first, Width).CommonPrefixLength(_shown.AsSpan(first, Width));
        if (from == Width)
        {
            return [];
        }

        var to = Width - 1;
        while (picture[first + to] == _shown[first + to])
        {
            to--;
        }

        var dots = picture[(first + from)..(first + to + 1)];
        dots.CopyTo(_shown, first + from);
        return Window(from, to, page, page, dots);
    }

    private static IEnumerable<BusTransfer> Window(int from, int to, int firstPage, int lastPage, byte[] dots) =>
    [
        new BusTransfer([Commands, ColumnAddress, (byte)from, (byte)to, PageAddress, (byte)firstPage, (byte)lastPage]),
        new BusTransfer([Dots, .. dots]),
    ];
}
