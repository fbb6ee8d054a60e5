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
    public static SipDialog FromUas(SipRequest request, SipResponse response, SipFlow flow) =>
        throw new NotImplementedException();

    /// <summary>The dialog a received response (101 to 299) to our request makes (12.1.2).</summary>
    public static SipDialog FromUac(SipRequest request, SipResponse response, SipFlow flow) =>
        throw new NotImplementedException();

    /// <summary>
    /// Takes a request of the peer: checks its order and follows a new Contact where the method refreshes the target
    /// (12.2.2). False for a CSeq that is not higher than the last: answer 500 then.
    /// </summary>
    public bool TryTake(SipRequest request, out SipDialog next) => throw new NotImplementedException();

    /// <summary>Takes a response to our own request: early dialogs are confirmed, targets refreshed (12.2.1.2).</summary>
    public SipDialog Take(SipResponse response) => throw new NotImplementedException();

    /// <summary>Our next request in the dialog (12.2.1.1), without Via, which the transaction layer adds.</summary>
    /// <param name="method">Neither ACK nor CANCEL.</param>
    /// <returns>The dialog with its sequence counted up, and the request.</returns>
    public (SipDialog Next, SipRequest Request) CreateRequest(string method) => throw new NotImplementedException();

    /// <summary>The ACK to a 2xx (13.2.2.4): its CSeq number and credentials are those of the INVITE.</summary>
    public SipRequest CreateAck(SipRequest invite) => throw new NotImplementedException();
}
