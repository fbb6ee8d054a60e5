using EdgeCC.Ivr;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Time;

namespace EdgeCC.Engine.Control;

/// <summary>
/// The one switch by which a branch is closed whatever its hours say: a burst pipe, an evacuation. Calls that are up go on.
/// It is a fact, and so stands as it was after a restart.
/// </summary>
public sealed partial class Switchboard
{
    private bool _closedByHand;

    private void CloseByHand(bool closed, Moment now)
    {
        if (closed != _closedByHand)
        {
            Keep(closed ? new BranchClosed(now.Wall) : new BranchReopened(now.Wall), now);
            TellClosing(closed);
        }
    }

    /// <summary>Learns from the journal how the switch stands.</summary>
    private void RestoreClosing(Fact fact) => _closedByHand = fact switch
    {
        BranchClosed => true,
        BranchReopened => false,
        _ => _closedByHand,
    };

    private void TellClosing(bool closed)
    {
        _closedByHand = closed;
        _boards.ClosedByHand(closed);
        _inward.Enqueue(closed ? new BranchClosedByHand() : new BranchReopenedByHand());
    }
}
