using System.Collections.Frozen;
using EdgeCC.Engine.Ports;

namespace EdgeCC.Hardware.Displays;

/// <summary>Text on seven segments: digits and the few letters they can form, in the MAX7219's order DP A B C D E F G.</summary>
internal static class SegmentText
{
    private const byte Point = 0x80;

    private static readonly FrozenDictionary<char, byte> Segments = new Dictionary<char, byte>
    {
        ['0'] = 0x7E, ['1'] = 0x30, ['2'] = 0x6D, ['3'] = 0x79, ['4'] = 0x33, ['5'] = 0x5B, ['6'] = 0x5F, ['7'] = 0x70,
        ['8'] = 0x7F, ['9'] = 0x7B, ['A'] = 0x77, ['B'] = 0x1F, ['C'] = 0x4E, ['D'] = 0x3D, ['E'] = 0x4F, ['F'] = 0x47,
        ['H'] = 0x37, ['L'] = 0x0E, ['N'] = 0x15, ['O'] = 0x1D, ['P'] = 0x67, ['R'] = 0x05, ['T'] = 0x0F, ['U'] = 0x3E,
        ['Y'] = 0x3B, ['-'] = 0x01, [' '] = 0x00,
    }.ToFrozenDictionary();

    /// <summary>The first line of a frame, a byte a digit from the left. A letter that cannot be formed stays dark.</summary>
    public static byte[] Draw(DisplayFrame frame, int digits)
    {
        var text = frame.Lines.Length > 0 ? frame.Lines[0] : "";
        var picture = new byte[digits];
        var at = -(frame.Shift / PixelText.Cell);
        foreach (var letter in text)
        {
            // A point lights beside the digit before it.
            var digit = letter == '.' ? at - 1 : at++;
            if (digit >= 0 && digit < digits)
            {
                picture[digit] |= letter == '.' ? Point : Segments.GetValueOrDefault(char.ToUpperInvariant(letter));
            }
        }

        return picture;
    }
}
