using System.Collections.Immutable;
using EdgeCC.Calls.Signalling;
using EdgeCC.Sip.Digest;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Sdp;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Calls.Outbound;

/// <summary>One way to a number: over one trunk.</summary>
/// <param name="Flow">The way to the trunk.</param>
/// <param name="Target">The number as a URI at the trunk.</param>
/// <param name="Caller">Who calls, as the customer sees it.</param>
/// <param name="Credentials">What challenges are answered with, or null.</param>
internal sealed record OutboundRoute(SipFlow Flow, SipUri Target, SipUri Caller, DigestClient? Credentials)
{
    /// <summary>The INVITE (RFC 3261 8.1.1), without Via.</summary>
    public SipRequest Invite(byte[] offer, Random random)
    {
        ImmutableArray<SipHeader> headers =
        [
            new("Max-Forwards", "70"),
            new("From", new NameAddress(Caller).WithTag(SipToken.New(random)).ToString()),
            new("To", new NameAddress(Target).ToString()),
            new("Call-ID", SipToken.New(random)),
            new("CSeq", new CSeq(1, SipMethods.Invite).ToString()),
            new("Contact", LocalAgent.Contact(Flow).ToString()),
            new("Allow", LocalAgent.Allow),
            new("Content-Type", SdpSession.MediaType),
        ];
        return new SipRequest(SipMethods.Invite, Target, new SipHeaders(headers), offer);
    }
}
