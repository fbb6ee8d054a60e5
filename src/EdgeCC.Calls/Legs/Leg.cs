using EdgeCC.Calls.Signalling;
using EdgeCC.Calls.Sound;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Sound;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Calls.Legs;

/// <summary>
/// One leg: what stands between the appliance and one phone, headset or trunk, over SIP or at a line. What every leg has: an
/// id, sound, somebody it is bridged to, and an end.
/// </summary>
/// <param name="id">Its id.</param>
internal abstract class Leg(LegId id)
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

    /// <summary>True once it was answered, by us or there.</summary>
    public abstract bool IsAnswered { get; }

    /// <summary>True when no other core knows of it any more.</summary>
    public bool IsOver { get; private set; }

    /// <summary>True while the peer has us on hold, as it was last told.</summary>
    public bool IsHeld { get; private set; }

    /// <summary>What a leg that is to be bridged to this one had better prefer.</summary>
    public virtual PreferredSound Speaks => PreferredSound.Default;

    /// <summary>The number of whoever called, or null: withheld, or it is we who called.</summary>
    public virtual string? CallerNumber => null;

    /// <summary>The uptime at which <see cref="Advance"/> is wanted, or null.</summary>
    public abstract TimeSpan? NextDeadline { get; }

    /// <summary>Lets time pass.</summary>
    public abstract void Advance(Turn turn);

    /// <summary>Answers a call that came in, with sound. Any other leg, or one answered already, stays as it is.</summary>
    public virtual void Answer(Turn turn)
    {
    }

    /// <summary>Ends the leg on order, in whatever state it is.</summary>
    public abstract void HangUp(HangUpCause cause, Turn turn);

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

    /// <summary>What the media plane is to be told, or null while there is nothing to tell.</summary>
    protected abstract LegSound? SoundOf(HeardSound hears);

    /// <summary>Gives the port back.</summary>
    /// <returns>The port, or null where none was taken.</returns>
    protected abstract int? GiveBackPort(Turn turn);

    /// <summary>
    /// Tells the media plane what is new. Whoever is bridged to a leg that holds us hears music; what the holder itself
    /// hears is settled by the direction it asked for.
    /// </summary>
    protected void ShowSound(Turn turn)
    {
        var hears = _wanted is HeardSound.OtherLeg && _partner is { IsHeld: true } ? HoldMusic : _wanted;
        if (!IsOver && SoundOf(hears) is { } sound && sound != _shown)
        {
            _shown = sound;
            turn.Do(new SetLegSound(sound));
        }
    }

    /// <summary>The far end holds us, or no longer. Its own sound is to be shown after.</summary>
    protected void Hold(bool held, Turn turn)
    {
        if (held != IsHeld)
        {
            IsHeld = held;
            turn.Report(held ? new LegHeld(id) : new LegResumed(id));
            _partner?.ShowSound(turn);
        }
    }

    /// <summary>
    /// The leg is over for every other core: its sound ends, its port is free. The partner is told to hear nothing
    /// first, since the port may soon carry somebody else's call.
    /// </summary>
    protected void Close(Turn turn)
    {
        IsOver = true;
        Unbridge(turn);
        if (GiveBackPort(turn) is { } port && _shown is not null)
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

    /// <summary>Whoever hears each other does so no longer.</summary>
    protected void Unbridge(Turn turn)
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
