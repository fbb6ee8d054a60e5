using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using EdgeCC.Sip.Parsing;

namespace EdgeCC.Sip.Messages;

/// <summary>One Via value (RFC 3261 20.42).</summary>
/// <param name="Transport">The transport as written: <c>UDP</c>, <c>TCP</c>, <c>TLS</c>, <c>WSS</c>, or one we do not know.</param>
/// <param name="Host">The sent-by host; IPv6 in brackets.</param>
/// <param name="Port">The sent-by port, or null.</param>
/// <param name="Parameters">branch, received, rport and others.</param>
public sealed record Via(string Transport, string Host, int? Port, SipParameters Parameters)
{
    /// <summary>How the branches of RFC 3261 begin (8.1.1.7).</summary>
    public const string MagicCookie = "z9hG4bK";

    /// <summary>The branch, or null (RFC 2543 peers).</summary>
    public string? Branch => Parameters.Get("branch");

    /// <summary>True for a branch that is unique by RFC 3261 8.1.1.7.</summary>
    public bool HasUniqueBranch =>
        Branch is { } branch && branch.Length > MagicCookie.Length && branch.StartsWith(MagicCookie, StringComparison.OrdinalIgnoreCase);

    /// <summary>The received parameter, or null.</summary>
    public string? Received => Parameters.Get("received");

    /// <summary>True when the peer asks for symmetric response routing (RFC 3581).</summary>
    public bool WantsRport => Parameters.Has("rport");

    /// <summary>sent-by as written, which is part of the transaction key (17.2.3).</summary>
    public string SentBy => Port is null ? Host : $"{Host}:{Port}";

    /// <summary>
    /// With the source address of the packet noted: received where it differs from sent-by (RFC 3261 18.2.1) or where
    /// rport was asked for, and then rport too (RFC 3581 section 4).
    /// </summary>
    public Via ReceivedFrom(IPEndPoint source)
    {
        var address = source.Address.IsIPv4MappedToIPv6 ? source.Address.MapToIPv4() : source.Address;
        var parameters = Parameters.Without("received");
        if (WantsRport || !(IPAddress.TryParse(Host, out var sentBy) && sentBy.Equals(address)))
        {
            parameters = parameters.With("received", address.ToString());
        }

        return WantsRport
            ? this with { Parameters = parameters.With("rport", source.Port.ToString(CultureInfo.InvariantCulture)) }
            : this with { Parameters = parameters };
    }

    /// <summary>Reads a comma-separated list of Via values.</summary>
    public static bool TryParseList(string text, out ImmutableArray<Via> vias) =>
        ViaReader.TryReadList(text, out vias);

    public override string ToString()
    {
        var text = new StringBuilder(96).Append("SIP/2.0/").Append(Transport).Append(' ').Append(SentBy);
        Parameters.AppendTo(text, quotes: true);
        return text.ToString();
    }
}
