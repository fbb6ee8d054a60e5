using System.Text;
using EdgeCC.Engine.Ports;

namespace EdgeCC.Hardware.Displays;

/// <summary>
/// HD44780 (Hitachi data sheet ADE-207-272) in 4-bit mode behind a PCF8574, whose 8 outputs are wired as on all common
/// backpacks: RS, RW, E, light, D4 to D7 from bit 0.
/// </summary>
internal sealed class Hd44780Chip(int columns, int rows) : IDisplayChip
{
    private const byte RegisterSelect = 0x01;
    private const byte Enable = 0x04;
    private const byte Light = 0x08;

    private const byte ClearDisplay = 0x01;
    private const byte EntryModeIncrement = 0x06;
    private const byte DisplayOff = 0x08;
    private const byte DisplayOn = 0x0C;
    private const byte FunctionFourBitsTwoLines = 0x28;
    private const byte GlyphAddress = 0x40;
    private const byte TextAddress = 0x80;

    private static readonly TimeSpan PowerUp = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan FirstCall = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Clearing = TimeSpan.FromMilliseconds(2);

    private readonly GlyphBank _glyphs = new();
    private readonly byte[] _shown = new byte[columns * rows];
    private bool _lit = true;

    public IEnumerable<BusTransfer> Begin()
    {
        _glyphs.Clear();
        _shown.AsSpan().Fill((byte)' ');
        _lit = true;
        // "Initializing by Instruction", figure 24: three times 3, whatever state it is in, then 2, each one strobe.
        yield return new BusTransfer([Light], PowerUp);
        yield return new BusTransfer(Strobe(0x30), FirstCall);
        yield return new BusTransfer(Strobe(0x30), FirstCall);
        yield return new BusTransfer(Strobe(0x30), FirstCall);
        yield return new BusTransfer(Strobe(0x20));
        yield return new BusTransfer(Write(0, FunctionFourBitsTwoLines));
        yield return new BusTransfer(Write(0, DisplayOff));
        yield return new BusTransfer(Write(0, ClearDisplay), Clearing);
        yield return new BusTransfer(Write(0, EntryModeIncrement));
        yield return new BusTransfer(Write(0, DisplayOn));
    }

    public IEnumerable<BusTransfer> Show(DisplayFrame frame)
    {
        if (_lit != frame.Brightness > 0)
        {
            _lit = !_lit;
            yield return new BusTransfer([Backlight]);
        }

        foreach (var (place, letter) in _glyphs.Take(frame.Lines))
        {
            yield return new BusTransfer(Define(place, letter));
        }

        var text = Compose(frame);
        for (var row = 0; row < rows; row++)
        {
            for (var from = row * columns; Change(text, ref from, (row + 1) * columns) is { } run;)
            {
                yield return new BusTransfer([.. Write(0, (byte)(TextAddress | Address(run.Start))), .. Write(RegisterSelect, text[run])]);
                text.AsSpan(run).CopyTo(_shown.AsSpan(run));
            }
        }
    }

    private byte Backlight => _lit ? Light : (byte)0;

    private byte[] Compose(DisplayFrame frame)
    {
        var text = new byte[columns * rows];
        text.AsSpan().Fill((byte)' ');
        for (var row = 0; row < Math.Min(rows, frame.Lines.Length); row++)
        {
            var line = frame.Lines[row].SelectMany(Codes).Skip(frame.Shift / PixelText.Cell).Take(columns).ToArray();
            line.CopyTo(text, row * columns);
        }

        return text;
    }

    // Control characters are the glyphs' codes: one in a text must not show an old glyph.
    private IEnumerable<byte> Codes(char letter) =>
        CharacterSet.Code(letter) is { } code ? [code]
        : _glyphs.PlaceOf(letter) is { } place ? [(byte)place]
        : Encoding.ASCII.GetBytes(CharacterSet.Spell(letter));

    // Writing over one or two letters that stay is cheaper than another address.
    private Range? Next(byte[] text, int from, int end)
    {
        var start = from;
        while (start < end && text[start] == _shown[start])
        {
            start++;
        }

        var stop = start;
        for (var at = start; at < Math.Min(end, stop + 2); at++)
        {
            stop = text[at] != _shown[at] ? at + 1 : stop;
        }

        return start < end ? start..stop : null;
    }

    private Range? Change(byte[] text, ref int from, int end)
    {
        var run = Next(text, from, end);
        from = run?.End.Value ?? end;
        return run;
    }

    // Lines 3 and 4 continue lines 1 and 2 in memory.
    private int Address(Index place)
    {
        var (row, column) = Math.DivRem(place.Value, columns);
        return (row % 2 * 0x40) + (row / 2 * columns) + column;
    }

    private byte[] Define(int place, char letter)
    {
        var pattern = new byte[8];
        var dots = DotFont.Columns(letter);
        for (var row = 0; row < 8; row++)
        {
            for (var column = 0; column < DotFont.Width; column++)
            {
                pattern[row] |= (byte)(((dots[column] >> row) & 1) << (DotFont.Width - 1 - column));
            }
        }

        return [.. Write(0, (byte)(GlyphAddress | (place * 8))), .. Write(RegisterSelect, pattern)];
    }

    // RS must stand 60 ns before E rises (tAS), so it is set by a byte of its own; the data count when E falls.
    private byte[] Write(byte register, params ReadOnlySpan<byte> values)
    {
        var bytes = new byte[1 + (values.Length * 4)];
        bytes[0] = (byte)(register | Backlight);
        for (var index = 0; index < values.Length; index++)
        {
            Nibble(register, (byte)(values[index] & 0xF0)).CopyTo(bytes, 1 + (index * 4));
            Nibble(register, (byte)(values[index] << 4)).CopyTo(bytes, 3 + (index * 4));
        }

        return bytes;
    }

    private byte[] Strobe(byte nibble) => Nibble(0, nibble);

    private byte[] Nibble(byte register, byte nibble)
    {
        var still = (byte)(nibble | register | Backlight);
        return [(byte)(still | Enable), still];
    }
}
