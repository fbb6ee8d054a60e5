using EdgeCC.Sip.Messages;

namespace EdgeCC.Sip.Transactions;

/// <summary>The two requests that go no further than the next hop and share the Via of their INVITE.</summary>
internal static class HopByHopRequest
{
    /// <summary>The ACK to a non-2xx final response (RFC 3261 17.1.1.3).</summary>
    public static SipRequest Ack(SipRequest invite, SipResponse response) =>
        Following(invite, SipMethods.Ack, response.Headers.Get("To")!);

    /// <summary>The CANCEL of an INVITE (9.1).</summary>
    /// <param name="invite">The INVITE as sent.</param>
    /// <param name="reason">The value of a Reason header (RFC 3326), or null.</param>
    public static SipRequest Cancel(SipRequest invite, string? reason)
    {
        var cancel = Following(invite, SipMethods.Cancel, invite.Headers.Get("To")!);
        return reason is null ? cancel : cancel with { Headers = cancel.Headers.Append("Reason", reason) };
    }

    private static SipRequest Following(SipRequest invite, string method, string to)
    {
        var headers = SipHeaders.Empty
            .Append("Via", invite.TopVia.ToString())
            .Append("Max-Forwards", "70")
            .AppendAll(invite.Headers.Of("Route"))
            .AppendAll(invite.Headers.Of("From"))
            .Append("To", to)
            .Append("Call-ID", invite.CallId)
            .Append("CSeq", new CSeq(invite.CSeq.Number, method).ToString());
        return new SipRequest(method, invite.Uri, headers);
    }
}
