using EdgeCC.Contacts.Customers;
using EdgeCC.Contacts.Timeline;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Contacts.Interactions;

/// <summary>The open interactions, and what may happen to them.</summary>
internal sealed class InteractionBook(StoryBook stories, Teller teller, Func<CustomerId, bool> isKnown)
{
    private readonly Dictionary<InteractionId, InteractionState> _open = [];

    public ContactsModel Model { get; set; } = new();

    /// <summary>How many are not ended.</summary>
    public int Count => _open.Values.Count(state => !state.IsEnded);

    /// <summary>How many facts did not fit where their interaction stood. More than none is a fault of ours, or of the order they came in.</summary>
    public int Misfits { get; private set; }

    /// <summary>Those that are open, their agents' work afterwards included; in no order.</summary>
    public IReadOnlyCollection<InteractionState> Open => _open.Values;

    public InteractionState? Find(InteractionId id) => _open.GetValueOrDefault(id);

    /// <summary>The customer's conversation with an agent on another channel, the latest of several.</summary>
    public InteractionId? ConversationOf(IReadOnlyList<CustomerId> members, AgentId agent, Channel except) => _open.Values
        .Where(state => state.IsInConversation && state.Agent == agent && state.Channel != except)
        .Where(state => state.Customer is { } customer && members.Contains(customer))
        .MaxBy(state => state.Began)?.Id;

    /// <summary>Takes a fact, if it is about an interaction that is open.</summary>
    /// <param name="fact">Any fact.</param>
    /// <param name="at">The uptime it happened at.</param>
    public void Take(Fact fact, TimeSpan at)
    {
        switch (fact)
        {
            case ApplianceStarted:
                foreach (var state in _open.Values)
                {
                    state.LoseWrapUp();
                }

                Forget([.. _open.Values.Where(state => state.Stage == InteractionStage.Closed)]);
                break;
            case CustomerErased erased:
                foreach (var state in _open.Values)
                {
                    state.Forget(erased);
                }

                break;
            case InteractionArrived arrived:
                _open.TryAdd(arrived.InteractionId, new InteractionState(arrived.InteractionId, arrived.CustomerId, arrived.Channel, at));
                break;
            case IInteractionFact { InteractionId: var id } when Find(id) is { } state:
                Misfits += state.Take(fact, at) ? 0 : 1;
                if (state.Stage == InteractionStage.Closed)
                {
                    Forget([state]);
                }

                break;
        }
    }

    public void Decide(InteractionEvent @event)
    {
        switch (@event)
        {
            case MessageArrived arrived:
                TakeMessage(arrived);
                break;
            case MessageWritten written:
                TakeMessage(written);
                break;
            case CustomerNamed named:
                Attribute(named);
                break;
            case not null when Find(@event.Interaction) is { } state:
                Decide(@event, state);
                break;
        }
    }

    /// <summary>Ends an interaction as of an uptime.</summary>
    public void End(InteractionState state, InteractionOutcome? outcome, Party endedBy, TimeSpan at)
    {
        if (!state.IsEnded)
        {
            // Whoever is served otherwise is not done with, however the flow says goodbye.
            var known = state.Stage == InteractionStage.Diverted ? InteractionOutcome.Diverted : outcome;
            teller.Tell(state.End(teller.Now.Wall, at, known ?? LifeCycle.Outcome(state.Stage), endedBy));
        }
    }

    private void Decide(InteractionEvent @event, InteractionState state)
    {
        var (at, id) = (teller.Now.Wall, state.Id);
        switch (@event)
        {
            case ContactEnded ended:
                End(state, ended.Outcome, ended.EndedBy, teller.Now.Uptime);
                break;
            case HoldChanged { Held: true } changed when state.Changes(changed.By, held: true):
                teller.Tell(new InteractionHeld(at, id, changed.By));
                break;
            case HoldChanged { Held: false } changed when state.Changes(changed.By, held: false):
                teller.Tell(new InteractionResumed(at, id, changed.By));
                break;
            case ParticipantChanged { Joined: true } changed when state.Changes(changed.Agent, joined: true):
                teller.Tell(new ConferenceJoined(at, id, changed.Agent));
                break;
            case ParticipantChanged { Joined: false } changed when state.Changes(changed.Agent, joined: false):
                teller.Tell(new ConferenceLeft(at, id, changed.Agent));
                break;
            case ContactDiverted diverted when state.Stage is InteractionStage.Arrived or InteractionStage.SelfService or InteractionStage.Unserved:
                teller.Tell(new InteractionDiverted(at, id, diverted.To, diverted.Target));
                break;
            case TransferAsked asked:
                Transfer(state, asked);
                break;
        }
    }

