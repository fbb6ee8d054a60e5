using System.Collections.Immutable;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Sip.Dialogs;

/// <summary>A dialog (RFC 3261 section 12), immutable: each step gives the next one.</summary>
/// <param name="Id">Call-ID and tags.</param>
/// <param name="Local">Our address with our tag: From of what we send.</param>
/// <param name="Remote">The peer's address with its tag: To of what we send.</param>
/// <param name="RemoteTarget">The peer's Contact: the Request-URI of what we send.</param>
/// <param name="Routes">The route set (12.1), nearest first.</param>
/// <param name="LocalSequence">The CSeq number of our last request.</param>
/// <param name="RemoteSequence">The CSeq number of the peer's last request, null before the first.</param>
/// <param name="Flow">The way to the peer.</param>
/// <param name="IsConfirmed">False while early (a 1xx with tag).</param>
public sealed record SipDialog(
    DialogId Id,
    NameAddress Local,
    NameAddress Remote,
    SipUri RemoteTarget,
    ImmutableArray<NameAddress> Routes,
    uint LocalSequence,
    uint? RemoteSequence,
    SipFlow Flow,
    bool IsConfirmed)
{
    /// <summary>The dialog our response (101 to 299, with a To tag) to a received request makes (12.1.1).</summary>
    /// <param name="request">The request as it came; where it has no Contact, From stands in for it (RFC 2543 peers).</param>
    /// <param name="response">Our response.</param>
    /// <param name="flow">The way the request came.</param>
    public static SipDialog FromUas(SipRequest request, SipResponse response, SipFlow flow) => new(
        new DialogId(request.CallId, response.To.Tag ?? "", request.From.Tag ?? ""),
        response.To,
        request.From,
        Target(request) ?? request.From.Uri,
        request.Headers.RecordRoutes,
        LocalSequence: 0,
        request.CSeq.Number,
        flow,
        response.IsFinal);

    /// <summary>The dialog a received response (101 to 299) to our request makes (12.1.2).</summary>
    /// <param name="request">Our request.</param>
    /// <param name="response">The response; where it has no Contact, the Request-URI stands in for it.</param>
    /// <param name="flow">The way the response came.</param>
    public static SipDialog FromUac(SipRequest request, SipResponse response, SipFlow flow) => new(
        DialogId.OfReceived(response),
        request.From,
        response.To,
        Target(response) ?? request.Uri,
        [.. response.Headers.RecordRoutes.Reverse()],
        request.CSeq.Number,
        RemoteSequence: null,
        flow,
        response.IsFinal);

    /// <summary>
    /// Takes a request of the peer: checks its order and follows a new Contact where the method refreshes the target
    /// (12.2.2). Where it came by another way, the caller sets <see cref="Flow"/>.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="next">The dialog afterwards; unchanged when false.</param>
    /// <returns>False for a CSeq that is not higher than the last: answer 500 then.</returns>
    public bool TryTake(SipRequest request, out SipDialog next)
    {
        next = this;
        if (request.CSeq.Number <= RemoteSequence)
        {
            return false;
        }

        next = this with { RemoteSequence = request.CSeq.Number, RemoteTarget = Refreshed(request) };
        return true;
    }

    /// <summary>
    /// Takes a 101 to 299 response to our own request in the dialog: early dialogs are confirmed by a 2xx, targets
    /// refreshed (12.2.1.2, 13.2.2.4). Other responses change nothing.
    /// </summary>
    public SipDialog Take(SipResponse response)
    {
        if (response.Status is <= 100 or >= 300)
        {
            return this;
        }

        var isConfirmedNow = !IsConfirmed && response.IsFinal && response.CSeq.Method == SipMethods.Invite;
        return this with
        {
            IsConfirmed = IsConfirmed || isConfirmedNow,
            RemoteTarget = Refreshed(response),
            // 13.2.2.4: the 2xx that confirms computes the route set anew.
            Routes = isConfirmedNow ? [.. response.Headers.RecordRoutes.Reverse()] : Routes,
        };
    }

    /// <summary>Our next request in the dialog (12.2.1.1), without Via, which the transaction layer adds.</summary>
    /// <param name="method">Neither ACK nor CANCEL.</param>
    /// <returns>The dialog with its sequence counted up, and the request.</returns>
    public (SipDialog Next, SipRequest Request) CreateRequest(string method)
    {
        var next = this with { LocalSequence = LocalSequence + 1 };
        return (next, next.Compose(new CSeq(next.LocalSequence, method)));
    }

    /// <summary>The ACK to a 2xx (13.2.2.4): its CSeq number and credentials are those of the INVITE.</summary>
    public SipRequest CreateAck(SipRequest invite)
    {
        var ack = Compose(new CSeq(invite.CSeq.Number, SipMethods.Ack));
        var credentials = invite.Headers.Of("Authorization").Concat(invite.Headers.Of("Proxy-Authorization"));
        return ack with { Headers = ack.Headers.AppendAll(credentials) };
    }

    private static SipUri? Target(SipMessage message) => message.Contacts is [var contact, ..] ? contact.Uri : null;

    private SipUri Refreshed(SipMessage message) =>
        message.CSeq.Method is SipMethods.Invite or SipMethods.Update && Target(message) is { } target ? target : RemoteTarget;

    private SipRequest Compose(CSeq sequence)
    {
        var (uri, routes) = RouteSet.Apply(RemoteTarget, Routes);
        var headers = SipHeaders.Empty
            .Append("Max-Forwards", "70")
            .AppendAll(routes.Select(route => new SipHeader("Route", route.ToString())))
            .Append("From", Local.ToString())
            .Append("To", Remote.ToString())
            .Append("Call-ID", Id.CallId)
            .Append("CSeq", sequence.ToString());
        return new SipRequest(sequence.Method, uri, headers);
    }
}
