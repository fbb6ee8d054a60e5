using System.Globalization;
using System.Text;

namespace EdgeCC.Sip.Parsing;

/// <summary>The %-escapes of RFC 3261 section 19.1.2, over UTF-8.</summary>
internal static class PercentEncoding
{
    /// <summary>True when every percent sign begins an escape.</summary>
    public static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        for (var i = text.IndexOf('%'); i >= 0 && i < text.Length; i++)
        {
            if (text[i] == '%' && !(i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2])))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Takes the escapes off; <c>%00</c> becomes a NUL like any other character.</summary>
    public static string Decode(string text) => text.Contains('%') ? Uri.UnescapeDataString(text) : text;

    /// <summary>Takes off the escapes of everything but reserved characters, for comparison (19.1.4).</summary>
    public static string DecodeUnreserved(string text)
    {
        if (!text.Contains('%'))
        {
            return text;
        }

        var decoded = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (TryReadUnreserved(text.AsSpan(i), out var character))
            {
                decoded.Append(character);
                i += 2;
            }
            else
            {
                decoded.Append(text[i]);
            }
        }

        return decoded.ToString();
    }

    /// <summary>Escapes everything that may not stand in a user part.</summary>
    public static string EncodeUser(string user)
    {
        if (!user.AsSpan().ContainsAnyExcept(SipCharacters.UserUnescaped))
        {
            return user;
        }

        var encoded = new StringBuilder(user.Length + 8);
        foreach (var octet in Encoding.UTF8.GetBytes(user))
        {
            if (SipCharacters.UserUnescaped.Contains((char)octet))
            {
                encoded.Append((char)octet);
            }
            else
            {
                encoded.Append('%').Append(octet.ToString("X2"));
            }
        }

        return encoded.ToString();
    }

    private static bool TryReadUnreserved(ReadOnlySpan<char> text, out char character)
    {
        character = default;
        if (text.Length < 3 || text[0] != '%'
            || !byte.TryParse(text[1..3], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var octet))
        {
            return false;
        }

        character = (char)octet;
        return SipCharacters.Unreserved.Contains(character);
    }
}
