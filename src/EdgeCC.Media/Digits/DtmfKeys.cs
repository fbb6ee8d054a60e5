using EdgeCC.Media.Tones;

namespace EdgeCC.Media.Digits;

/// <summary>The sixteen keys and their frequencies (ITU-T Q.23).</summary>
public static class DtmfKeys
{
    /// <summary>The keys, in the order of their event codes (RFC 4733 section 3.2).</summary>
    public const string All = "0123456789*#ABCD";

    private const string Grid = "123A456B789C*0#D";

    /// <summary>The low group, in Hz: the rows.</summary>
    public static ReadOnlySpan<double> Rows => [697, 770, 852, 941];

    /// <summary>The high group, in Hz: the columns.</summary>
    public static ReadOnlySpan<double> Columns => [1209, 1336, 1477, 1633];

    /// <summary>The key at a row and column, 0 to 3 each.</summary>
    public static char At(int row, int column) => Grid[(4 * row) + column];

    /// <summary>The two frequencies of a key, each at a level. Throws for what is no key.</summary>
    public static Tone ToneOf(char key, double dBm0 = -10)
    {
        var place = Grid.IndexOf(key);
        ArgumentOutOfRangeException.ThrowIfNegative(place, nameof(key));
        return new Tone([Rows[place / 4], Columns[place % 4]], dBm0, []);
    }
}
