using EdgeCC.Calls.Legs;
using EdgeCC.Calls.Lines;
using EdgeCC.Calls.Signalling;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Calls;

/// <summary>What the edges tell.</summary>
public sealed partial class CallControl
{
    private void Take(CallsEvent @event, Turn turn)
    {
        switch (@event)
        {
            case SipReceived received:
                _state.Sip.Receive(received.Message, received.Flow, turn);
                break;
            case AtLine happened:
                Take(happened, turn);
                break;
            case SipFlowLost lost:
                LoseFlow(lost.Flow, turn);
                break;
            case MediaPortsOpened opened:
                _state.Ports.Open(opened.Ports);
                break;
            case DigitHeard heard when _state.Legs.Find(heard.Leg) is not null:
                turn.Report(new DigitPressed(heard.Leg, heard.Digit));
                break;
            case PromptsEnded ended when _state.Legs.Find(ended.Leg)?.TryEndPlayback(ended.Playback, turn) == true:
                turn.Report(new PlaybackFinished(ended.Leg, ended.Playback));
                break;
            case MediaFellSilent silent:
                (_state.Legs.Find(silent.Leg) as SipLeg)?.FallSilent(turn);
                break;
        }
    }

    private void LoseFlow(SipFlow flow, Turn turn)
    {
        _state.Sip.FlowLost(flow, turn);
        if (!flow.IsReliable)
        {
            // One datagram that could not be sent: what mattered will be sent again, and the peer may be back by then.
            return;
        }

        ReportUnregistered(_bindings.LoseFlow(flow), turn);
        foreach (var leg in _state.Legs.Over(flow))
        {
            leg.LoseFlow(turn);
        }
    }

    private void Take(SipOutput output, Turn turn)
    {
        switch (output)
        {
            case RequestArrived arrived:
                Take(arrived, turn);
                break;
            case AckArrived ack:
                _state.Legs.Find(ack.Invite)?.TakeAck(ack.Ack, turn);
                break;
            case AckMissing missing:
                _state.Legs.Find(missing.Invite)?.MissAck(turn);
                break;
            case CancelArrived cancel:
                (_state.Legs.Find(cancel.Invite) as InboundLeg)?.Cancel(turn);
                break;
        }
    }
}
