using EdgeCC.Calls.Callers;
using EdgeCC.Calls.Legs;
using EdgeCC.Calls.Signalling;
using EdgeCC.Model.Identity;

namespace EdgeCC.Calls.Lines;

/// <summary>
/// A call that rings on a line from outside. The exchange tells the caller that it rings; a caller who is not wanted
/// rings on where the line cannot refuse.
/// </summary>
/// <param name="id">Its id.</param>
/// <param name="line">The line.</param>
/// <param name="caller">Who calls, as far as the exchange says.</param>
/// <param name="giveUpAt">The uptime at which it has rung long enough.</param>
internal sealed class TrunkCallLeg(LegId id, Line line, Caller caller, TimeSpan giveUpAt) : LineLeg(id, line)
{
    /// <inheritdoc/>
    public override string? CallerNumber => caller.Number;

    protected override TimeSpan? AnswerDeadline => giveUpAt;

    /// <inheritdoc/>
    public override void Answer(Turn turn)
    {
        if (!IsAnswered)
        {
            turn.Do(new AnswerLine(Line.Id));
            BeAnswered(turn);
        }
    }

    /// <inheritdoc/>
    public override void Take(AtLine happened, Turn turn)
    {
        if (happened is LineEnded)
        {
            Fail(LegEnding.HungUp, turn);
        }
    }

    protected override void AdvanceUnanswered(Turn turn)
    {
        Release(turn);
        Fail(LegEnding.Failed, turn);
    }

    protected override void Release(Turn turn) => turn.Do(new ReleaseLine(Line.Id));
}
