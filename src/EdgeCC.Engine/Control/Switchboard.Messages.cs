using System.Diagnostics.CodeAnalysis;
using EdgeCC.Contacts.Interactions;
using EdgeCC.Engine.Events;
using EdgeCC.Engine.Media;
using EdgeCC.Ivr;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Time;
using EdgeCC.Model.Walk;
using EdgeCC.Routing;

namespace EdgeCC.Engine.Control;

/// <summary>
/// Messages that customers leave for a queue. The file is durable first, then the fact, and only then the customer is told
/// that it is kept; with the fact it becomes work: a call to the customer.
/// </summary>
public sealed partial class Switchboard
{
    private readonly Dictionary<RecordingId, SpokenMessage> _messages = [];

    /// <summary>By interaction: the request of a flow whose message is a fact, but not a durable one yet.</summary>
    private readonly Dictionary<InteractionId, RequestId> _untold = [];

    private readonly RecordingBook _recordings = new();

    private void Record(RecordMessage order, Moment now)
    {
        DropMessages(message => message.Order.Interaction == order.Interaction);
        var recording = new RecordingId(Ulid.New(now.Wall, _random));
        var buffer = new SoundBuffer();
        if (_conversations.Find(order.Interaction) is { CustomerLeg: { } leg } conversation
            && _ports.Recorder?.TryBegin(recording, buffer, order.Longest) == true)
        {
            _messages[recording] = new SpokenMessage(recording, order, leg, conversation.Customer, conversation.Number);
            _bridges.Record(leg, buffer);
        }
        else
        {
            _inward.Enqueue(new FlowMessageKept(order.Interaction, order.Request, Kept: false));
        }
    }

    private bool IsRecorded(LegId leg) => _messages.Values.Any(message => message.Leg == leg);

    private void FinishRecording(LegId leg)
    {
        foreach (var message in _messages.Values.Where(message => message.Leg == leg))
        {
            _ports.Recorder?.Finish(message.Recording);
        }
    }

    /// <summary>
    /// The flow is over for somebody. Whoever has hung up has said what they had to say: their interaction ends at once, and
    /// the message, if it is one, becomes a fact of it afterwards. Whoever talks with an agent instead needs none.
    /// </summary>
    private void EndRecording(Event @event)
    {
        if (@event is not FlowStopped { Interaction: var interaction })
        {
            return;
        }

        if (_conversations.Find(interaction) is null)
        {
            foreach (var message in _messages.Values.Where(message => message.Order.Interaction == interaction))
            {
                _ports.Recorder?.Finish(message.Recording);
            }
        }
        else
        {
            DropMessages(message => message.Order.Interaction == interaction);
        }
    }

    private void Take(RecordingKept kept, Moment now)
    {
        if (!TryEnd(kept.Recording, out var message))
        {
            _ports.Recorder?.Erase(kept.Recording);
            return;
        }

        var order = message.Order;
        var left = new MessageLeft(
            now.Wall, order.Interaction, order.Queue, message.Customer, kept.Recording, kept.Duration);
        if (!TryKeep(left, order.Request, message.Number, now))
        {
            _ports.Recorder?.Erase(kept.Recording);
        }
    }

    /// <summary>What the customer wrote is a fact already; that it is a message to a queue is another.</summary>
    private void KeepWritten(KeepMessage order, Moment now)
    {
        if (_texts.Find(order.Interaction) is not { } contact)
        {
            _inward.Enqueue(new FlowMessageKept(order.Interaction, order.Request, Kept: false));
            return;
        }

        var left = new MessageLeft(now.Wall, order.Interaction, order.Queue, contact.Customer, MessageId: contact.Heard);
        TryKeep(left, order.Request, contact.Thread.Channel == Channel.Sms ? contact.Address : null, now);
    }

    private bool TryKeep(MessageLeft left, RequestId request, string? number, Moment now)
    {
        if (!Keep(left, now))
        {
            _inward.Enqueue(new FlowMessageKept(left.InteractionId, request, Kept: false));
            return false;
        }

        _untold[left.InteractionId] = request;
        _inward.Enqueue(new ContactDiverted(left.InteractionId, DivertedTo.Voicemail));
        AskForWork(left, number, now);
        return true;
    }

    /// <summary>
    /// Somebody is to call them. Where nobody can, or somebody is to call that number already, the message stands in the customer's
    /// history alone.
    /// </summary>
    private void AskForWork(MessageLeft left, string? number, Moment now)
    {
        if (number is not null && _model.Callable.TryRead(number, out var callable))
        {
            _inward.Enqueue(new CallbackAsked(
                new InteractionId(Ulid.New(now.Wall, _random)), left.QueueId, callable, CallbackOrigin.Voicemail, left.CustomerId));
        }
    }

    private void LoseMessage(RecordingId recording)
    {
        if (TryEnd(recording, out var message))
        {
            _inward.Enqueue(new FlowMessageKept(message.Order.Interaction, message.Order.Request, Kept: false));
        }
    }

    private bool TryEnd(RecordingId recording, [NotNullWhen(true)] out SpokenMessage? message)
    {
        if (!_messages.Remove(recording, out message))
        {
            return false;
        }

        _bridges.Record(message.Leg, buffer: null);
        return true;
    }

    private void DropMessages(Func<SpokenMessage, bool> which)
    {
        foreach (var message in _messages.Values.Where(which).ToArray())
        {
            LoseMessage(message.Recording);
            _ports.Recorder?.Erase(message.Recording);
        }
    }

    private void NoteOfMessages(Fact fact)
    {
        _recordings.Take(fact);
        if (fact is CustomerErased erased)
        {
            var profiles = erased.Profiles().ToHashSet();
            DropMessages(message => message.Customer is { } customer && profiles.Contains(customer));
            EraseRecordings();
        }
    }

    private void EraseRecordings()
    {
        foreach (var recording in _recordings.TakeErased())
        {
            _ports.Recorder?.Erase(recording);
        }
    }

    private void KeptOfMessages(Fact fact)
    {
        if (fact is MessageLeft left && _untold.Remove(left.InteractionId, out var request))
        {
            _inward.Enqueue(new FlowMessageKept(left.InteractionId, request, Kept: true));
        }
    }
}
