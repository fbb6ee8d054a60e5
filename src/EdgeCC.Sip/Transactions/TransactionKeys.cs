using EdgeCC.Sip.Messages;

namespace EdgeCC.Sip.Transactions;

/// <summary>By what a response finds its client transaction (RFC 3261 17.1.3).</summary>
internal readonly record struct ClientKey(string Branch, string Method)
{
    public static ClientKey Of(SipMessage message) => new(message.TopVia.Branch ?? "", message.CSeq.Method);
}

/// <summary>By what a request finds its server transaction (17.2.3).</summary>
internal readonly record struct ServerKey(string Branch, string SentBy, string Method)
{
    /// <summary>The transaction of this request; that of its INVITE for an ACK.</summary>
    public static ServerKey Of(SipRequest request) =>
        Of(request, request.Method == SipMethods.Ack ? SipMethods.Invite : request.Method);

    /// <summary>The INVITE a CANCEL is about (9.2).</summary>
    public static ServerKey OfCancelled(SipRequest cancel) => Of(cancel, SipMethods.Invite);

    // A peer that does not know RFC 3261 branches repeats these fields instead. The To tag is left out of them, because
    // that of an ACK is ours while the INVITE had none; the CSeq number keeps the requests of a dialog apart.
    private static ServerKey Of(SipRequest request, string method)
    {
        var via = request.TopVia;
        var branch = via.HasUniqueBranch
            ? via.Branch!
            : $"{via.Branch}|{request.Uri}|{request.From.Tag}|{request.CallId}|{request.CSeq.Number}";
        return new(branch, via.SentBy.ToLowerInvariant(), method);
    }
}

/// <summary>By what the ACK to a 2xx finds its INVITE: the dialog, and the CSeq number within it (13.2.2.4).</summary>
internal readonly record struct AcceptedKey(string CallId, string? RemoteTag, string? LocalTag, uint Number)
{
    public static AcceptedKey Of(SipMessage message) =>
        new(message.CallId, message.From.Tag, message.To.Tag, message.CSeq.Number);
}

/// <summary>By what a request shows that it came before, over another way (8.2.2.2).</summary>
internal readonly record struct MergedKey(string CallId, string? RemoteTag, CSeq Sequence)
{
    public static MergedKey Of(SipRequest request) => new(request.CallId, request.From.Tag, request.CSeq);
}
