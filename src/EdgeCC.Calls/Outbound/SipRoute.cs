using System.Collections.Immutable;
using EdgeCC.Calls.Legs;
using EdgeCC.Calls.Signalling;
using EdgeCC.Calls.Sound;
using EdgeCC.Sip.Digest;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Sdp;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Calls.Outbound;

/// <summary>The way over a trunk that speaks SIP.</summary>
/// <param name="Flow">The way to the trunk.</param>
/// <param name="Target">The number as a URI at the trunk.</param>
/// <param name="Caller">Who calls, as the customer sees it.</param>
/// <param name="Credentials">What challenges are answered with, or null.</param>
internal sealed record SipRoute(SipFlow Flow, SipUri Target, SipUri Caller, DigestClient? Credentials) : OutboundRoute
{
    /// <inheritdoc/>
    public override bool TryCall(NumberCall call, Turn turn)
    {
        var session = turn.SessionOver(Flow, call.Waiting?.Speaks ?? PreferredSound.Default);
        if (!session.TryOpen(turn.Ports))
        {
            return false;
        }

        var leg = new NumberLeg(call, Flow, session);
        turn.Legs.Add(leg);
        leg.Call(this, turn);
        return true;
    }

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
