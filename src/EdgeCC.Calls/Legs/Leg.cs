using EdgeCC.Calls.Signalling;
using EdgeCC.Calls.Sound;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Sound;
using EdgeCC.Sip.Dialogs;
using EdgeCC.Sip.Digest;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Calls.Legs;

/// <summary>
/// One leg: what stands between the appliance and one phone or trunk. Begins as an INVITE that came or went, becomes a
/// dialog with sound, ends with BYE.
/// </summary>
internal abstract partial class Leg(LegId id, SipFlow flow, LegSession session)
{
    /// <summary>
    /// How long an INVITE may stay without a final response (RFC 3261 16.6). Flows and routing end it long before; this
    /// is for when they do not.
    /// </summary>
    public static readonly TimeSpan LongestRinging = SipTimers.Standard.TimerC;

    private static readonly HeardSound Nothing = new HeardSound.Nothing();

    /// <summary>Music of our own for whoever is held; its id is none the Switchboard gives out.</summary>
    private static readonly HeardSound HoldMusic =
        new HeardSound.Prompts(new PlaybackId(-1), [new Prompt.Music()], Loop: true);

    private HeardSound _wanted = Nothing;
    private LegSound? _shown;
    private Leg? _partner;

    public LegId Id => id;

    /// <summary>The way to the peer.</summary>
    public SipFlow Flow { get; protected set; } = flow;

    /// <summary>The agreed sound.</summary>
    public LegSession Session => session;

    /// <summary>The dialog, once there is one.</summary>
    public SipDialog? Dialog { get; protected set; }

    /// <summary>True once the INVITE was answered with 2xx.</summary>
    public bool IsAnswered => Dialog is not null;

    /// <summary>True when no other core knows of it any more.</summary>
    public bool IsOver { get; private set; }

    /// <summary>True while the peer has us on hold, as it was last told.</summary>
    public bool IsHeld { get; private set; }

    /// <summary>What challenges to our requests are answered with: only a provider's, whom we called (RFC 3261 22).</summary>
    protected virtual DigestClient? Credentials => null;

    /// <summary>Plays prompts in place of whatever the far end hears.</summary>
    public void Play(HeardSound.Prompts prompts, Turn turn)
    {
        _wanted = prompts;
        ShowSound(turn);
    }

    /// <summary>Prompts came to their end. False for a playing that is not the current one.</summary>
    public bool TryEndPlayback(PlaybackId playback, Turn turn)
    {
        if (_wanted is not HeardSound.Prompts prompts || prompts.Playback != playback)
        {
            return false;
        }

        _wanted = Nothing;
        ShowSound(turn);
        return true;
    }

    /// <summary>From now on both far ends hear each other.</summary>
    public void Bridge(Leg other, Turn turn)
    {
        Unbridge(turn);
        other.Unbridge(turn);
        (_partner, other._partner) = (other, this);
        (_wanted, other._wanted) = (new HeardSound.OtherLeg(other.Id), new HeardSound.OtherLeg(id));
        ShowSound(turn);
        other.ShowSound(turn);
    }

    /// <summary>
    /// Tells the media plane what is new. Whoever is bridged to a leg that holds us hears music; what the holder itself
    /// hears is settled by the direction it asked for.
    /// </summary>
    protected void ShowSound(Turn turn)
    {
        var hears = _wanted is HeardSound.OtherLeg && _partner is { IsHeld: true } ? HoldMusic : _wanted;
        if (!IsOver && session.Sound(id, hears) is { } sound && sound != _shown)
        {
            _shown = sound;
            turn.Do(new SetLegSound(sound));
        }
    }

    /// <summary>Offer and answer have agreed on something, perhaps something else than before.</summary>
    protected void FollowSession(Turn turn)
    {
        if (session.IsHeldByPeer != IsHeld)
        {
            IsHeld = !IsHeld;
            turn.Report(IsHeld ? new LegHeld(id) : new LegResumed(id));
            _partner?.ShowSound(turn);
        }

        ShowSound(turn);
    }

    /// <summary>
    /// The leg is over for every other core: its sound ends, its port is free. The partner is told to hear nothing
    /// first, since the port may soon carry somebody else's call.
    /// </summary>
    protected void Close(Turn turn)
    {
        IsOver = true;
        Unbridge(turn);
        if (session.Close(turn.Ports) is { } port)
        {
            turn.Do(new CloseLegSound(id, port));
        }

        turn.Legs.Remove(id);
    }

    /// <summary>The leg is over and we did not end it.</summary>
    protected void Fail(LegEnding ending, Turn turn)
    {
        Close(turn);
        turn.Report(new LegEnded(id, ending));
    }

    private void Unbridge(Turn turn)
    {
        if (_partner is not { } partner)
        {
            return;
        }

        (_partner, partner._partner) = (null, null);
        partner.StopHearing(turn);
        StopHearing(turn);
    }

    private void StopHearing(Turn turn)
    {
        if (_wanted is HeardSound.OtherLeg)
        {
            _wanted = Nothing;
            ShowSound(turn);
        }
    }
}
