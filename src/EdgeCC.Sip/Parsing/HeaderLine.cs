using System.Text;
using EdgeCC.Sip.Messages;

namespace EdgeCC.Sip.Parsing;

/// <summary>Reads one header field with its folded continuation lines (RFC 3261 7.3.1).</summary>
internal static class HeaderLine
{
    /// <summary>Takes the first field off the lines; they get shorter even when it is faulty.</summary>
    /// <param name="lines">The rest of the head; each line ends in CRLF.</param>
    /// <param name="header">The field: canonical name, unfolded value.</param>
    /// <param name="fault">What is wrong, when false.</param>
    public static bool TryTake(ref ReadOnlySpan<byte> lines, out SipHeader header, out SipRefusalReason fault)
    {
        header = default;
        fault = SipRefusalReason.HeaderMalformed;
        var field = TakeField(ref lines);
        if (field.Length > SipLimits.HeaderBytes)
        {
            fault = SipRefusalReason.HeaderTooLarge;
            return false;
        }

        var colon = field.IndexOf((byte)':');
        if (colon <= 0 || !TryReadName(field[..colon], out var name) || !TryReadValue(field[(colon + 1)..], out var value))
        {
            return false;
        }

        header = new SipHeader(name, value);
        return true;
    }

    private static ReadOnlySpan<byte> TakeField(ref ReadOnlySpan<byte> lines)
    {
        var end = 0;
        do
        {
            var next = lines[end..].IndexOf("\r\n"u8);
            end = next < 0 ? lines.Length : end + next + 2;
        }
        while (end < lines.Length && lines[end] is (byte)' ' or (byte)'\t');

        var field = lines[..end];
        lines = lines[end..];
        return field;
    }

    private static bool TryReadName(ReadOnlySpan<byte> bytes, out string name)
    {
        Span<char> text = stackalloc char[SipLimits.HeaderNameBytes];
        var trimmed = bytes.TrimEnd(" \t"u8);
        name = "";
        if (trimmed.IsEmpty || trimmed.Length > text.Length)
        {
            return false;
        }

        text = text[..Encoding.Latin1.GetChars(trimmed, text)];
        name = SipHeaderNames.Canonical(text);
        return !text.ContainsAnyExcept(SipCharacters.Token);
    }

    private static bool TryReadValue(ReadOnlySpan<byte> bytes, out string value)
    {
        value = Encoding.UTF8.GetString(bytes.Trim(" \t\r\n"u8));
        if (value.Contains("\r\n", StringComparison.Ordinal))
        {
            value = Unfold(value);
        }

        // A lone CR or LF may mean a line end to whoever reads the value next. Other controls, NUL too, may stand in a
        // quoted-string (25.1).
        return !value.AsSpan().ContainsAny('\r', '\n');
    }

    private static string Unfold(string value) =>
        string.Join(' ', value.Split("\r\n").Select(line => line.Trim(' ', '\t')).Where(line => line.Length > 0));
}
