using System.Globalization;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Parsing;
using EdgeCC.Sip.Sdp;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Calls.Signalling;

/// <summary>What the appliance says of itself as a user agent.</summary>
internal static class LocalAgent
{
    /// <summary>Retry-After of our 503, in seconds: about as long as a wave of calls takes to ebb.</summary>
    public const int RetryAfterSeconds = 5;

    /// <summary>
    /// What we process. INFO is allowed because some desk phones send keys by it, and Polycom's only when it is
    /// allowed.
    /// </summary>
    public static readonly SipUasPolicy Policy = new(
        Methods:
        [
            SipMethods.Invite, SipMethods.Ack, SipMethods.Cancel, SipMethods.Bye, SipMethods.Options, SipMethods.Register,
            SipMethods.Info, SipMethods.Update,
        ],
        Extensions: [SessionExpires.Option],
        BodyTypes: [SdpSession.MediaType, MultipartBody.MediaType, "application/dtmf-relay", "application/dtmf"],
        KnownMethods:
        [
            SipMethods.Prack, SipMethods.Refer, SipMethods.Subscribe, SipMethods.Notify, SipMethods.Message, SipMethods.Publish,
        ]);

    /// <summary>The value of Allow.</summary>
    public static readonly string Allow = string.Join(", ", Policy.Methods);

    /// <summary>Our Contact towards a peer: the address of ours that this peer reaches.</summary>
    public static NameAddress Contact(SipFlow flow)
    {
        var uri = SipUri.Of("edgecc", flow.Local.Address.ToString(), flow.Local.Port);
        return new NameAddress(flow.Transport switch
        {
            SipTransport.Udp => uri,
            SipTransport.WebSocket => uri with { Parameters = uri.Parameters.With("transport", "ws") },
            var stream => uri with { Parameters = uri.Parameters.With("transport", stream.ToString().ToLowerInvariant()) },
        });
    }

    /// <summary>The response with what a dialog-creating or target-refreshing 2xx has (RFC 3261 13.3.1.4, 20.5).</summary>
    public static SipResponse WithContact(this SipResponse response, SipFlow flow) => response with
    {
        Headers = response.Headers
            .With("Contact", Contact(flow).ToString())
            .With("Allow", Allow)
            .With("Supported", SessionExpires.Option),
    };

    /// <summary>The answer to OPTIONS (RFC 3261 11.2): what we are able to do.</summary>
    public static SipResponse Describe(SipRequest request, SipFlow flow, string? toTag = null) =>
        request.CreateResponse(200, toTag: toTag).WithContact(flow).With("Accept", SdpSession.MediaType);

    /// <summary>503 with Retry-After (RFC 3261 21.5.4).</summary>
    public static SipResponse Overloaded(SipRequest request, string toTag) =>
        request.CreateResponse(503, toTag: toTag)
            .With("Retry-After", RetryAfterSeconds.ToString(CultureInfo.InvariantCulture));
}
