using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace EdgeCC.Storage.Journals;

/// <summary>
/// A segment's file name, <c>0001-00000000000000000042.journal</c>: sorted by name they lie in the order of writing.
/// </summary>
/// <param name="Life">The life of the journal, from 1: a journal begun anew has the next.</param>
/// <param name="First">The sequence of its first record.</param>
internal sealed record SegmentName(int Life, long First)
{
    private const string Ending = ".journal";
    private const int LifeDigits = 4;
    private const int SequenceDigits = 20;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Life:D4}-{First:D20}{Ending}");

    /// <summary>Reads a file's name; false where it is no segment's.</summary>
    public static bool TryParse(string name, [NotNullWhen(true)] out SegmentName? segment)
    {
        segment = name.Length == LifeDigits + 1 + SequenceDigits + Ending.Length
            && name[LifeDigits] == '-'
            && name.EndsWith(Ending, StringComparison.Ordinal)
            && TryRead(name.AsSpan(0, LifeDigits), out var life)
            && TryRead(name.AsSpan(LifeDigits + 1, SequenceDigits), out var first)
                ? new SegmentName((int)life, first)
                : null;
        return segment is not null;
    }

    private static bool TryRead(ReadOnlySpan<char> digits, out long number) =>
        long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;
}
