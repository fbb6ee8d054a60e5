using EdgeCC.Calls;
using EdgeCC.Calls.Legs;
using EdgeCC.Calls.Lines;
using EdgeCC.Contacts;
using EdgeCC.Contacts.Interactions;
using EdgeCC.Engine.Configuration;
using EdgeCC.Ivr;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Time;
using EdgeCC.Routing;

namespace EdgeCC.Engine.Control;

public sealed partial class Switchboard
{
    private void Carry(CallsEffect effect, Moment now)
    {
        switch (effect)
        {
            case SendSip send:
                _ports.Sip.Send(send.Message, send.Flow);
                break;
            case SetLegSound set:
                _bridges.Set(set.Sound);
                break;
            case CloseLegSound close:
                _bridges.Close(close.Leg, close.Port);
                break;
            case ToLine order:
                _ports.Lines?.Carry(order);
                break;
            case BanAddress ban:
                _ports.Sip.Ban(ban.Address, ban.For);
                _refused.NoteBan(ban.Address, ban.For, now);
                break;
            default:
                throw new InvalidOperationException($"Nobody carries {effect.GetType().Name}.");
        }
    }

    private void Take(CallsReport report, Moment now)
    {
        switch (report)
        {
            case CallArrived arrived:
                Receive(arrived, now);
                break;
            case FeatureCodeDialled dialled:
                Obey(dialled, now);
                break;
            case PhoneAnswered { Leg: var leg } when _conversations.Find(leg) is { Transfer: { } transfer } conversation && transfer.Leg == leg:
                TakeTransferAnswer(conversation, transfer);
                break;
            case PhoneRefused { Leg: var leg } refused when _conversations.Find(leg) is { Transfer: { } transfer } conversation && transfer.Leg == leg:
                FailTransfer(conversation, transfer, FailureOf(refused.Refusal));
                break;
            case NumberAnswered { Leg: var leg } when _conversations.Find(leg) is { Transfer: { } transfer } conversation && transfer.Leg == leg:
                TakeTransferAnswer(conversation, transfer);
                break;
            case NumberRefused { Leg: var leg } refused when _conversations.Find(leg) is { Transfer: { } transfer } conversation && transfer.Leg == leg:
                FailTransfer(conversation, transfer, FailureOf(refused.Refusal));
                break;
            case PhoneAnswered answered:
                TakeAnswer(answered.Leg);
                break;
            case PhoneRefused refused:
                TakeRefusal(refused);
                break;
            case DigitPressed pressed when IsRecorded(pressed.Leg):
                FinishRecording(pressed.Leg);
                break;
            case DigitPressed pressed when _conversations.Find(pressed.Leg) is { } caller && IsCustomer(caller, pressed.Leg):
                _inward.Enqueue(new FlowDigitPressed(caller.Interaction, pressed.Digit));
                break;
            case DigitPressed pressed when _conversations.Find(pressed.Leg) is { Transfer: { Stage: FlowTransferStage.Screening } transfer } asked
                && transfer.Leg == pressed.Leg:
                TakeScreeningKey(asked, transfer, pressed.Digit);
                break;
            case PlaybackFinished finished:
                TakePlaybackEnd(finished);
                break;
            case LegHeld held:
                TakeHold(held.Leg, held: true);
                break;
            case LegResumed resumed:
                TakeHold(resumed.Leg, held: false);
                break;
            case LegEnded ended:
                TakeEnd(ended);
                break;
            case NumberAnswered answered:
                TakeCustomersAnswer(answered.Leg);
                break;
            case NumberRefused refused:
                TakeCustomersRefusal(refused);
                break;
            case PhoneRegistered registered:
                _inward.Enqueue(new ExtensionReachabilityChanged(registered.Extension, Reachable: true));
                break;
            case PhoneUnregistered unregistered:
                _inward.Enqueue(new ExtensionReachabilityChanged(unregistered.Extension, Reachable: false));
                break;
            case AuthenticationFailed failed:
                _refused.NoteFailure(failed.Address, now);
                break;
        }
    }

