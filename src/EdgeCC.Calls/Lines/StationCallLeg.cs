using EdgeCC.Calls.Legs;
using EdgeCC.Calls.Signalling;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Sound;
using EdgeCC.Model.Time;

namespace EdgeCC.Calls.Lines;

/// <summary>A number that was dialled at a telephone of the house, and waits to be answered by it.</summary>
/// <param name="id">Its id.</param>
/// <param name="line">The telephone's line.</param>
/// <param name="now">When.</param>
internal sealed class StationCallLeg(LegId id, Line line, TimeSpan now) : StationLeg(id, line)
{
    private readonly TimeSpan _giveUpAt = now + LongestRinging;
    private TimeSpan? _ringAt = now + InboundLeg.RingingAfter;

    protected override TimeSpan? AnswerDeadline => Deadline.Earlier(_ringAt, _giveUpAt);

    /// <inheritdoc/>
    public override void Answer(Turn turn)
    {
        if (!IsAnswered)
        {
            turn.Do(new ConnectLine(Line.Id));
            BeAnswered(turn);
        }
    }

    protected override void AdvanceUnanswered(Turn turn)
    {
        if (turn.Now >= _giveUpAt)
        {
            Release(turn);
            Fail(LegEnding.Failed, turn);
        }
        else
        {
            _ringAt = null;
            turn.Do(new PlayToneOnLine(Line.Id, CallProgressTone.Ringback));
        }
    }
}
