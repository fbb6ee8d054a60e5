using System.Collections.Immutable;

namespace EdgeCC.Hardware.Tests.Displays;

/// <summary>A SSD1306 in horizontal addressing mode.</summary>
internal sealed class Ssd1306Recorder(int height) : BusRecorder
{
    private readonly byte[,] _memory = new byte[8, 128];
    private (int From, int To) _columns = (0, 127);
    private (int From, int To) _pages = (0, 7);
    private (int Page, int Column) _at;
    private byte _mode = 2;
    private bool _on;

    public byte Contrast { get; private set; } = 0x7F;

    public override ImmutableArray<string> Seen =>
    [
        .. Enumerable.Range(0, height).Select(y => string.Concat(Enumerable.Range(0, 128)
            .Select(x => _on && ((_memory[y / 8, x] >> (y % 8)) & 1) == 1 ? '#' : '.'))),
    ];

    protected override void Take(ReadOnlySpan<byte> bytes)
    {
        if (bytes[0] == 0x40)
        {
            Dots(bytes[1..]);
            return;
        }

        Assert.Equal(0, bytes[0]);
        for (var at = 1; at < bytes.Length;)
        {
            var count = Parameters(bytes[at]);
            Command(bytes[at], bytes.Slice(at + 1, count));
            at += 1 + count;
        }
    }

    // How many parameters a command takes (data sheet, table 9-1).
    private static int Parameters(byte command) => command switch
    {
        0x21 or 0x22 => 2,
        0x20 or 0x81 or 0x8D or 0xA8 or 0xD3 or 0xD5 or 0xD9 or 0xDA or 0xDB => 1,
        _ => 0,
    };

    private void Command(byte command, ReadOnlySpan<byte> values)
    {
        switch (command)
        {
            case 0x20:
                _mode = values[0];
                break;
            case 0x21:
                _columns = (values[0], values[1]);
                _at.Column = values[0];
                break;
            case 0x22:
                _pages = (values[0], values[1]);
                _at.Page = values[0];
                break;
            case 0x81:
                Contrast = values[0];
                break;
            case 0xAE or 0xAF:
                _on = command == 0xAF;
                break;
        }
    }

    private void Dots(ReadOnlySpan<byte> dots)
    {
        Assert.Equal(0, _mode);
        foreach (var dot in dots)
        {
            _memory[_at.Page, _at.Column] = dot;
            if (_at.Column++ == _columns.To)
            {
                _at = (_at.Page == _pages.To ? _pages.From : _at.Page + 1, _columns.From);
            }
        }
    }
}
