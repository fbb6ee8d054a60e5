using EdgeCC.Calls.Signalling;
using EdgeCC.Calls.Sound;
using EdgeCC.Model.Identity;
using EdgeCC.Sip.Dialogs;
using EdgeCC.Sip.Digest;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Calls.Legs;

/// <summary>A phone or trunk that speaks SIP. Begins as an INVITE that came or went, becomes a dialog with sound, ends with BYE.</summary>
/// <param name="id">Its id.</param>
/// <param name="flow">The way to the peer.</param>
/// <param name="session">Its sound.</param>
internal abstract partial class SipLeg(LegId id, SipFlow flow, LegSession session) : Leg(id)
{
    /// <summary>The way to the peer.</summary>
    public SipFlow Flow { get; protected set; } = flow;

    /// <summary>The agreed sound.</summary>
    public LegSession Session => session;

    /// <summary>The dialog, once there is one.</summary>
    public SipDialog? Dialog { get; protected set; }

    /// <summary>True once the INVITE was answered with 2xx.</summary>
    public override bool IsAnswered => Dialog is not null;

    /// <inheritdoc/>
    public override PreferredSound Speaks => session.Agreed;

    /// <summary>What challenges to our requests are answered with: only a provider's, whom we called (RFC 3261 22).</summary>
    protected virtual DigestClient? Credentials => null;

    protected override LegSound? SoundOf(HeardSound hears) => session.Sound(Id, hears);

    protected override int? GiveBackPort(Turn turn) => session.Close(turn.Ports);

    /// <summary>Offer and answer have agreed on something, perhaps something else than before.</summary>
    protected void FollowSession(Turn turn)
    {
        Hold(session.IsHeldByPeer, turn);
        ShowSound(turn);
    }
}
