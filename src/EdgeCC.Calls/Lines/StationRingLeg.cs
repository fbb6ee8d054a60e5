using EdgeCC.Calls.Legs;
using EdgeCC.Calls.Signalling;
using EdgeCC.Model.Identity;

namespace EdgeCC.Calls.Lines;

/// <summary>A telephone or headset that we ring.</summary>
/// <param name="id">Its id.</param>
/// <param name="line">Its line.</param>
/// <param name="giveUpAt">The uptime at which it has rung long enough.</param>
internal sealed class StationRingLeg(LegId id, Line line, TimeSpan giveUpAt) : StationLeg(id, line)
{
    protected override TimeSpan? AnswerDeadline => giveUpAt;

    /// <summary>Begins to ring.</summary>
    public void Ring(string? number, string name, Turn turn)
    {
        Begin(turn);
        turn.Do(new RingLine(Line.Id, number, name));
    }

    /// <inheritdoc/>
    public override void LoseLine(Turn turn)
    {
        if (IsAnswered)
        {
            base.LoseLine(turn);
        }
        else
        {
            Refuse(PhoneRefusal.Unreachable, turn);
        }
    }

    protected override void Lift(Turn turn)
    {
        turn.Do(new ConnectLine(Line.Id));
        BeAnswered(turn);
        turn.Report(new PhoneAnswered(Id));
    }

    protected override void AdvanceUnanswered(Turn turn)
    {
        Release(turn);
        Refuse(PhoneRefusal.NoAnswer, turn);
    }

    protected override void Release(Turn turn) =>
        turn.Do(IsAnswered ? new EndLine(Line.Id) : new StopRingingLine(Line.Id));

    private void Refuse(PhoneRefusal refusal, Turn turn)
    {
        Close(turn);
        turn.Report(new PhoneRefused(Id, refusal));
    }
}
