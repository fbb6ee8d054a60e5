using EdgeCC.Calls.Digits;
using EdgeCC.Calls.Signalling;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Calls.Legs;

/// <summary>What the peer asks within the dialog (RFC 3261 12.2.2).</summary>
internal abstract partial class SipLeg
{
    /// <summary>Takes a request within the dialog.</summary>
    public void Take(RequestArrived arrived, Turn turn)
    {
        var request = arrived.Request;
        if (!Dialog!.TryTake(request, out var next))
        {
            turn.Sip.Respond(arrived.Transaction, request.CreateResponse(500, "CSeq Out Of Order"), turn);
            return;
        }

        Dialog = next;
        Flow = arrived.Flow;
        if (IsOver)
        {
            TakeAfterwards(arrived, turn);
            return;
        }

        switch (request.Method)
        {
            case SipMethods.Bye:
                TakeBye(arrived, turn);
                break;
            case SipMethods.Invite:
                TakeReinvite(arrived, turn);
                break;
            case SipMethods.Update:
                TakeUpdate(arrived, turn);
                break;
            case SipMethods.Info:
                TakeInfo(arrived, turn);
                break;
            default:
                turn.Sip.Respond(arrived.Transaction, LocalAgent.Describe(request, arrived.Flow), turn);
                break;
        }
    }

    private void TakeBye(RequestArrived arrived, Turn turn)
    {
        turn.Sip.Respond(arrived.Transaction, arrived.Request.CreateResponse(200), turn);
        turn.Legs.Remove(Dialog!.Id);
        Fail(LegEnding.HungUp, turn);
    }

    /// <summary>
    /// Our BYE is under way, or waits for an ACK. BYEs that cross are both answered 200 (RFC 5407 3.1.2); there is
    /// nothing left for anything else.
    /// </summary>
    private void TakeAfterwards(RequestArrived arrived, Turn turn)
    {
        var isBye = arrived.Request.Method == SipMethods.Bye;
        turn.Sip.Respond(arrived.Transaction, arrived.Request.CreateResponse(isBye ? 200 : 481), turn);
        if (isBye)
        {
            turn.Legs.Remove(Dialog!.Id);
        }
    }

    private void TakeInfo(RequestArrived arrived, Turn turn)
    {
        var request = arrived.Request;
        turn.Sip.Respond(arrived.Transaction, request.CreateResponse(200), turn);
        if (InfoDigit.Read(request.ContentType ?? "", request.Body.Span) is { } digit)
        {
            turn.Report(new DigitPressed(Id, digit));
        }
    }
}
