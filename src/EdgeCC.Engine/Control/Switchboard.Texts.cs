using EdgeCC.Contacts;
using EdgeCC.Contacts.Interactions;
using EdgeCC.Engine.Configuration;
using EdgeCC.Engine.Events;
using EdgeCC.Engine.Texts;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Time;

namespace EdgeCC.Engine.Control;

/// <summary>What is written: taken, kept, and only then acknowledged and sent (decisions/0411).</summary>
public sealed partial class Switchboard
{
    private readonly TextTable _texts = new();
    private readonly TextReceipts _receipts = new();
    private readonly TextOutbox _outbox = new();

    /// <summary>Contacts whose end is not durable yet.</summary>
    private readonly Dictionary<InteractionId, TextThread> _closing = [];

    private void Take(TextEvent @event, Moment now)
    {
        switch (@event)
        {
            case TextReceived received:
                Receive(received, now);
                break;
            case TextThreadLeft { Thread: var thread } when _texts.Find(thread, address: null) is { } contact:
                Close(contact, Party.Customer, outcome: null);
                break;
            case TextDelivered { Interaction: var id, MessageId: var message } when _outbox.Find(id, message) is not null:
                Keep(new MessageDelivered(now.Wall, id, message), now);
                break;
            case TextUndelivered { Interaction: var id, MessageId: var message } failed when _outbox.Find(id, message) is not null:
                Keep(new MessageUndelivered(now.Wall, id, message, failed.Failure), now);
                break;
            case AgentTextWritten written:
                Send(written);
                break;
            case AgentClosedContact { Interaction: var id } closed when _texts.Find(id) is { } contact && contact.Agent == closed.Agent:
                CloseByAgent(contact);
                break;
        }
    }

    private void Receive(TextReceived received, Moment now)
    {
        if (_receipts.Knows(received.Thread, received.MessageId))
        {
            ReceiveAgain(received);
        }
        else if (_texts.Find(received.Thread, received.Address) is { } contact)
        {
            Receive(received, contact.Interaction, WhyNotTaken(received));
        }
        else
        {
            var interaction = new InteractionId(Ulid.New(now.Wall, _random));
            var refusal = WhyNotTaken(received) ?? WhyNotBegun(received.Thread);
            if (refusal is null)
            {
                _inward.Enqueue(new CustomerArrived(
                    interaction,
                    received.Thread.Channel,
                    received.Address,
                    received.Thread.Entry,
                    Thread: received.Thread.Id));
            }

            Receive(received, interaction, refusal);
        }
    }

    private void Receive(TextReceived received, InteractionId interaction, TextRefusal? refusal)
    {
        if (refusal is { } why)
        {
            _ports.Texts?.Refuse(received.Thread, received.MessageId, why);
        }
        else
        {
            _inward.Enqueue(new MessageArrived(interaction, received.MessageId, received.Text));
        }
    }

    /// <summary>
    /// A message that was taken changes nothing when it comes again, but its sender has not heard so: it is acknowledged if
    /// it is durable, and will be when it is.
    /// </summary>
    private void ReceiveAgain(TextReceived received)
    {
        if (_receipts.Refused(received.Thread, received.MessageId) is { } fact)
        {
            NoteReceived(fact, received.Thread, _ports.Journal.TryAppend(fact));
        }
        else if (!_receipts.IsWaiting(received.Thread, received.MessageId))
        {
            _ports.Texts?.Accept(received.Thread, received.MessageId);
        }
    }

    private TextRefusal? WhyNotTaken(TextReceived received) =>
        received.MessageId.Length is 0 or > MessageLimits.MaxIdLength
        || received.Thread.Id.Length is 0 or > TextLimits.MaxThreadLength
        || received.Address?.Length > TextLimits.MaxThreadLength
        || string.IsNullOrWhiteSpace(received.Text) ? TextRefusal.Malformed
        : _isJournalStalled || _receipts.Unkept >= TextLimits.MostUnkept ? TextRefusal.NotKept
        : null;

    private TextRefusal? WhyNotBegun(TextThread thread) =>
        EntryFlow(thread) is null ? TextRefusal.NoSuchEntry
        : _stopping ? TextRefusal.Stopping
        : _texts.Count >= TextLimits.MostOpen ? TextRefusal.TooManyContacts
        : null;

    /// <summary>The flow of the entry point a thread came to; null where there is none (any more).</summary>
    private FlowId? EntryFlow(TextThread thread) =>
        _model.Texts.TryGetValue(new TextEntry(thread.Channel, thread.Entry), out var flow) ? flow : null;

    /// <summary>A fact was given to the journal; <paramref name="isTaken"/> says whether that had room for it.</summary>
    private void NoteOfTexts(Fact fact, bool isTaken)
    {
        var contact = fact is IInteractionFact { InteractionId: var id } ? _texts.Find(id) : null;
        switch (fact)
        {
            case MessageReceived received when contact is not null:
                _receipts.Note(contact.Thread, received);
                NoteReceived(received, contact.Thread, isTaken);
                break;
            case InteractionReleased released when contact is not null:
                _ports.Desk?.Release(released.AgentId, released.InteractionId);
                break;
            case OfferEnded ended:
                _shown.Remove(ended.OfferId);
                break;
            case InteractionEnded when contact is not null && isTaken:
                _closing[contact.Interaction] = contact.Thread;
                break;
        }

        _outbox.Take(fact, contact);
        _texts.Take(fact);
    }

    private void NoteReceived(MessageReceived fact, TextThread thread, bool isTaken)
    {
        _receipts.NoteJournal(thread, fact, isTaken);
        if (!isTaken)
        {
            _ports.Texts?.Refuse(thread, fact.MessageId, TextRefusal.NotKept);
        }
    }

    /// <summary>Now it may be said, and sent: it is durable.</summary>
    private void KeptOfTexts(Fact fact)
    {
        switch (fact)
        {
            case MessageReceived received when _receipts.NoteKept(received) is { } thread:
                _ports.Texts?.Accept(thread, received.MessageId);
                break;
            case MessageSent sent when _outbox.Find(sent.InteractionId, sent.MessageId) is { } message:
                _ports.Texts?.Send(message);
                break;
            case InteractionEnded ended when _closing.Remove(ended.InteractionId, out var thread) && _texts.Find(thread, address: null) is null:
                _ports.Texts?.Close(thread);
                break;
        }
    }

    private void RestoreTexts(Fact fact)
    {
        var contact = fact is IInteractionFact { InteractionId: var id } ? _texts.Find(id) : null;
        if (fact is MessageReceived received && contact is not null)
        {
            _receipts.Note(contact.Thread, received);
        }

        _outbox.Take(fact, contact);
        _texts.Take(fact);
    }

    private void Refuse(MessageRefused refused)
    {
        if (_texts.Find(refused.Interaction) is not { } contact)
        {
            return;
        }

        if (refused.From == Party.Customer)
        {
            _ports.Texts?.Refuse(contact.Thread, refused.MessageId, TextRefusal.TooManyMessages);
        }
        else if (refused.From == Party.Agent && contact.Agent is { } agent)
        {
            _ports.Desk?.Refuse(agent, contact.Interaction, IdAtDesk(refused.MessageId), AgentTextRefusal.TooManyMessages);
        }
    }
}
