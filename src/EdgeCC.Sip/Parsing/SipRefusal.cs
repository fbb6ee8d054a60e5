using System.Security.Cryptography;
using System.Text;
using EdgeCC.Sip.Messages;

namespace EdgeCC.Sip.Parsing;

/// <summary>Why bytes were refused as a SIP message.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Status">The status to answer with, or null where the bytes are dropped in silence (responses, ACK).</param>
/// <param name="Text">The reason in words, for the reason phrase and for logs; never holds what the peer sent.</param>
/// <param name="StatelessAnswer">
/// The answer, put together from what could be recovered (RFC 3261 8.2.7); null where the bytes are dropped or not
/// even a Via could be recovered. Goes back by the flow, after <see cref="SipMessage.ReceivedFrom"/>.
/// </param>
public sealed record SipRefusal(SipRefusalReason Reason, int? Status, string Text, SipResponse? StatelessAnswer)
{
    private static readonly string[] CopiedHeaders = ["Via", "From", "To", "Call-ID", "CSeq"];

    /// <summary>A refusal that nobody is told.</summary>
    internal static SipRefusal Silent(SipRefusalReason reason) => new(reason, null, Describe(reason).Text, null);

    /// <summary>A refusal of a request, answered when a Via was recovered.</summary>
    internal static SipRefusal Answered(SipRefusalReason reason, SipHeaders recovered)
    {
        var (status, text) = Describe(reason);
        return new(reason, status, text, recovered.Has("Via") ? Answer(status, text, recovered) : null);
    }

    private static SipResponse Answer(int status, string text, SipHeaders recovered)
    {
        var headers = SipHeaders.Empty.AppendAll(CopiedHeaders.SelectMany(recovered.Of));
        if (recovered.ToOrNull is { Tag: null } to)
        {
            headers = headers.With("To", to.WithTag(StatelessTag(recovered)).ToString());
        }

        return new SipResponse(status, text, headers);
    }

    // Without state the same request must get the same tag each time (RFC 3261 8.2.7), so it is made of the request.
    private static string StatelessTag(SipHeaders request)
    {
        var source = Encoding.UTF8.GetBytes($"{request.Get("Call-ID")}|{request.Get("CSeq")}|{request.Get("From")}");
        return Convert.ToHexStringLower(SHA256.HashData(source).AsSpan(0, 8));
    }

    private static (int Status, string Text) Describe(SipRefusalReason reason) => reason switch
    {
        SipRefusalReason.NotSip => (400, "Not SIP"),
        SipRefusalReason.MessageTooLarge => (513, "Message Too Large"),
        SipRefusalReason.HeadIncomplete => (400, "Empty Line After Headers Missing"),
        SipRefusalReason.StartLineTooLong => (414, "Request-URI Too Long"),
        SipRefusalReason.StartLineMalformed => (400, "Malformed Start Line"),
        SipRefusalReason.VersionNotSupported => (505, "Version Not Supported"),
        SipRefusalReason.StatusCodeOutOfRange => (400, "Status Code Out Of Range"),
        SipRefusalReason.RequestUriMalformed => (400, "Malformed Request-URI"),
        SipRefusalReason.HeaderMalformed => (400, "Malformed Header"),
        SipRefusalReason.HeaderTooLarge => (513, "Header Too Large"),
        SipRefusalReason.TooManyHeaders => (513, "Too Many Headers"),
        SipRefusalReason.MandatoryHeaderMissing => (400, "Via, From, To, Call-ID Or CSeq Missing"),
        SipRefusalReason.SingleHeaderRepeated => (400, "Header Repeated That May Stand Once"),
        SipRefusalReason.ViaMalformed => (400, "Malformed Via"),
        SipRefusalReason.AddressMalformed => (400, "Malformed From, To, Contact Or Record-Route"),
        SipRefusalReason.CallIdMalformed => (400, "Malformed Call-ID"),
        SipRefusalReason.CSeqMalformed => (400, "Malformed CSeq"),
        SipRefusalReason.CSeqMethodDiffers => (400, "CSeq Names Another Method"),
        SipRefusalReason.MaxForwardsMalformed => (400, "Malformed Max-Forwards"),
        SipRefusalReason.ContentLengthMalformed => (400, "Malformed Content-Length"),
        SipRefusalReason.ContentLengthMissing => (400, "Content-Length Missing"),
        SipRefusalReason.ContentLengthExceedsBody => (400, "Content-Length Exceeds Body"),
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };
}
