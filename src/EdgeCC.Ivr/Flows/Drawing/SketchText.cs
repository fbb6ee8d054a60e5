using System.Collections.Immutable;
using System.Xml;

namespace EdgeCC.Ivr.Flows.Drawing;

/// <summary>
/// Text as wide as a common sans-serif makes it, reckoned by kinds of letters and rather too wide than too narrow: nobody
/// knows which font the reader has.
/// </summary>
internal static class SketchText
{
    /// <summary>Sizes in pixels.</summary>
    public const double Head = 10.5;
    public const double Title = 13.5;
    public const double Words = 11.5;
    public const double Label = 10.5;

    private const char Unprintable = '\uFFFD';

    public static double WidthOf(string text, double size) => text.Sum(EmsOf) * size;

    /// <summary>Lines no wider than <paramref name="width"/>; what goes beyond <paramref name="most"/> of them is an ellipsis.</summary>
    public static ImmutableArray<string> Fold(string text, double size, double width, int most)
    {
        var lines = new List<string>();
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Cut(word, size, width)))
        {
            if (lines.Count > 0 && WidthOf($"{lines[^1]} {word}", size) <= width)
            {
                lines[^1] += " " + word;
            }
            else if (lines.Count < most)
            {
                lines.Add(word);
            }
            else
            {
                lines[^1] = lines[^1].TrimEnd('.', ',', ';', ':') + "…";
                break;
            }
        }

        return [.. lines.Select(Clean)];
    }

    /// <summary>The text without what no XML may hold.</summary>
    public static string Clean(string text) => text.All(IsPlain) ? text : string.Concat(text.Select((c, at) =>
        IsPlain(c) || IsPair(text, at) ? c : Unprintable));

    private static bool IsPlain(char c) => XmlConvert.IsXmlChar(c);

    private static bool IsPair(string text, int at) =>
        (at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at]))
        || (at > 0 && XmlConvert.IsXmlSurrogatePair(text[at], text[at - 1]));

    /// <summary>A word in pieces that fit; after its hyphens where it has such.</summary>
    private static IEnumerable<string> Cut(string word, double size, double width)
    {
        while (WidthOf(word, size) > width)
        {
            var fits = Enumerable.Range(1, word.Length).TakeWhile(count => WidthOf(word[..count], size) <= width).LastOrDefault(1);
            var hyphen = word.LastIndexOf('-', fits - 1);
            fits = hyphen > 0 ? hyphen + 1 : fits;
            yield return word[..fits];
            word = word[fits..];
        }

        yield return word;
    }

    private static double EmsOf(char c) => c switch
    {
        ' ' or '.' or ',' or ':' or ';' or '!' or '\'' or 'i' or 'j' or 'l' or 'I' or '|' => 0.32,
        'm' or 'w' or 'M' or 'W' or 'ж' or 'ш' or 'щ' or 'ю' or 'ы' or 'м' => 0.86,
        >= 'A' and <= 'Z' or >= 'А' and <= 'Я' => 0.72,
        < '\u0080' => 0.57,
        >= '\u1100' => 1.05,
        _ => 0.6,
    };
}
