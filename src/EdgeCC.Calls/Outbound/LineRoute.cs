using EdgeCC.Calls.Lines;
using EdgeCC.Calls.Signalling;
using EdgeCC.Model.Identity;

namespace EdgeCC.Calls.Outbound;

/// <summary>The way over a trunk that is a line.</summary>
/// <param name="Line">Which.</param>
/// <param name="Dialled">The number as it is dialled there.</param>
internal sealed record LineRoute(LineId Line, string Dialled) : OutboundRoute
{
    /// <inheritdoc/>
    public override bool TryCall(NumberCall call, Turn turn)
    {
        if (turn.Lines.Find(Line) is not { IsFree: true } line)
        {
            return false;
        }

        new TrunkNumberLeg(call, line).Dial(Dialled, turn);
        return true;
    }
}
