using System.Text;
using EdgeCC.Sip.Parsing;

namespace EdgeCC.Sip.Digest;

/// <summary>The <c>Digest name=value, name="value"</c> syntax that challenges and credentials share (RFC 7616 3.3, 3.4).</summary>
internal static class DigestFields
{
    private const string Scheme = "Digest";

    /// <summary>Fields in one header; RFC 7616 knows a dozen.</summary>
    private const int MaxFields = 32;

    /// <summary>Reads the fields; false for another scheme, a field that stands twice, or anything malformed.</summary>
    public static bool TryRead(string text, out Dictionary<string, string> fields)
    {
        fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var scanner = new SipScanner(text);
        scanner.SkipSpace();
        if (!scanner.TryTakeToken(out var scheme) || !scheme.Equals(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        do
        {
            if (fields.Count == MaxFields || !TryReadField(ref scanner, fields))
            {
                return false;
            }
        }
        while (scanner.TryTakeSeparator(','));

        return scanner.AtEnd;
    }

    /// <summary>Writes the fields that have a value, in their order.</summary>
    /// <param name="fields">Name, value, and whether the value stands in quotes (RFC 7616 3.3 and 3.4 say which do).</param>
    public static string Write(params ReadOnlySpan<(string Name, string? Value, bool IsQuoted)> fields)
    {
        var text = new StringBuilder(256).Append(Scheme);
        var separator = " ";
        foreach (var (name, value, isQuoted) in fields)
        {
            if (value is not null)
            {
                text.Append(separator).Append(name).Append('=').Append(isQuoted ? QuotedString.Quote(value) : value);
                separator = ", ";
            }
        }

        return text.ToString();
    }

    private static bool TryReadField(ref SipScanner scanner, Dictionary<string, string> fields)
    {
        scanner.SkipSpace();
        if (!scanner.TryTakeToken(out var name) || !scanner.TryTakeSeparator('='))
        {
            return false;
        }

        if (!scanner.IsNext('"'))
        {
            return scanner.TryTakeWhile(SipCharacters.ParameterValue, out var plain)
                && fields.TryAdd(name.ToString(), plain.ToString());
        }

        return scanner.TryTakeQuoted(out var quoted) && fields.TryAdd(name.ToString(), quoted);
    }
}
