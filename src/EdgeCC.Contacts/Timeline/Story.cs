using System.Runtime.InteropServices;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Contacts.Timeline;

/// <summary>What happened in one interaction, as long as it is remembered: what a person would tell of it.</summary>
internal sealed class Story(InteractionId id, Channel channel, CustomerId? customer)
{
    /// <summary>So many characters of text weigh as much as an entry does.</summary>
    private const int CharactersPerWeight = 100;

    private readonly List<TimelineEntry> _entries = [];
    private readonly HashSet<string> _messages = [];

    public InteractionId Id => id;

    public Channel Channel => channel;

    public CustomerId? Customer { get; private set; } = customer;

    /// <summary>The customer's address on the channel; null: withheld.</summary>
    public string? Address { get; private set; }

    public string? Thread { get; private set; }

    /// <summary>False for a customer who is to be called and has not been reached.</summary>
    public bool HasArrived { get; private set; }

    public bool IsOver { get; private set; }

    public QueueId? Queue { get; private set; }

    /// <summary>The agent who talked last.</summary>
    public AgentId? Agent { get; private set; }

    public InteractionId? ContinuationOf { get; private set; }

    public InteractionTagged? Tagged { get; private set; }

    public bool WasSurveyed { get; private set; }

    public HashSet<SurveyKind> Answered { get; } = [];

    public bool HasCommented { get; private set; }

    /// <summary>How much memory it takes, in entries.</summary>
    public int Weight { get; private set; }

    public int Messages => _messages.Count;

    public ReadOnlySpan<TimelineEntry> Entries => CollectionsMarshal.AsSpan(_entries);

    public DateTimeOffset Last => _entries.Count == 0 ? DateTimeOffset.MinValue : _entries[^1].Fact.At;

    public bool Knows(string messageId) => _messages.Contains(messageId);

    /// <summary>Takes a fact at its place in the order. False: it is there already.</summary>
    public bool TryTake(Fact fact, long order)
    {
        var entry = new TimelineEntry(order, id, channel, fact);
        var place = ~_entries.BinarySearch(entry, TimelineEntry.ByPlace);
        for (var before = place - 1; before >= 0 && _entries[before].Fact.At == fact.At; before--)
        {
            if (_entries[before].Fact.Equals(fact))
            {
                return false;
            }
        }

        _entries.Insert(place, entry);
        Weight += 1 + (TextOf(fact).Length / CharactersPerWeight);
        Note(fact);
        return true;
    }

    /// <summary>Forgets who it was with and what was said; that it took place, and which messages were taken, is still known.</summary>
    public void Forget()
    {
        _entries.Clear();
        (Customer, Address, Thread, Tagged, Weight) = (null, null, null, null, 0);
    }

    private static string TextOf(Fact fact) => fact switch
    {
        MessageReceived received => received.Text,
        MessageSent sent => sent.Text,
        InteractionTagged { Note: { } note } => note,
        InteractionTransferred { Note: { } note } => note,
        SurveyCommented commented => commented.Text,
        FollowUpPromised promised => promised.Promise,
        _ => "",
    };

    private void Note(Fact fact)
    {
        switch (fact)
        {
            case InteractionArrived arrived:
                (HasArrived, Address, Thread, Customer) = (true, arrived.From, arrived.Thread, arrived.CustomerId ?? Customer);
                break;
            case InteractionQueued queued:
                Queue = queued.QueueId;
                break;
            case InteractionConnected connected:
                (Agent, Queue) = (connected.AgentId, connected.QueueId);
                break;
            case MessageReceived received:
                _messages.Add(received.MessageId);
                break;
            case MessageSent sent:
                _messages.Add(sent.MessageId);
                break;
            case InteractionContinued continued:
                ContinuationOf ??= continued.Of;
                break;
            case InteractionAttributed attributed:
                Customer = attributed.CustomerId;
                break;
            case InteractionEnded or CallbackEnded { Ending: not CallbackEnding.Served }:
                IsOver = true;
                break;
            default:
                NoteJudgement(fact);
                break;
        }
    }

    private void NoteJudgement(Fact fact)
    {
        switch (fact)
        {
            case InteractionTagged tagged:
                Tagged = tagged;
                break;
            case SurveyOffered:
                WasSurveyed = true;
                break;
            case SurveyAnswered answered:
                Answered.Add(answered.Survey);
                break;
            case SurveyCommented:
                HasCommented = true;
                break;
        }
    }
}
