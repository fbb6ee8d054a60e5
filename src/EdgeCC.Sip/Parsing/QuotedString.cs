using System.Text;

namespace EdgeCC.Sip.Parsing;

/// <summary>quoted-string of RFC 3261 section 25.1.</summary>
internal static class QuotedString
{
    /// <summary>Takes the backslashes off what stood between the quotes.</summary>
    public static string Unescape(ReadOnlySpan<char> inside)
    {
        if (!inside.Contains('\\'))
        {
            return inside.ToString();
        }

        var plain = new StringBuilder(inside.Length);
        for (var i = 0; i < inside.Length; i++)
        {
            plain.Append(inside[i] == '\\' && i + 1 < inside.Length ? inside[++i] : inside[i]);
        }

        return plain.ToString();
    }

    /// <summary>Puts quotes round a text, and backslashes before quotes and backslashes in it.</summary>
    public static string Quote(string text) =>
        '"' + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + '"';
}
