using System.Globalization;

namespace EdgeCC.Sip.Parsing;

/// <summary>Numbers as SIP writes them: decimal digits only, leading zeros allowed, no sign.</summary>
internal static class SipNumber
{
    /// <summary>Reads a number that must not exceed a maximum.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, uint maximum, out uint number) =>
        uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= maximum;

    /// <summary>Reads a port, 1 to 65535.</summary>
    public static bool TryParsePort(ReadOnlySpan<char> text, out int port)
    {
        var good = TryParse(text, ushort.MaxValue, out var number) && number > 0;
        port = (int)number;
        return good;
    }

    /// <summary>Reads delta-seconds; digits beyond 2^32 - 1 mean that (RFC 3261 25.1).</summary>
    public static bool TryParseSeconds(ReadOnlySpan<char> text, out uint seconds)
    {
        if (text.IsEmpty || text.ContainsAnyExcept(SipCharacters.Digits))
        {
            seconds = 0;
            return false;
        }

        if (!TryParse(text, uint.MaxValue, out seconds))
        {
            seconds = uint.MaxValue;
        }

        return true;
    }
}
