using EdgeCC.Calls.Signalling;
using EdgeCC.Sip.Dialogs;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Calls.Legs;

/// <summary>
/// The INVITE to one place a phone is registered at. Lives until its final response, also when nobody wants the answer
/// any more: an answer that crossed our CANCEL is acknowledged and ended (RFC 3261 9.1).
/// </summary>
internal sealed class PhoneFork(PhoneLeg leg, SipFlow flow, SipRequest invite) : IRequestOwner
{
    private ClientTransactionId _id;

    /// <summary>The way to this place.</summary>
    public SipFlow Flow => flow;

    public void Send(Turn turn) => _id = turn.Sip.Send(invite, flow, this, turn);

    public void Cancel(HangUpCause cause, Turn turn) => turn.Sip.Cancel(_id, cause.Reason(), turn);

    public void Take(SipResponse response, SipFlow from, Turn turn)
    {
        if (response.IsSuccess)
        {
            TakeAnswer(response, turn);
        }
        else if (response.IsFinal)
        {
            leg.Lose(this, response.Status, turn);
        }
    }

    public void GiveUp(Turn turn) => leg.Lose(this, 408, turn);

    private void TakeAnswer(SipResponse response, Turn turn)
    {
        var dialog = SipDialog.FromUac(invite, response, flow);
        turn.Sip.Acknowledge(_id, dialog.CreateAck(invite), flow, turn);
        if (!leg.TryWin(this, dialog, response, turn))
        {
            var (_, bye) = dialog.CreateRequest(SipMethods.Bye);
            turn.Sip.Send(bye, flow, new NoOwner(), turn);
        }
    }

    /// <summary>For a BYE whose answer changes nothing.</summary>
    private sealed class NoOwner : IRequestOwner
    {
        public void Take(SipResponse response, SipFlow from, Turn turn)
        {
        }

        public void GiveUp(Turn turn)
        {
        }
    }
}
