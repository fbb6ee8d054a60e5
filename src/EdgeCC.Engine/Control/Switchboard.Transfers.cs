using EdgeCC.Calls;
using EdgeCC.Calls.Legs;
using EdgeCC.Contacts.Interactions;
using EdgeCC.Ivr;
using EdgeCC.Model.Agents;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Sound;
using EdgeCC.Model.Time;
using EdgeCC.Routing;

namespace EdgeCC.Engine.Control;

/// <summary>
/// Customers whom a flow connects with a desk phone or a number outside. Until they talk the customer stays in the flow,
/// which hears of every failure; the flow's own time-out ends what nobody else does.
/// </summary>
public sealed partial class Switchboard
{
    private void Transfer(TransferContact order, Conversation conversation, Moment now)
    {
        if (order.Target is TransferTarget.Inside(var wanted) && IsTalking(wanted, now))
        {
            _inward.Enqueue(new FlowTransferFailed(order.Interaction, order.Request, TransferFailure.Busy));
            return;
        }

        var leg = NewLeg();
        _conversations.Put(WithoutTransfer(conversation) with { Transfer = new FlowTransfer(order, leg) });
        _inward.Enqueue(order.Target switch
        {
            TransferTarget.Inside(var extension) => new RingPhone(
                leg, extension, conversation.CustomerLeg, conversation.CustomerName ?? _model.Branch, conversation.Number, order.RingFor),
            TransferTarget.Outside(var number) => new RingNumber(leg, Trunk: null, number, conversation.CustomerLeg!.Value, order.RingFor),
            _ => throw new ArgumentOutOfRangeException(nameof(order), order.Target, "no target"),
        });
    }

    /// <summary>Many phones ring while their owner talks; a caller sent past the queue is not to interrupt that.</summary>
    private bool IsTalking(ExtensionId extension, Moment now) =>
        IsTransferredTo(extension)
        || _router.Snapshot(now).Agents.Any(agent => agent.Extension == extension && agent.Status == AgentStatus.Talking);

    /// <summary>True while somebody whom a flow sent there talks at a desk phone: the router knows nothing of that.</summary>
    private bool IsTransferredTo(ExtensionId extension) => _conversations.All.Any(conversation => conversation.Transfer is
    {
        Stage: FlowTransferStage.Talking,
        Order.Target: TransferTarget.Inside(var taken),
    } && taken == extension);

    /// <summary>They have answered: connected, or asked first whether it is them and no mailbox.</summary>
    private void TakeTransferAnswer(Conversation conversation, FlowTransfer transfer)
    {
        if (transfer.Order.Screening.IsDefaultOrEmpty)
        {
            CompleteTransfer(conversation, transfer);
            return;
        }

        _conversations.Put(conversation with { Transfer = transfer with { Stage = FlowTransferStage.Screening } });

        // Twice: the second time is the time there is to press the key.
        _inward.Enqueue(new PlayPrompts(
            transfer.Leg, new PlaybackId(0), [.. transfer.Order.Screening, .. transfer.Order.Screening], Loop: false));

        // The ringing that Calls played for the customer ended with the answer; for the customer nobody has answered yet.
        _inward.Enqueue(new PlayPrompts(
            conversation.CustomerLeg!.Value, new PlaybackId(0), [new Prompt.Tone(CallProgressTone.Ringback)], Loop: true));
    }

    private void TakeScreeningKey(Conversation conversation, FlowTransfer transfer, char digit)
    {
        if (digit == '1')
        {
            CompleteTransfer(conversation, transfer);
        }
        else
        {
            FailTransfer(conversation, transfer, TransferFailure.Refused);
        }
    }

    private void CompleteTransfer(Conversation conversation, FlowTransfer transfer)
    {
        var interaction = conversation.Interaction;
        _conversations.Put(conversation with { Transfer = transfer with { Stage = FlowTransferStage.Talking } });
        _inward.Enqueue(new FlowStopped(interaction));
        _inward.Enqueue(new CustomerServedElsewhere(interaction));
        _inward.Enqueue(transfer.Order.Target switch
        {
            TransferTarget.Inside(var extension) => new ContactDiverted(interaction, DivertedTo.Extension, extension.Value),
            TransferTarget.Outside(var number) => new ContactDiverted(interaction, DivertedTo.Outside, number),
            _ => throw new ArgumentOutOfRangeException(nameof(transfer), transfer.Order.Target, "no target"),
        });
        _inward.Enqueue(new BridgeLegs(conversation.CustomerLeg!.Value, transfer.Leg));
    }

    /// <summary>Back into the flow.</summary>
    private void FailTransfer(Conversation conversation, FlowTransfer transfer, TransferFailure failure)
    {
        _conversations.Put(WithoutTransfer(conversation));
        _inward.Enqueue(new FlowTransferFailed(conversation.Interaction, transfer.Order.Request, failure));
    }

    /// <summary>The leg of whoever was called is over, after they had answered.</summary>
    private void TakeTransferEnd(Conversation conversation, FlowTransfer transfer, LegEnding ending)
    {
        if (transfer.Stage != FlowTransferStage.Talking)
        {
            FailTransfer(conversation, transfer, TransferFailure.Refused);
            return;
        }

        _inward.Enqueue(new HangUpLeg(conversation.CustomerLeg!.Value, HangUpCause.Normal));
        Close(conversation, ending == LegEnding.Failed ? Party.Appliance : Party.Agent, outcome: null);
    }

    /// <summary>The conversation without whoever was to be connected, who is hung up on.</summary>
    private Conversation WithoutTransfer(Conversation conversation)
    {
        if (conversation.Transfer is { Leg: var leg })
        {
            _inward.Enqueue(new HangUpLeg(leg, HangUpCause.NoAnswer));
        }

        return conversation with { Transfer = null };
    }

    private static TransferFailure FailureOf(PhoneRefusal refusal) => refusal switch
    {
        PhoneRefusal.Busy => TransferFailure.Busy,
        PhoneRefusal.Rejected => TransferFailure.Refused,
        PhoneRefusal.NoAnswer => TransferFailure.NoAnswer,
        _ => TransferFailure.NotPossible,
    };

    private static TransferFailure FailureOf(NumberRefusal refusal) => refusal switch
    {
        NumberRefusal.Busy => TransferFailure.Busy,
        NumberRefusal.Rejected => TransferFailure.Refused,
        NumberRefusal.NoAnswer => TransferFailure.NoAnswer,
        _ => TransferFailure.NotPossible,
    };
}
