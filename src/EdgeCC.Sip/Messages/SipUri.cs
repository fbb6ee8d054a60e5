using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using EdgeCC.Sip.Parsing;

namespace EdgeCC.Sip.Messages;

/// <summary>
/// A URI of RFC 3261 section 19.1 (sip, sips), RFC 3966 (tel), or any other scheme kept as it stands. The parts are
/// kept escaped as they came, so that a URI goes back out letter by letter.
/// </summary>
/// <param name="Scheme">Lower case: <c>sip</c>, <c>sips</c>, <c>tel</c> or another.</param>
/// <param name="EscapedUser">The user part (tel: the number), %-escaped; null when there is none.</param>
/// <param name="Password">The password part, %-escaped; null when there is none.</param>
/// <param name="Host">A host name, an IPv4 address or an IPv6 address in brackets; empty for tel and other schemes.</param>
/// <param name="Port">The port, or null.</param>
/// <param name="Parameters">The URI parameters.</param>
/// <param name="Headers">What stands behind <c>?</c>, or null.</param>
/// <param name="Opaque">Other schemes: everything behind the colon; else null.</param>
public sealed record SipUri(
    string Scheme,
    string? EscapedUser,
    string? Password,
    string Host,
    int? Port,
    SipParameters Parameters,
    string? Headers = null,
    string? Opaque = null)
{
    /// <summary>The user part (tel: the number) without escapes, or null.</summary>
    public string? User => EscapedUser is null ? null : PercentEncoding.Decode(EscapedUser);

    /// <summary>True for sip and sips.</summary>
    public bool IsSip => Scheme is "sip" or "sips";

    /// <summary>A sip URI of plain parts.</summary>
    /// <param name="user">The user, not escaped; null for none.</param>
    /// <param name="host">A host name or an address; IPv6 with or without brackets.</param>
    /// <param name="port">The port; null leaves it out.</param>
    public static SipUri Of(string? user, string host, int? port = null) =>
        new(
            "sip",
            user is null ? null : PercentEncoding.EncodeUser(user),
            null,
            HostReader.Bracketed(host),
            port,
            SipParameters.Empty);

    /// <summary>Reads a URI; false for anything that RFC 3261 section 25.1 does not allow.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out SipUri? uri) => UriReader.TryRead(text, out uri);

    /// <summary>Reads a URI that is known to be good.</summary>
    /// <exception cref="FormatException">It was not.</exception>
    public static SipUri Parse(string text) => TryParse(text, out var uri) ? uri : throw new FormatException("Malformed URI.");

    /// <summary>Equality by RFC 3261 section 19.1.4; for tel RFC 3966 section 4. Not transitive, hence no operator.</summary>
    public bool IsEquivalentTo(SipUri other) => UriEquivalence.Holds(this, other);

    public override string ToString()
    {
        if (Opaque is not null)
        {
            return $"{Scheme}:{Opaque}";
        }

        var text = new StringBuilder(64).Append(Scheme).Append(':').Append(EscapedUser);
        if (Password is not null)
        {
            text.Append(':').Append(Password);
        }

        if (IsSip && EscapedUser is not null)
        {
            text.Append('@');
        }

        text.Append(Host);
        if (Port is { } port)
        {
            text.Append(CultureInfo.InvariantCulture, $":{port}");
        }

        Parameters.AppendTo(text, quotes: false);
        return Headers is null ? text.ToString() : text.Append('?').Append(Headers).ToString();
    }
}
