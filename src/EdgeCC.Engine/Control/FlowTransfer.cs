using EdgeCC.Ivr;
using EdgeCC.Model.Identity;

namespace EdgeCC.Engine.Control;

/// <summary>A customer on the way, by a flow, to somebody who is in no queue.</summary>
/// <param name="Order">What the flow wants.</param>
/// <param name="Leg">The leg of whoever is called.</param>
/// <param name="Stage">How far it has come.</param>
internal sealed record FlowTransfer(TransferContact Order, LegId Leg, FlowTransferStage Stage = FlowTransferStage.Ringing);

/// <summary>How far a transfer by a flow has come.</summary>
internal enum FlowTransferStage
{
    /// <summary>It rings there.</summary>
    Ringing,

    /// <summary>Somebody, or something, has answered and is asked whether they take it.</summary>
    Screening,

    /// <summary>They hear each other.</summary>
    Talking,
}
