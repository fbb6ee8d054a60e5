using EdgeCC.Calls.Signalling;
using EdgeCC.Sip.Messages;

namespace EdgeCC.Calls.Legs;

/// <summary>How it ends.</summary>
internal abstract partial class SipLeg
{
    /// <summary>True while our BYE has to wait: a callee may send none before the ACK (RFC 3261 15).</summary>
    private bool _byeAwaitsAck;

    /// <inheritdoc/>
    public override void HangUp(HangUpCause cause, Turn turn)
    {
        if (IsAnswered)
        {
            SayGoodbye(turn);
        }
        else
        {
            GiveUp(cause, turn);
        }

        Close(turn);
    }

    /// <summary>The sound of the leg stopped although it should go on: its peer is gone.</summary>
    public void FallSilent(Turn turn)
    {
        if (IsAnswered && !session.IsHeldByPeer)
        {
            EndByUs(turn);
        }
    }

    /// <summary>
    /// The connection to the peer broke. A call that is up goes on: sound takes another way, and for signalling a new
    /// connection is opened when it is needed. One that is not up yet cannot be answered any more.
    /// </summary>
    public void LoseFlow(Turn turn)
    {
        Flow = Flow with { Connection = 0 };
        if (!IsAnswered)
        {
            LoseUnanswered(turn);
        }
    }

    /// <summary>Takes back, or refuses, an INVITE that has no final response yet.</summary>
    protected abstract void GiveUp(HangUpCause cause, Turn turn);

    /// <summary>The connection of an unanswered leg broke.</summary>
    protected abstract void LoseUnanswered(Turn turn);

    /// <summary>Ends an answered leg because it failed, and says so.</summary>
    protected void EndByUs(Turn turn)
    {
        SayGoodbye(turn);
        Fail(LegEnding.Failed, turn);
    }

    private void SayGoodbye(Turn turn)
    {
        if (_unacknowledged is not null)
        {
            _byeAwaitsAck = true;
        }
        else
        {
            SendBye(turn);
        }
    }

    private void SendBye(Turn turn)
    {
        _byeAwaitsAck = false;
        (Dialog, var bye) = Dialog!.CreateRequest(SipMethods.Bye);
        var dialog = Dialog.Id;
        turn.Sip.Send(bye, Flow, new ChallengedRequest(bye, Flow, Credentials, over => over.Legs.Remove(dialog)), turn);
    }
}
