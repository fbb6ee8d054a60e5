using System.Buffers;
using System.Collections.Immutable;
using EdgeCC.Sip.Messages;

namespace EdgeCC.Sip.Parsing;

/// <summary>Reads <c>;name=value</c> parameters, of headers and of URIs.</summary>
internal static class ParameterReader
{
    /// <summary>Header parameters (generic-param): values may be quoted, white space may stand about.</summary>
    public static bool TryReadHeaderParameters(ref SipScanner scanner, out SipParameters parameters) =>
        TryRead(ref scanner, SipCharacters.Token, SipCharacters.ParameterValue, allowsSpace: true, out parameters);

    /// <summary>URI parameters: no white space, no quotes.</summary>
    public static bool TryReadUriParameters(ref SipScanner scanner, out SipParameters parameters) =>
        TryRead(ref scanner, SipCharacters.UriParameter, SipCharacters.UriParameter, allowsSpace: false, out parameters);

    private static bool TryRead(
        ref SipScanner scanner,
        SearchValues<char> nameCharacters,
        SearchValues<char> valueCharacters,
        bool allowsSpace,
        out SipParameters parameters)
    {
        parameters = SipParameters.Empty;
        if (!TrySeparator(ref scanner, ';', allowsSpace))
        {
            return true;
        }

        var items = ImmutableArray.CreateBuilder<KeyValuePair<string, string?>>();
        do
        {
            if (items.Count == SipLimits.Parameters || !scanner.TryTakeWhile(nameCharacters, out var name))
            {
                return false;
            }

            string? value = null;
            if (TrySeparator(ref scanner, '=', allowsSpace) && !TryReadValue(ref scanner, valueCharacters, allowsSpace, out value))
            {
                return false;
            }

            items.Add(KeyValuePair.Create(name.ToString(), value));
        }
        while (TrySeparator(ref scanner, ';', allowsSpace));

        parameters = new SipParameters(items.ToImmutable());
        return true;
    }

    private static bool TrySeparator(ref SipScanner scanner, char separator, bool allowsSpace) =>
        allowsSpace ? scanner.TryTakeSeparator(separator) : scanner.TryTake(separator);

    private static bool TryReadValue(
        ref SipScanner scanner, SearchValues<char> characters, bool allowsQuotes, out string? value)
    {
        if (allowsQuotes && scanner.IsNext('"'))
        {
            var closed = scanner.TryTakeQuoted(out var quoted);
            value = quoted;
            return closed;
        }

        // An empty value (";tag=") is no token, but phones send it and nothing is lost by taking it.
        scanner.TryTakeWhile(characters, out var plain);
        value = plain.ToString();
        return true;
    }
}
