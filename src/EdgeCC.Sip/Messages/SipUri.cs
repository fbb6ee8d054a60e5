using System.Diagnostics.CodeAnalysis;

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
    /// <summary>A sip URI of plain parts.</summary>
    /// <param name="user">The user, not escaped; null for none.</param>
    /// <param name="host">A host name or an address; IPv6 with or without brackets.</param>
    /// <param name="port">The port; null leaves it out.</param>
    public static SipUri Of(string? user, string host, int? port = null) => throw new NotImplementedException();

    /// <summary>The user part (tel: the number) without escapes, or null.</summary>
    public string? User => throw new NotImplementedException();

    /// <summary>True for sip and sips.</summary>
    public bool IsSip => Scheme is "sip" or "sips";

    /// <summary>Reads a URI; false for anything that RFC 3261 section 25.1 does not allow.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out SipUri? uri) => throw new NotImplementedException();

    /// <summary>Reads a URI that is known to be good.</summary>
    /// <exception cref="FormatException">It was not.</exception>
    public static SipUri Parse(string text) => throw new NotImplementedException();

    /// <summary>Equality by RFC 3261 section 19.1.4; for tel RFC 3966 section 4. Not transitive, hence no operator.</summary>
    public bool IsEquivalentTo(SipUri other) => throw new NotImplementedException();

    public override string ToString() => throw new NotImplementedException();
}
