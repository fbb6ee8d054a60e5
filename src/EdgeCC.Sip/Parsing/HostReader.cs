using System.Net;

namespace EdgeCC.Sip.Parsing;

/// <summary>Reads hostport (RFC 3261 25.1).</summary>
internal static class HostReader
{
    /// <summary>A host name, IPv4 address or bracketed IPv6 address, and a port or null.</summary>
    /// <param name="scanner">Where it stands.</param>
    /// <param name="allowsSpace">White space may stand round the colon: so in Via, not in a URI.</param>
    /// <param name="host">The host; IPv6 in brackets.</param>
    /// <param name="port">1 to 65535, or null.</param>
    public static bool TryRead(ref SipScanner scanner, bool allowsSpace, out string host, out int? port)
    {
        port = null;
        return TryReadHost(ref scanner, out host) && TryReadPort(ref scanner, allowsSpace, out port);
    }

    /// <summary>Brackets round an IPv6 address that has none.</summary>
    public static string Bracketed(string host) => host.Contains(':') && !host.StartsWith('[') ? $"[{host}]" : host;

    private static bool TryReadHost(ref SipScanner scanner, out string host)
    {
        if (scanner.TryTake('['))
        {
            scanner.TryTakeWhile(SipCharacters.IPv6, out var address);
            host = $"[{address}]";
            return scanner.TryTake(']') && IPAddress.TryParse(address, out _);
        }

        var isNamed = scanner.TryTakeWhile(SipCharacters.HostName, out var name);
        host = name.ToString();
        return isNamed;
    }

    private static bool TryReadPort(ref SipScanner scanner, bool allowsSpace, out int? port)
    {
        port = null;
        if (!(allowsSpace ? scanner.TryTakeSeparator(':') : scanner.TryTake(':')))
        {
            return true;
        }

        scanner.TryTakeWhile(SipCharacters.Digits, out var digits);
        var isGood = SipNumber.TryParsePort(digits, out var number);
        port = number;
        return isGood;
    }
}
