using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using EdgeCC.Sip.Messages;

namespace EdgeCC.Sip.Parsing;

/// <summary>Reads Via values (RFC 3261 20.42): <c>SIP / 2.0 / UDP host:port;branch=…</c>.</summary>
internal static class ViaReader
{
    /// <summary>A comma-separated list of one to <see cref="SipLimits.Vias"/>.</summary>
    public static bool TryReadList(string text, out ImmutableArray<Via> vias)
    {
        var list = ImmutableArray.CreateBuilder<Via>();
        var scanner = new SipScanner(text);
        vias = [];
        do
        {
            if (list.Count == SipLimits.Vias || !TryRead(ref scanner, out var via))
            {
                return false;
            }

            list.Add(via);
        }
        while (scanner.TryTakeSeparator(','));

        vias = list.ToImmutable();
        return scanner.AtEnd;
    }

    private static bool TryRead(ref SipScanner scanner, [NotNullWhen(true)] out Via? via)
    {
        via = null;
        if (!TryReadProtocol(ref scanner, out var transport)
            || !HostReader.TryRead(ref scanner, allowsSpace: true, out var host, out var port)
            || !ParameterReader.TryReadHeaderParameters(ref scanner, out var parameters))
        {
            return false;
        }

        scanner.SkipSpace();
        via = new Via(transport, host, port, parameters);
        return true;
    }

    private static bool TryReadProtocol(ref SipScanner scanner, out string transport)
    {
        transport = "";
        scanner.SkipSpace();
        if (!scanner.TryTakeToken(out var protocol) || !protocol.Equals("SIP", StringComparison.OrdinalIgnoreCase)
            || !scanner.TryTakeSeparator('/') || !scanner.TryTakeToken(out var version) || version is not "2.0"
            || !scanner.TryTakeSeparator('/') || !scanner.TryTakeToken(out var name))
        {
            return false;
        }

        transport = name.ToString();
        scanner.SkipSpace();
        return true;
    }
}
