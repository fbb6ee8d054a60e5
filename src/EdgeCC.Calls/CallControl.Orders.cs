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
                _state.Legs.Find(answer.Leg)?.Answer(turn);
                break;
            case PlayPrompts play:
                _state.Legs.Find(play.Leg)?.Play(new HeardSound.Prompts(play.Playback, play.Prompts, play.Loop), turn);
                break;
            case RingPhone ring:
                Ring(ring, turn);
                break;
            case RingNumber ring:
                Call(ring, turn);
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

        var customer = ring.For is { } id ? _state.Legs.Find(id) : null;
        var session = SessionOver(bindings[0].Flow, customer?.Speaks ?? PreferredSound.Default, turn);
        if (!session.TryOpen(turn.Ports))
        {
            // Nothing is wrong with the phone, so it must not count as gone.
            turn.Report(new PhoneRefused(ring.Leg, PhoneRefusal.Busy));
            return;
        }

        var leg = new PhoneLeg(ring.Leg, bindings, session, turn.Now + Shorter(ring.RingLimit ?? Leg.LongestRinging));
        turn.Legs.Add(leg);
        var number = ring.For is null ? ring.Number : customer?.CallerNumber;
        leg.Ring(new PhoneInvitation(ring.Extension.Value, number, ring.DisplayName), turn);
    }

    private void Call(RingNumber ring, Turn turn)
    {
        var routes = _routes.To(ring.Number, ring.Trunk);
        var waiting = _state.Legs.Find(ring.For);
        var session = routes.IsEmpty
            ? null
            : SessionOver(routes[0].Flow, waiting?.Speaks ?? PreferredSound.Default, turn);
        if (session?.TryOpen(turn.Ports) != true)
        {
            turn.Report(new NumberRefused(ring.Leg, NumberRefusal.Failed));
            return;
        }

        var leg = new NumberLeg(ring.Leg, routes, waiting, session, turn.Now + Shorter(ring.RingLimit));
        turn.Legs.Add(leg);
        leg.CallNext(turn);
    }

    private static TimeSpan Shorter(TimeSpan limit) => limit < Leg.LongestRinging ? limit : Leg.LongestRinging;
}
