using EdgeCC.Sip.Messages;

namespace EdgeCC.Sip.Parsing;

/// <summary>What must hold for the headers of every message (RFC 3261 8.1.1, 20), before anybody looks at it.</summary>
internal static class HeaderCheck
{
    private static readonly string[] Mandatory = ["Via", "From", "To", "Call-ID", "CSeq"];

    /// <summary>Headers with one value, which an attacker would repeat to be understood in two ways (RFC 4475 3.3.8).</summary>
    private static readonly string[] Single =
        ["From", "To", "Call-ID", "CSeq", "Max-Forwards", "Content-Length", "Content-Type", "Expires"];

    /// <summary>The first thing that does not hold, or null.</summary>
    /// <param name="headers">The headers.</param>
    /// <param name="method">The method of a request; null for a response.</param>
    public static SipRefusalReason? FirstFault(SipHeaders headers, string? method)
    {
        if (Single.Any(name => headers.Of(name).Skip(1).Any()))
        {
            return SipRefusalReason.SingleHeaderRepeated;
        }

        if (!Mandatory.All(headers.Has))
        {
            return SipRefusalReason.MandatoryHeaderMissing;
        }

        return !headers.TryReadVias() ? SipRefusalReason.ViaMalformed
            : !HasReadableAddresses(headers) ? SipRefusalReason.AddressMalformed
            : !IsCallId(headers.CallId) ? SipRefusalReason.CallIdMalformed
            : headers.CSeqOrNull is not { } sequence ? SipRefusalReason.CSeqMalformed
            : method is not null && sequence.Method != method ? SipRefusalReason.CSeqMethodDiffers
            : !headers.TryReadMaxForwards(out _) ? SipRefusalReason.MaxForwardsMalformed
            : null;
    }

    private static bool HasReadableAddresses(SipHeaders headers) =>
        headers.FromOrNull is not null
        && headers.ToOrNull is not null
        && headers.TryReadContacts()
        && headers.TryReadRecordRoutes();

    private static bool IsCallId(string text) => text.Length > 0 && !text.AsSpan().ContainsAny(' ', '\t');
}
