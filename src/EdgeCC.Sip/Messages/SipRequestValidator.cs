namespace EdgeCC.Sip.Messages;

/// <summary>The checks a user agent server makes before it looks at what a request is about (RFC 3261 8.2).</summary>
public static class SipRequestValidator
{
    /// <summary>
    /// The refusal a request deserves, or null for a request to be processed: 405/501 (8.2.1), 416 (8.2.2.1),
    /// 420 (8.2.2.3), 415 (8.2.3), 406 (20.1).
    /// </summary>
    /// <param name="request">The request; ACK and CANCEL are never refused.</param>
    /// <param name="policy">What the server is willing to process.</param>
    /// <param name="toTag">The tag for To in the refusal.</param>
    public static SipResponse? Validate(SipRequest request, SipUasPolicy policy, string toTag) =>
        throw new NotImplementedException();
}
