using System.Collections.Immutable;
using EdgeCC.Hardware.Displays;

namespace EdgeCC.Hardware.Tests.Displays;

/// <summary>A HD44780 behind a PCF8574: takes D4 to D7 and RS when E falls, 8 bits at once until it is told 4.</summary>
internal sealed class Hd44780Recorder(int columns, int rows) : BusRecorder
{
    private readonly byte[] _text = new byte[128];
    private readonly byte[] _glyphs = new byte[64];
    private byte _before;
    private byte? _high;
    private bool _fourBits;
    private bool _on;
    private bool _toGlyphs;
    private int _address;

    /// <summary>The instructions and data taken, in order.</summary>
    public List<(bool Data, byte Value)> Taken { get; } = [];

    public bool Lit => (_before & 0x08) != 0;

    public override ImmutableArray<string> Seen =>
    [
        .. Enumerable.Range(0, rows).Select(row => string.Concat(Enumerable.Range(0, columns).Select(column =>
            Letter(_text[(row % 2 * 0x40) + (row / 2 * columns) + column])))),
    ];

    protected override void Take(ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
        {
            if ((_before & 0x04) != 0 && (value & 0x04) == 0)
            {
                Assert.Equal(_before & 0xFB, value);
                Latch((_before & 0x01) != 0, (byte)(_before & 0xF0));
            }
            else if ((value & 0x04) != 0 && (_before & 0x01) != (value & 0x01))
            {
                Assert.Fail("RS must stand before E rises (tAS)");
            }

            _before = value;
        }
    }

    private void Latch(bool data, byte nibble)
    {
        if (!_fourBits)
        {
            _fourBits = nibble == 0x20;
            Taken.Add((data, nibble));
        }
        else if (_high is { } high)
        {
            _high = null;
            Execute(data, (byte)(high | (nibble >> 4)));
        }
        else
        {
            _high = nibble;
        }
    }

    private void Execute(bool data, byte value)
    {
        Taken.Add((data, value));
        switch (data, value)
        {
            case (true, _) when _toGlyphs:
                _glyphs[_address++ & 0x3F] = value;
                break;
            case (true, _):
                _text[_address++ & 0x7F] = value;
                break;
            case (false, >= 0x80):
                (_toGlyphs, _address) = (false, value & 0x7F);
                break;
            case (false, >= 0x40):
                (_toGlyphs, _address) = (true, value & 0x3F);
                break;
            case (false, 0x01):
                _text.AsSpan().Fill((byte)' ');
                (_toGlyphs, _address) = (false, 0);
                break;
            case (false, >= 0x08 and < 0x10):
                _on = (value & 0x04) != 0;
                break;
        }
    }

    // The letter whose dots stand in the glyph memory: so that a wrong glyph is seen.
    private char Letter(byte code)
    {
        if (!_on)
        {
            return ' ';
        }

        if (code > 7)
        {
            return (char)code;
        }

        var pattern = _glyphs.AsSpan(code * 8, 8).ToArray();
        var letters = "█\\~БГҐДЄЖИЙЛПУФЦЧШЩЪЫЬЭЮЯбвгґдєжзийклмнптфцчшщъыьэюяї";
        return letters.FirstOrDefault(letter => Pattern(letter).SequenceEqual(pattern), '\uFFFD');
    }

    private static byte[] Pattern(char letter) =>
    [
        .. Enumerable.Range(0, 8).Select(row => (byte)Enumerable.Range(0, 5)
            .Sum(column => ((DotFont.Columns(letter)[column] >> row) & 1) << (4 - column))),
    ];
}
