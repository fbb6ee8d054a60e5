using System.Collections.Immutable;
using System.Net;

namespace EdgeCC.Sip.Messages;

/// <summary>
/// A SIP request or response (RFC 3261 section 7), immutable. The typed accessors read what the headers say; the
/// parser lets no message through in which one of the mandatory headers is missing or malformed, so they throw
/// only for a message that was put together wrongly by ourselves.
/// </summary>
/// <param name="Headers">All header fields, in order, without Content-Length (the writer states it).</param>
/// <param name="Body">The body, empty when there is none.</param>
public abstract record SipMessage(SipHeaders Headers, ReadOnlyMemory<byte> Body)
{
    /// <summary>The Call-ID (RFC 3261 20.8).</summary>
    public string CallId => Headers.CallId;

    /// <summary>The From header (20.20).</summary>
    public NameAddress From => Headers.From;

    /// <summary>The To header (20.39).</summary>
    public NameAddress To => Headers.To;

    /// <summary>The CSeq header (20.16).</summary>
    public CSeq CSeq => Headers.CSeq;

    /// <summary>All Via values (20.42), topmost first.</summary>
    public ImmutableArray<Via> Vias => Headers.Vias;

    /// <summary>The topmost Via.</summary>
    public Via TopVia => Headers.Vias[0];

    /// <summary>All Contact values (20.10); empty for none and for <c>*</c>.</summary>
    public ImmutableArray<NameAddress> Contacts => Headers.Contacts;

    /// <summary>The media type of the body in lower case without parameters, or null.</summary>
    public string? ContentType => Headers.ContentType;

    /// <summary>
    /// The same message with the source address noted in its topmost Via: <c>received</c> (RFC 3261 18.2.1) and
    /// <c>rport</c> where it was asked for (RFC 3581 section 4). Unchanged when its Via cannot be read.
    /// </summary>
    public SipMessage ReceivedFrom(IPEndPoint source) =>
        Headers.TryReadVias() ? this with { Headers = Headers.WithTopVia(TopVia.ReceivedFrom(source)) } : this;
}
