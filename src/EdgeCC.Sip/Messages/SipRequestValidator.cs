using EdgeCC.Sip.Sdp;

namespace EdgeCC.Sip.Messages;

/// <summary>The checks a user agent server makes before it looks at what a request is about (RFC 3261 8.2).</summary>
public static class SipRequestValidator
{
    /// <summary>
    /// The refusal a request deserves, or null for a request to be processed: 501 and 405 (8.2.1), 416 (8.2.2.1), 420
    /// (8.2.2.3), 415 (8.2.3), 406 for an Accept that rules out all we could answer with (20.1). Max-Forwards 0 is no
    /// fault: we are the end of the way, not a hop (RFC 4475 3.3.11).
    /// </summary>
    /// <param name="request">The request; ACK and CANCEL are never refused.</param>
    /// <param name="policy">What the server is willing to process.</param>
    /// <param name="toTag">The tag for To in the refusal.</param>
    public static SipResponse? Validate(SipRequest request, SipUasPolicy policy, string toTag)
    {
        if (request.Method is SipMethods.Ack or SipMethods.Cancel)
        {
            return null;
        }

        var refusal = FirstRefusal(request, policy);
        if (refusal is not var (status, header, value))
        {
            return null;
        }

        var response = request.CreateResponse(status, toTag: toTag);
        return header is null ? response : response with { Headers = response.Headers.Append(header, value) };
    }

    private static (int Status, string? Header, string Value)? FirstRefusal(SipRequest request, SipUasPolicy policy)
    {
        if (!policy.Methods.Contains(request.Method))
        {
            var isKnown = policy.KnownMethods.Contains(request.Method);
            return (isKnown ? 405 : 501, "Allow", List(policy.Methods));
        }

        if (!request.Uri.IsSip && request.Uri.Scheme != "tel")
        {
            return (416, null, "");
        }

        var unsupported = request.Headers.GetTokens("Require").Except(policy.Extensions, StringComparer.OrdinalIgnoreCase);
        if (unsupported.Any())
        {
            return (420, "Unsupported", List(unsupported));
        }

        return BodyRefusal(request, policy) ?? (RulesOutSdp(request) ? (406, null, "") : null);
    }

    private static (int Status, string? Header, string Value)? BodyRefusal(SipRequest request, SipUasPolicy policy)
    {
        if (request.Body.IsEmpty || IsOptional(request))
        {
            return null;
        }

        if (request.Headers.GetTokens("Content-Encoding").Any(encoding => encoding != "identity"))
        {
            return (415, "Accept-Encoding", "identity");
        }

        var isKnown = request.ContentType is { } type && policy.BodyTypes.Contains(type);
        return isKnown ? null : (415, "Accept", List(policy.BodyTypes));
    }

    // RFC 3261 20.11: such a body may be passed over.
    private static bool IsOptional(SipRequest request) =>
        request.Headers.Get("Content-Disposition")?.Contains("handling=optional", StringComparison.OrdinalIgnoreCase) == true;

    private static bool RulesOutSdp(SipRequest request) =>
        request.Method == SipMethods.Invite
        && request.Headers.Has("Accept")
        && !request.Headers.GetTokens("Accept").Any(range => MediaType(range) is SdpSession.MediaType or "application/*" or "*/*");

    private static string MediaType(string range) => range.Split(';')[0].Trim().ToLowerInvariant();

    private static string List(IEnumerable<string> tokens) => string.Join(", ", tokens);
}
