using EdgeCC.Media.Codecs;
using EdgeCC.Media.Sound;

namespace EdgeCC.Media.Digits;

/// <summary>What one block of the detector holds: a key's pair of tones, or nothing that counts.</summary>
/// <param name="Key">The key, or null.</param>
/// <param name="Row">Its tone of the low group.</param>
/// <param name="Column">Its tone of the high group.</param>
internal readonly record struct DtmfBlock(char? Key, DtmfTone Row, DtmfTone Column)
{
    /// <summary>Samples of a block: at 102 the eight frequencies lie nearest to the middles of their bins.</summary>
    public const int Samples = 102;

    private const double Seconds = (double)Samples / G711.SampleRate;

    // ITU-T Q.24 asks for 8 dB (the high tone weaker) and 4 dB (the low tone weaker). 2 dB more, because in so short a block
    // the stronger tone leaks into the weaker one's filter.
    private const double NormalTwist = 10;
    private const double ReverseTwist = 4;

    // How much of the block's energy must lie in the two tones: what speech, which fills the whole band, does not reach.
    private const double Share = 0.755;

    private static readonly double QuietestTone = PowerOf(dBm0: -42);

    /// <summary>Ends a block and judges it.</summary>
    /// <param name="rows">The filters of the low group.</param>
    /// <param name="columns">The filters of the high group.</param>
    /// <param name="energy">The sum of the squares of the block's samples.</param>
    public static DtmfBlock End(DtmfGroup rows, DtmfGroup columns, double energy)
    {
        var row = rows.End(out var rowNumber, out var rowStandsOut);
        var column = columns.End(out var columnNumber, out var columnStandsOut);
        var isKey = rowStandsOut && columnStandsOut
            && row.Power >= QuietestTone && column.Power >= QuietestTone
            && row.Power <= NormalTwist * column.Power && column.Power <= ReverseTwist * row.Power
            && (row.Power + column.Power) * 2 / Samples >= Share * energy;
        return new DtmfBlock(isKey ? DtmfKeys.At(rowNumber, columnNumber) : null, row, column);
    }

    /// <summary>True when both tones go on from the block before.</summary>
    public bool Continues(in DtmfBlock previous) =>
        Key is not null && Key == previous.Key
        && Row.Continues(previous.Row, Seconds) && Column.Continues(previous.Column, Seconds);

    private static double PowerOf(double dBm0)
    {
        var sum = SoundLevel.SineAmplitude(dBm0) * Samples / 2;
        return sum * sum;
    }
}
