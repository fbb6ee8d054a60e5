using EdgeCC.Calls.Legs;
using EdgeCC.Calls.Signalling;
using EdgeCC.Model.Identity;

namespace EdgeCC.Calls.Lines;

/// <summary>A leg at a line: no dialog, no offer, no port of its own; its sound is the line's.</summary>
/// <param name="id">Its id.</param>
/// <param name="line">The line; free.</param>
internal abstract class LineLeg(LegId id, Line line) : Leg(id)
{
    private bool _isAnswered;

    public Line Line => line;

    /// <inheritdoc/>
    public override bool IsAnswered => _isAnswered;

    /// <inheritdoc/>
    public override TimeSpan? NextDeadline => _isAnswered ? null : AnswerDeadline;

    /// <summary>While unanswered: when the next thing is to be done about that.</summary>
    protected abstract TimeSpan? AnswerDeadline { get; }

    /// <summary>True once there is something to be heard on the line.</summary>
    protected virtual bool HasSound => _isAnswered;

    /// <summary>Takes the line.</summary>
    public void Begin(Turn turn)
    {
        line.Leg = this;
        turn.Legs.Add(this);
    }

    /// <summary>Something happened at the line.</summary>
    public abstract void Take(AtLine happened, Turn turn);

    /// <summary>The line is there no more.</summary>
    public virtual void LoseLine(Turn turn) => Fail(LegEnding.Failed, turn);

    /// <inheritdoc/>
    public override void Advance(Turn turn)
    {
        if (NextDeadline <= turn.Now)
        {
            AdvanceUnanswered(turn);
        }
    }

    /// <inheritdoc/>
    public override void HangUp(HangUpCause cause, Turn turn)
    {
        Release(turn);
        Close(turn);
    }

    /// <summary><see cref="AnswerDeadline"/> has come.</summary>
    protected abstract void AdvanceUnanswered(Turn turn);

    /// <summary>Has the line leave the call, in whatever state it is.</summary>
    protected abstract void Release(Turn turn);

    protected void BeAnswered(Turn turn)
    {
        _isAnswered = true;
        ShowSound(turn);
    }

    protected override LegSound? SoundOf(HeardSound hears) => HasSound
        ? new LegSound(Id, line.Port, Peer: null, IsHeld ? SoundDirection.Inactive : SoundDirection.SendReceive, hears)
        : null;

    protected override int? GiveBackPort(Turn turn)
    {
        line.Leg = null;
        return line.Port;
    }
}
