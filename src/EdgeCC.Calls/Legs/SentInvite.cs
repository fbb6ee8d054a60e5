using EdgeCC.Calls.Signalling;
using EdgeCC.Sip.Dialogs;
using EdgeCC.Sip.Digest;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Calls.Legs;

/// <summary>
/// The INVITE of a leg we ring to one place. Lives until its final response, also when nobody wants the answer any more:
/// an answer that crossed our CANCEL is acknowledged and ended (RFC 3261 9.1). A challenge is answered once.
/// </summary>
internal sealed class SentInvite(OutgoingLeg leg, SipFlow flow, SipRequest invite, DigestClient? credentials = null)
    : IRequestOwner
{
    private ClientTransactionId _id;
    private SipRequest _invite = invite;
    private bool _isCancelled;

    /// <summary>The way to this place.</summary>
    public SipFlow Flow { get; private set; } = flow;

    /// <summary>What the peer's challenges are answered with, or null.</summary>
    public DigestClient? Credentials => credentials;

    public void Send(Turn turn) => _id = turn.Sip.Send(_invite, Flow, this, turn);

    public void Cancel(HangUpCause cause, Turn turn)
    {
        _isCancelled = true;
        turn.Sip.Cancel(_id, cause.Reason(), turn);
    }

    public void Take(SipResponse response, SipFlow from, Turn turn)
    {
        Flow = from;
        if (response.IsSuccess)
        {
            TakeAnswer(response, turn);
        }
        else if (response.IsProvisional)
        {
            Progress(response.Status, turn);
        }
        else if (!_isCancelled && response.Status is 401 or 407
            && credentials?.TryAnswer(_invite, response, turn.Random, out var again) == true)
        {
            _invite = again;
            Send(turn);
        }
        else
        {
            leg.Lose(this, response.Status, turn);
        }
    }

    public void GiveUp(Turn turn) => leg.Lose(this, status: null, turn);

    /// <summary>What a place that was given up says late is no sign of life of the next one.</summary>
    private void Progress(int status, Turn turn)
    {
        if (!_isCancelled)
        {
            leg.Progress(status, turn);
        }
    }

    private void TakeAnswer(SipResponse response, Turn turn)
    {
        var dialog = SipDialog.FromUac(_invite, response, Flow);
        turn.Sip.Acknowledge(_id, dialog.CreateAck(_invite), Flow, turn);
        if (!leg.TryWin(this, dialog, response, turn))
        {
            var (_, bye) = dialog.CreateRequest(SipMethods.Bye);
            turn.Sip.Send(bye, Flow, new ChallengedRequest(bye, Flow, credentials), turn);
        }
    }
}
