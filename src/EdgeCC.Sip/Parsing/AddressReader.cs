using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using EdgeCC.Sip.Messages;

namespace EdgeCC.Sip.Parsing;

/// <summary>Reads name-addr and addr-spec with their header parameters (RFC 3261 20.10 and 25.1).</summary>
internal static class AddressReader
{
    /// <summary>One address and nothing behind it.</summary>
    public static bool TryReadOne(string text, [NotNullWhen(true)] out NameAddress? address)
    {
        var scanner = new SipScanner(text);
        if (TryRead(ref scanner, out address) && scanner.AtEnd)
        {
            return true;
        }

        address = null;
        return false;
    }

    /// <summary>A comma-separated list of one to <see cref="SipLimits.Addresses"/>.</summary>
    public static bool TryReadList(string text, out ImmutableArray<NameAddress> addresses)
    {
        var list = ImmutableArray.CreateBuilder<NameAddress>();
        var scanner = new SipScanner(text);
        addresses = [];
        do
        {
            if (list.Count == SipLimits.Addresses || !TryRead(ref scanner, out var address))
            {
                return false;
            }

            list.Add(address);
        }
        while (scanner.TryTakeSeparator(','));

        addresses = list.ToImmutable();
        return scanner.AtEnd;
    }

    private static bool TryRead(ref SipScanner scanner, [NotNullWhen(true)] out NameAddress? address)
    {
        address = null;
        if (!TryReadNameAndUri(ref scanner, out var name, out var uriText)
            || !UriReader.TryRead(uriText, out var uri)
            || !ParameterReader.TryReadHeaderParameters(ref scanner, out var parameters))
        {
            return false;
        }

        scanner.SkipSpace();
        address = new NameAddress(name, uri, parameters);
        return true;
    }

    private static bool TryReadNameAndUri(ref SipScanner scanner, out string? name, out ReadOnlySpan<char> uri)
    {
        uri = default;
        name = null;
        scanner.SkipSpace();
        if (scanner.IsNext('"'))
        {
            var isClosed = scanner.TryTakeQuoted(out name);
            scanner.SkipSpace();
            return isClosed && TryReadInAngles(ref scanner, out uri);
        }

        // Phones put commas, dots and letters of every script into names without quoting them: all of it up to < is
        // the name, as long as no colon shows that a bare URI began before.
        var before = scanner.Rest.IndexOf('<');
        if (before >= 0 && !scanner.Rest[..before].Contains(':'))
        {
            var unquoted = scanner.TakeUntil("<").Trim(" \t");
            name = unquoted.IsEmpty ? null : unquoted.ToString();
            return TryReadInAngles(ref scanner, out uri);
        }

        // Without angles everything behind ; is a header parameter, and ? may not stand at all (20.10).
        uri = scanner.TakeUntil(" \t,;");
        return !uri.Contains('?');
    }

    private static bool TryReadInAngles(ref SipScanner scanner, out ReadOnlySpan<char> uri)
    {
        var isOpened = scanner.TryTake('<');
        uri = scanner.TakeUntil(">").Trim(" \t");
        return isOpened && scanner.TryTake('>');
    }
}