    private void Receive(CallArrived arrived, Moment now)
    {
        if (!_model.Numbers.TryGetValue(BranchNumber.Dialled(arrived.To), out var flow))
        {
            _inward.Enqueue(new HangUpLeg(arrived.Leg, HangUpCause.UnknownNumber));
            return;
        }

        var interaction = new InteractionId(Ulid.New(now.Wall, _random));
        _conversations.Put(new Conversation(interaction, arrived.Leg, arrived.From)
        {
            CustomerName = arrived.DisplayName,
            Flow = flow,
            Entry = flow,
        });
        _inward.Enqueue(new CustomerArrived(interaction, Channel.Voice, arrived.From, arrived.To));
    }

    private void TakeAnswer(LegId leg)
    {
        if (_conversations.Find(leg)?.RingingAt(leg) is { } ringing)
        {
            _inward.Enqueue(new OfferAccepted(ringing.Offer));
        }
        else
        {
            // Picked up in the moment the offer ended.
            _inward.Enqueue(new HangUpLeg(leg, HangUpCause.Normal));
        }
    }

    private void TakeRefusal(PhoneRefused refused)
    {
        if (_conversations.Find(refused.Leg) is { } conversation && conversation.RingingAt(refused.Leg) is { } ringing)
        {
            _conversations.Put(conversation with { Ringing = conversation.Ringing.Remove(ringing) });
            _inward.Enqueue(new OfferRefused(ringing.Offer, refused.Refusal switch
            {
                PhoneRefusal.Busy => OfferEnding.Busy,
                PhoneRefusal.Rejected => OfferEnding.Rejected,
                _ => OfferEnding.Unreachable,
            }));
        }
    }

    private void TakePlaybackEnd(PlaybackFinished finished)
    {
        if (_conversations.Find(finished.Leg) is { Transfer: { } transfer } transferring && transfer.Leg == finished.Leg)
        {
            // Asked twice, and no key: a mailbox.
            FailTransfer(transferring, transfer, TransferFailure.Refused);
        }
        else if (_conversations.Find(finished.Leg) is { } conversation)
        {
            _inward.Enqueue(new FlowPlaybackEnded(conversation.Interaction, finished.Playback));
        }
        else
        {
            // Only feature-code legs hear prompts outside a conversation: the confirmation has been said.
            _inward.Enqueue(new HangUpLeg(finished.Leg, HangUpCause.Normal));
        }
    }

    private void TakeHold(LegId leg, bool held)
    {
        if (_conversations.Find(leg) is { } conversation)
        {
            var by = IsCustomer(conversation, leg) ? Party.Customer : Party.Agent;
            _inward.Enqueue(new HoldChanged(conversation.Interaction, by, held));
        }
    }

    private void TakeEnd(LegEnded ended)
    {
        if (_conversations.Find(ended.Leg) is not { } conversation)
        {
            return;
        }

        if (conversation.Transfer is { } transfer && transfer.Leg == ended.Leg)
        {
            TakeTransferEnd(conversation, transfer, ended.Ending);
            return;
        }

        if (conversation.RingingAt(ended.Leg) is not null)
        {
            TakeRefusal(new PhoneRefused(ended.Leg, PhoneRefusal.Unreachable));
            return;
        }

        var byCustomer = IsCustomer(conversation, ended.Leg);
        if (!byCustomer && ended.Ending != LegEnding.Failed && TryGoOnAfter(conversation))
        {
            return;
        }

        if ((byCustomer ? conversation.AgentLeg : conversation.CustomerLeg) is { } other)
        {
            _inward.Enqueue(new HangUpLeg(other, HangUpCause.Normal));
        }

        var endedBy = ended.Ending == LegEnding.Failed ? Party.Appliance : byCustomer ? Party.Customer : Party.Agent;
        Close(conversation, endedBy, outcome: null);
    }

    /// <summary>Tells every other core that a conversation is over, and forgets it.</summary>
    private void Close(Conversation conversation, Party endedBy, InteractionOutcome? outcome)
    {
        var interaction = conversation.Interaction;
        _inward.Enqueue(conversation.AgentLeg is null
            ? new CustomerLeft(interaction)
            : new ConversationEnded(interaction));
        _inward.Enqueue(new FlowStopped(interaction));
        _inward.Enqueue(new ContactEnded(interaction, endedBy, outcome));
        foreach (var ringing in conversation.Ringing)
        {
            _inward.Enqueue(new HangUpLeg(ringing.Leg, HangUpCause.NoAnswer));
        }

        WithoutTransfer(conversation);
        _conversations.Remove(interaction);
    }

    private static bool IsCustomer(Conversation conversation, LegId leg) => conversation.CustomerLeg == leg;
}
