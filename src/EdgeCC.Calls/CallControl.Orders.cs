using EdgeCC.Calls.Legs;
using EdgeCC.Calls.Outbound;
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
        if (_model.LinePhones.FirstOrDefault(phone => phone.Number == ring.Extension) is { } atLine)
        {
            Ring(ring, atLine, turn);
            return;
        }

        var bindings = _peers.Find(ring.Extension) is { } phone ? _bindings.Of(phone.User) : [];
        if (bindings.Count == 0)
        {
            turn.Report(new PhoneRefused(ring.Leg, PhoneRefusal.Unreachable));
            return;
        }

        var customer = ring.For is { } id ? _state.Legs.Find(id) : null;
        var session = turn.SessionOver(bindings[0].Flow, customer?.Speaks ?? PreferredSound.Default);
        if (!session.TryOpen(turn.Ports))
        {
            // Nothing is wrong with the phone, so it must not count as gone.
            turn.Report(new PhoneRefused(ring.Leg, PhoneRefusal.Busy));
            return;
        }

        var leg = new PhoneLeg(ring.Leg, bindings, session, turn.Now + Shorter(ring.RingLimit ?? Leg.LongestRinging));
        turn.Legs.Add(leg);
        leg.Ring(new PhoneInvitation(ring.Extension.Value, NumberShown(ring), ring.DisplayName), turn);
    }

    private string? NumberShown(RingPhone ring) =>
        ring.For is { } customer ? _state.Legs.Find(customer)?.CallerNumber : ring.Number;

    private void Call(RingNumber ring, Turn turn) =>
        new NumberCall(
            ring.Leg,
            _routes.To(ring.Number, ring.Trunk),
            _state.Legs.Find(ring.For),
            turn.Now + Shorter(ring.RingLimit)).CallNext(turn);

    private static TimeSpan Shorter(TimeSpan limit) => limit < Leg.LongestRinging ? limit : Leg.LongestRinging;
}
