using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using EdgeCC.Sip.Parsing;

namespace EdgeCC.Sip.Messages;

/// <summary>The name-addr or addr-spec with parameters of From, To, Contact, Route… (RFC 3261 20.10, 25.1).</summary>
/// <param name="DisplayName">The display name without quotes, null when there is none.</param>
/// <param name="Uri">The URI.</param>
/// <param name="Parameters">The header parameters, not those of the URI.</param>
public sealed record NameAddress(string? DisplayName, SipUri Uri, SipParameters Parameters)
{
    public NameAddress(SipUri uri)
        : this(null, uri, SipParameters.Empty)
    {
    }

    /// <summary>The tag, or null.</summary>
    public string? Tag => Parameters.Get("tag");

    /// <summary>The same address with this tag; null takes the tag away.</summary>
    public NameAddress WithTag(string? tag) =>
        this with { Parameters = tag is null ? Parameters.Without("tag") : Parameters.With("tag", tag) };

    /// <summary>Reads one address.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out NameAddress? address) =>
        AddressReader.TryReadOne(text, out address);

    /// <summary>Reads a comma-separated list of addresses, knowing that quotes and angles may hold commas.</summary>
    public static bool TryParseList(string text, out ImmutableArray<NameAddress> addresses) =>
        AddressReader.TryReadList(text, out addresses);

    /// <summary>Reads one address that is known to be good.</summary>
    /// <exception cref="FormatException">It was not.</exception>
    public static NameAddress Parse(string text) =>
        TryParse(text, out var address) ? address : throw new FormatException("Malformed address.");

    /// <summary>Always in the name-addr form, so that parameters of the URI and of the header stay apart.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(96);
        if (DisplayName is not null)
        {
            text.Append(QuotedString.Quote(DisplayName)).Append(' ');
        }

        text.Append('<').Append(Uri).Append('>');
        Parameters.AppendTo(text, quotes: true);
        return text.ToString();
    }
}
