using System.Collections.Frozen;
using EdgeCC.Engine.Ports;

namespace EdgeCC.Hardware.Displays;

/// <summary>Text on seven segments: digits and the few letters they can form, in the MAX7219's order DP A B C D E F G.</summary>
internal static class SegmentText
{
    private const byte Point = 0x80;

    private static readonly FrozenDictionary<char, byte> Segments = $"0123456789ABCDEFHLNOPRTUY-{DisplayFrame.Full}"
        .Zip(Convert.FromHexString("7E306D79335B5F707F7B771F4E3D4F47370E151D67050F3E3B01FF"))
        .ToFrozenDictionary(letter => letter.First, letter => letter.Second);

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