    private void Transfer(InteractionState state, TransferAsked asked)
    {
        if (!state.IsInConversation || state.Agent != asked.From)
        {
            teller.Refuse(asked, new Refusal("from", "the customer does not talk with that agent", "the agent who talks"));
            return;
        }

        if ((asked.ToQueue ?? state.Queue) is not { } queue || !Model.Queues.Contains(queue))
        {
            teller.Refuse(asked, new Refusal(
                "toQueue", "there is no such queue", string.Join(", ", Model.Queues.Select(known => known.Value).Order(StringComparer.Ordinal))));
            return;
        }

        teller.Tell(new InteractionTransferred(
            teller.Now.Wall, state.Id, asked.From, queue, asked.ToAgent, MessageLimits.Note(asked.Note)));
        teller.Report(new TransferBegan(state.Id, state.Channel, state.Customer, asked.From, queue, asked.ToAgent));
    }

    private void TakeMessage(MessageArrived arrived)
    {
        if (MayTake(arrived.Interaction, arrived.MessageId, Party.Customer))
        {
            var text = MessageLimits.Cut(arrived.Text, MessageLimits.MaxTextLength);
            teller.Tell(new MessageReceived(
                teller.Now.Wall, arrived.Interaction, arrived.MessageId, text, text.Length < arrived.Text.Length));
            teller.Report(new MessageTaken(arrived.Interaction, Party.Customer));
        }
    }

    private void TakeMessage(MessageWritten written)
    {
        var from = written.Agent is null ? Party.Appliance : Party.Agent;
        if (MayTake(written.Interaction, written.MessageId, from))
        {
            var text = MessageLimits.Cut(written.Text, MessageLimits.MaxTextLength);
            teller.Tell(new MessageSent(
                teller.Now.Wall, written.Interaction, written.MessageId, text, written.Agent, text.Length < written.Text.Length));
            teller.Report(new MessageTaken(written.Interaction, from));
        }
    }

    /// <summary>True for a message that is new. One told twice is passed over; one that cannot be taken is refused.</summary>
    private bool MayTake(InteractionId interaction, string messageId, Party from)
    {
        var story = stories.Find(interaction);
        if (story?.Knows(messageId) == true)
        {
            return false;
        }

        MessageRefusal? refusal = messageId.Length is 0 or > MessageLimits.MaxIdLength ? MessageRefusal.NoId
            : story is null || Find(interaction)?.IsEnded != false ? MessageRefusal.NotOpen
            : story.Messages >= MessageLimits.MostMessages ? MessageRefusal.TooMany
            : null;
        if (refusal is { } why)
        {
            teller.Report(new MessageRefused(interaction, messageId, why, from));
        }

        return refusal is null;
    }

    private void Attribute(CustomerNamed named)
    {
        if (stories.Find(named.Interaction) is not { } story)
        {
            teller.Refuse(named, new Refusal("interaction", "it is not remembered", "one that came lately"));
        }
        else if (!isKnown(named.Customer))
        {
            teller.Refuse(named, CustomerRefusal.UnknownCustomer);
        }
        else if (story.Customer != named.Customer)
        {
            teller.Tell(new InteractionAttributed(teller.Now.Wall, named.Interaction, named.Customer, named.Agent));
        }
    }

    private void Forget(IEnumerable<InteractionState> closed)
    {
        foreach (var state in closed)
        {
            _open.Remove(state.Id);
        }
    }
}
