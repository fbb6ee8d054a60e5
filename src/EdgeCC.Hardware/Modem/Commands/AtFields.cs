using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace EdgeCC.Hardware.Modem.Commands;

/// <summary>The fields of an answer's line: <c>+NAME: 1,"a,b",,2</c>.</summary>
internal static class AtFields
{
    /// <summary>What stands behind the first colon, cut at commas outside quotes, quotes taken off.</summary>
    public static ImmutableArray<string> Of(string line)
    {
        var fields = ImmutableArray.CreateBuilder<string>();
        var (field, isQuoted) = (new StringBuilder(), false);
        foreach (var letter in line.AsSpan(line.IndexOf(':', StringComparison.Ordinal) + 1))
        {
            if (letter == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (letter == ',' && !isQuoted)
            {
                fields.Add(field.ToString().Trim());
                field.Clear();
            }
            else
            {
                field.Append(letter);
            }
        }

        fields.Add(field.ToString().Trim());
        return fields.ToImmutable();
    }

    /// <summary>A field as a number of 0 or more; null where it is none, or not there.</summary>
    public static int? Number(this ImmutableArray<string> fields, int at) =>
        at < fields.Length && int.TryParse(fields[at], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
