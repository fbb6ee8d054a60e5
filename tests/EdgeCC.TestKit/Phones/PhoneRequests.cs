using System.Net;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.TestKit.Phones;

/// <summary>Puts together what a softphone sends outside of dialogs, and what goes into all of its messages.</summary>
internal sealed class PhoneRequests(SoftphoneAccount account, IPEndPoint local)
{
    public const string Allowed = "INVITE, ACK, BYE, CANCEL, OPTIONS, INFO, NOTIFY, UPDATE";

    private const int MaxForwards = 70;

    /// <summary>The way to the server; a stream connection is opened when there is none.</summary>
    public SipFlow Flow { get; } = new(account.Transport, local, account.Server);

    public SipUri ServerUri { get; } = SipUri.Of(null, account.Server.Address.ToString(), account.Server.Port);

    public NameAddress AddressOfRecord { get; } =
        new(account.DisplayName, UserAtServer(account, account.User), SipParameters.Empty);

    public NameAddress Contact { get; } =
        new(WithTransport(SipUri.Of(account.User, local.Address.ToString(), local.Port), account));

    public SipRequest Create(string method, SipUri uri, NameAddress from, NameAddress to, string callId, uint sequence) =>
        new(method, uri, SipHeaders.Empty
            .Append("Max-Forwards", $"{MaxForwards}")
            .Append("From", from.ToString())
            .Append("To", to.ToString())
            .Append("Call-ID", callId)
            .Append("CSeq", $"{sequence} {method}")
            .Append("Contact", Contact.ToString())
            .Append("Allow", Allowed)
            .Append("User-Agent", "EdgeCC softphone"));

    public SipRequest CreateInvite(string number, string tag, string callId)
    {
        var caller = UserAtServer(account, account.CallerNumber ?? account.User);
        var from = new NameAddress(account.DisplayName, caller, SipParameters.Empty).WithTag(tag);
        var called = UserAtServer(account, number);
        return Create(SipMethods.Invite, WithTransport(called, account), from, new NameAddress(called), callId, 1);
    }

    private static SipUri UserAtServer(SoftphoneAccount account, string user) =>
        SipUri.Of(user, account.Server.Address.ToString(), account.Server.Port);

    private static SipUri WithTransport(SipUri uri, SoftphoneAccount account) => account.Transport == SipTransport.Udp
        ? uri
        : uri with { Parameters = uri.Parameters.With("transport", account.Transport.ToString().ToLowerInvariant()) };
}
