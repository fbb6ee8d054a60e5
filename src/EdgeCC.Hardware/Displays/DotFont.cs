using System.Collections.Frozen;
using EdgeCC.Engine.Ports;

namespace EdgeCC.Hardware.Displays;

/// <summary>
/// Letters of 5 × 7 dots: ASCII, Russian and Ukrainian. Five columns from the left, the top dot in bit 0; bit 7 is the
/// row of descenders, which stays free but for <see cref="DisplayFrame.Full"/>.
/// </summary>
internal static partial class DotFont
{
    /// <summary>The width of a letter, dots.</summary>
    public const int Width = 5;

    private static readonly FrozenDictionary<char, byte[]> Letters = (Latin + "\n" + Cyrillic).Split('\n')
        .ToFrozenDictionary(line => line[0], line => Convert.FromHexString(line.AsSpan(2)));

    private static readonly byte[] Unknown = [0x7F, 0x41, 0x41, 0x41, 0x7F];

    /// <summary>The columns of a letter; a box for one the font has not.</summary>
    public static ReadOnlySpan<byte> Columns(char letter) => Letters.GetValueOrDefault(letter, Unknown);

    /// <summary>True when the font has the letter.</summary>
    public static bool Has(char letter) => Letters.ContainsKey(letter);
}
