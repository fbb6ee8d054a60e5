namespace EdgeCC.Sip.Messages;

/// <summary>A SIP request (RFC 3261 section 7.1).</summary>
/// <param name="Method">The method, case-sensitive; see <see cref="SipMethods"/>.</param>
/// <param name="Uri">The Request-URI.</param>
/// <param name="Headers">All header fields.</param>
/// <param name="Body">The body.</param>
public sealed record SipRequest(string Method, SipUri Uri, SipHeaders Headers, ReadOnlyMemory<byte> Body = default)
    : SipMessage(Headers, Body)
{
    /// <summary>
    /// A response to this request (RFC 3261 8.2.6.2): Via, From, To, Call-ID and CSeq copied, Record-Route too where
    /// the response can create a dialog (12.1.1), Timestamp into 100 (8.2.6.1).
    /// </summary>
    /// <param name="status">100 to 699.</param>
    /// <param name="reason">The reason phrase; null for the RFC's own.</param>
    /// <param name="toTag">The tag for To where the request has none; null adds none, as 100 Trying wants.</param>
    public SipResponse CreateResponse(int status, string? reason = null, string? toTag = null)
    {
        var to = toTag is null || To.Tag is not null ? Headers.Get("To")! : To.WithTag(toTag).ToString();
        var headers = SipHeaders.Empty
            .AppendAll(Headers.Of("Via"))
            .AppendAll(Headers.Of("From"))
            .Append("To", to)
            .Append("Call-ID", CallId)
            .AppendAll(Headers.Of("CSeq"))
            .AppendAll(CopiedOnlyInto(status));
        return new SipResponse(status, reason ?? SipReasons.For(status), headers);
    }

    private IEnumerable<SipHeader> CopiedOnlyInto(int status)
    {
        if (status == 100)
        {
            return Headers.Of("Timestamp");
        }

        var canMakeDialog = status is > 100 and < 300
            && Method is (SipMethods.Invite or SipMethods.Subscribe or SipMethods.Refer or SipMethods.Notify);
        return canMakeDialog ? Headers.Of("Record-Route") : [];
    }
}
