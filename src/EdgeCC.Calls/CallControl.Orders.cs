using EdgeCC.Calls.Legs;
using EdgeCC.Calls.Signalling;
using EdgeCC.Calls.Sound;

namespace EdgeCC.Calls;

/// <summary>What the Switchboard orders. An order for a leg that is over has no effect: the two crossed.</summary>
public sealed partial class CallControl
{
    private void Obey(CallsOrder order, Turn turn)
    {
        switch (order)
        {
            case AnswerCall answer:
                (_state.Legs.Find(answer.Leg) as InboundLeg)?.Answer(turn);
                break;
            case PlayPrompts play:
                _state.Legs.Find(play.Leg)?.Play(new HeardSound.Prompts(play.Playback, play.Prompts, play.Loop), turn);
                break;
            case RingPhone ring:
                Ring(ring, turn);
                break;
            case BridgeLegs bridge:
                if (_state.Legs.Find(bridge.One) is { } one && _state.Legs.Find(bridge.Other) is { } other && one != other)
                {
                    one.Bridge(other, turn);
                }

                break;
            case HangUpLeg hangUp:
                _state.Legs.Find(hangUp.Leg)?.HangUp(hangUp.Cause, turn);
                break;
            case StopAccepting:
                _accepting = false;
                break;
        }
    }

    private void Ring(RingPhone ring, Turn turn)
    {
        var bindings = _peers.Find(ring.Extension) is { } phone ? _bindings.Of(phone.User) : [];
        if (bindings.Count == 0)
        {
            turn.Report(new PhoneRefused(ring.Leg, PhoneRefusal.Unreachable));
            return;
        }

        var customer = _state.Legs.Find(ring.For);
        var session = SessionOver(bindings[0].Flow, customer?.Session.Agreed ?? PreferredSound.Default, turn);
        if (!session.TryOpen(turn.Ports))
        {
            // Nothing is wrong with the phone, so it must not count as gone.
            turn.Report(new PhoneRefused(ring.Leg, PhoneRefusal.Busy));
            return;
        }

        var leg = new PhoneLeg(ring.Leg, bindings, session, turn);
        turn.Legs.Add(leg);
        var number = (customer as InboundLeg)?.Caller.Number;
        leg.Ring(new PhoneInvitation(ring.Extension.Value, number, ring.DisplayName), turn);
    }
}
