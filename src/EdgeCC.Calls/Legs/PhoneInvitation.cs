using System.Collections.Immutable;
using EdgeCC.Calls.Callers;
using EdgeCC.Calls.Registrar;
using EdgeCC.Calls.Signalling;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Sdp;

namespace EdgeCC.Calls.Legs;

/// <summary>What an INVITE to a desk phone says.</summary>
/// <param name="Extension">The phone's number.</param>
/// <param name="CallerNumber">The customer's number, null when withheld.</param>
/// <param name="DisplayName">What the phone shows beside it.</param>
internal sealed record PhoneInvitation(string Extension, string? CallerNumber, string DisplayName)
{
    /// <summary>
    /// The INVITE to one place: to exactly the Contact that was registered, which some phones insist on. Each has a
    /// Call-ID of its own, or a phone registered twice would call the second one merged (RFC 3261 8.2.2.2).
    /// </summary>
    public SipRequest To(Binding binding, byte[] offer, Random random)
    {
        var host = binding.Flow.Local.Address.ToString();
        var from = new NameAddress(PlainText.Of(DisplayName), CallerUri(host), SipParameters.Empty);
        ImmutableArray<SipHeader> headers =
        [
            new("Max-Forwards", "70"),
            new("From", from.WithTag(SipToken.New(random)).ToString()),
            new("To", new NameAddress(SipUri.Of(Extension, host)).ToString()),
            new("Call-ID", SipToken.New(random)),
            new("CSeq", new CSeq(1, SipMethods.Invite).ToString()),
            new("Contact", LocalAgent.Contact(binding.Flow).ToString()),
            new("Allow", LocalAgent.Allow),
            new("Content-Type", SdpSession.MediaType),
        ];
        var invite = new SipRequest(SipMethods.Invite, binding.Contact, new SipHeaders(headers), offer);
        return CallerNumber is null ? invite : invite.With("P-Asserted-Identity", from.ToString());
    }

    private SipUri CallerUri(string host) =>
        CallerNumber is null ? SipUri.Of("anonymous", "anonymous.invalid") : SipUri.Of(CallerNumber, host);
}
