using EdgeCC.Calls.Legs;
using EdgeCC.Calls.Outbound;
using EdgeCC.Calls.Signalling;
using EdgeCC.Model.Time;

namespace EdgeCC.Calls.Lines;

/// <summary>
/// A customer we call over a line. An analogue exchange does not say when somebody answers: so whoever waits hears the line
/// itself as soon as it has dialled, and the call counts as answered when busy or congestion tone would have been heard.
/// </summary>
/// <param name="call">The call.</param>
/// <param name="line">The line.</param>
internal sealed class TrunkNumberLeg(NumberCall call, Line line) : LineLeg(call.Leg, line)
{
    /// <summary>Busy and congestion tones are sure after three rounds, 3 s at most; exchanges take a while to set them up.</summary>
    public static readonly TimeSpan Listening = TimeSpan.FromSeconds(8);

    private TimeSpan? _answeredAt;

    protected override TimeSpan? AnswerDeadline => Deadline.Earlier(call.GiveUpAt, _answeredAt);

    protected override bool HasSound => IsAnswered || _answeredAt is not null;

    /// <summary>Takes the line and dials.</summary>
    public void Dial(string number, Turn turn)
    {
        Begin(turn);
        turn.Do(new SeizeLine(Line.Id, number));
    }

    /// <inheritdoc/>
    public override void Take(AtLine happened, Turn turn)
    {
        switch (happened)
        {
            case LineDialled when !IsAnswered:
                Listen(turn);
                break;
            case FarEndRang when !IsAnswered:
                call.Ring(withTone: _answeredAt is null, turn);
                break;
            case FarEndAnswered when !IsAnswered:
                TellAnswered(turn);
                break;
            case LineEnded ended:
                End(ended.Ending, turn);
                break;
        }
    }

    /// <inheritdoc/>
    public override void LoseLine(Turn turn) => End(LineEnding.Dead, turn);

    protected override void AdvanceUnanswered(Turn turn)
    {
        if (_answeredAt <= turn.Now)
        {
            TellAnswered(turn);
            return;
        }

        Release(turn);
        Close(turn);
        call.Refuse(NumberRefusal.NoAnswer, turn);
    }

    protected override void Release(Turn turn)
    {
        call.StopRingback(turn);
        turn.Do(new ReleaseLine(Line.Id));
    }

    private void Listen(Turn turn)
    {
        _answeredAt = turn.Now + Listening;
        if (call.Waiting is { IsOver: false } waiting)
        {
            Bridge(waiting, turn);
        }
    }

    private void TellAnswered(Turn turn)
    {
        Unbridge(turn);
        BeAnswered(turn);
        call.TellAnswered(turn);
    }

    /// <summary>Over before it was answered: the next trunk may do better, but nobody who is busy is rung twice.</summary>
    private void End(LineEnding ending, Turn turn)
    {
        if (IsAnswered)
        {
            Fail(ending == LineEnding.Dead ? LegEnding.Failed : LegEnding.HungUp, turn);
            return;
        }

        Close(turn);
        if (ending is LineEnding.Busy or LineEnding.NoAnswer)
        {
            call.Refuse(ending == LineEnding.Busy ? NumberRefusal.Busy : NumberRefusal.NoAnswer, turn);
        }
        else
        {
            call.CallNext(turn);
        }
    }
}
