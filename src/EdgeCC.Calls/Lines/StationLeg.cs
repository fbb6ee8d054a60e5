using EdgeCC.Calls.Legs;
using EdgeCC.Calls.Signalling;
using EdgeCC.Model.Identity;

namespace EdgeCC.Calls.Lines;

/// <summary>A telephone or headset at a line. A flash holds, as a desk phone's hold key does, and the next one takes back.</summary>
internal abstract class StationLeg(LegId id, Line line) : LineLeg(id, line)
{
    /// <inheritdoc/>
    public override void Take(AtLine happened, Turn turn)
    {
        switch (happened)
        {
            case HandsetLifted when !IsAnswered:
                Lift(turn);
                break;
            case HandsetReplaced:
                Fail(LegEnding.HungUp, turn);
                break;
            case HookFlashed when IsAnswered:
                Hold(!IsHeld, turn);
                ShowSound(turn);
                break;
        }
    }

    /// <summary>The handset was lifted before there was an answer.</summary>
    protected virtual void Lift(Turn turn)
    {
    }

    protected override void Release(Turn turn) => turn.Do(new EndLine(Line.Id));
}
