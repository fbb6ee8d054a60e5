using System.Diagnostics.CodeAnalysis;
using EdgeCC.Sip.Messages;

namespace EdgeCC.Sip.Parsing;

/// <summary>Reads URIs: RFC 3261 section 19.1.1 for sip and sips, RFC 3966 for tel, RFC 3986 for the rest.</summary>
internal static class UriReader
{
    public static bool TryRead(ReadOnlySpan<char> text, [NotNullWhen(true)] out SipUri? uri)
    {
        uri = null;
        var colon = text.IndexOf(':');
        if (colon <= 0 || !IsScheme(text[..colon]))
        {
            return false;
        }

        var scheme = text[..colon].ToString().ToLowerInvariant();
        var rest = text[(colon + 1)..];
        return scheme switch
        {
            "sip" or "sips" => TryReadSip(scheme, rest, out uri),
            "tel" => TryReadTel(rest, out uri),
            _ => TryReadOther(scheme, rest, out uri),
        };
    }

    private static bool IsScheme(ReadOnlySpan<char> text) =>
        char.IsAsciiLetter(text[0]) && !text.ContainsAnyExcept(SipCharacters.Scheme);

    private static bool TryReadSip(string scheme, ReadOnlySpan<char> text, [NotNullWhen(true)] out SipUri? uri)
    {
        uri = null;
        if (!TryReadUserInfo(ref text, out var user, out var password))
        {
            return false;
        }

        var scanner = new SipScanner(text);
        if (!HostReader.TryRead(ref scanner, allowsSpace: false, out var host, out var port)
            || !ParameterReader.TryReadUriParameters(ref scanner, out var parameters)
            || !TryReadHeaders(ref scanner, out var headers))
        {
            return false;
        }

        uri = new SipUri(scheme, user, password, host, port, parameters, headers);
        return true;
    }

    // The user part may hold semicolons and question marks (RFC 4475 3.1.1.9), so it is cut off at the @ first.
    private static bool TryReadUserInfo(ref ReadOnlySpan<char> text, out string? user, out string? password)
    {
        user = password = null;
        var at = text.IndexOf('@');
        if (at < 0)
        {
            return true;
        }

        var userInfo = text[..at];
        text = text[(at + 1)..];
        var colon = userInfo.IndexOf(':');
        if (colon >= 0)
        {
            password = userInfo[(colon + 1)..].ToString();
            userInfo = userInfo[..colon];
        }

        user = userInfo.ToString();
        return !user.AsSpan().ContainsAnyExcept(SipCharacters.User)
            && !password.AsSpan().ContainsAnyExcept(SipCharacters.Password)
            && PercentEncoding.IsWellFormed(user)
            && PercentEncoding.IsWellFormed(password);
    }

    private static bool TryReadHeaders(ref SipScanner scanner, out string? headers)
    {
        headers = null;
        if (scanner.TryTake('?'))
        {
            scanner.TryTakeWhile(SipCharacters.UriHeaders, out var text);
            headers = text.ToString();
        }

        return scanner.AtEnd;
    }

    private static bool TryReadTel(ReadOnlySpan<char> text, [NotNullWhen(true)] out SipUri? uri)
    {
        uri = null;
        var scanner = new SipScanner(text);
        if (!scanner.TryTakeWhile(SipCharacters.TelephoneNumber, out var number)
            || !ParameterReader.TryReadUriParameters(ref scanner, out var parameters)
            || !scanner.AtEnd)
        {
            return false;
        }

        uri = new SipUri("tel", number.ToString(), null, "", null, parameters);
        return true;
    }

    private static bool TryReadOther(string scheme, ReadOnlySpan<char> text, [NotNullWhen(true)] out SipUri? uri)
    {
        var isGood = !text.IsEmpty && !text.ContainsAnyExcept(SipCharacters.Uri);
        uri = isGood ? new SipUri(scheme, null, null, "", null, SipParameters.Empty, Opaque: text.ToString()) : null;
        return isGood;
    }
}
