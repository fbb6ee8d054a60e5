using EdgeCC.Contacts.Customers;
using EdgeCC.Contacts.Interactions;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Time;
using EdgeCC.Model.Walk;

namespace EdgeCC.Contacts;

/// <summary>
/// Who is this, and what happened. The life cycle of an interaction is derived from facts, whichever core they come
/// from; nothing here decides where a contact goes. It waits for nothing, so it has no deadlines.
/// </summary>
public sealed class ContactBook : ICore
{
    private readonly InteractionBook _interactions = new();
    private readonly List<Effect> _effects = [];

    /// <summary>When the last restored fact happened, as an uptime: the service was alive at least until then.</summary>
    private TimeSpan _lastAlive = TimeSpan.MinValue;
    private int _refused;

    /// <summary>A book that knows nobody.</summary>
    /// <param name="region">Whose numbering plan national telephone numbers follow: <c>RU</c>.</param>
    public ContactBook(string region) => Customers = new CustomerBook(region);

    /// <summary>What the book holds.</summary>
    public ContactsCounts Counts => new(_interactions.Count, Customers.Count, _refused);

    internal CustomerBook Customers { get; }

    /// <summary>Where an interaction stands, or null when it is over or was never here.</summary>
    internal InteractionStage? StageOf(InteractionId interaction) => _interactions.Find(interaction)?.Stage;

    /// <summary>Who would be behind an address that a contact comes from now.</summary>
    public Recognition Recognise(Channel channel, string? address, DateTimeOffset now) =>
        Customers.Recognise(Customers.Identify(channel, address), now);

    /// <summary>The customer as seen now, by the id of any profile that is theirs; null where there is none.</summary>
    public CustomerProfile? Profile(CustomerId customer) => Customers.Find(customer);

    /// <summary>What waits for somebody to say yes or no about a customer, oldest first.</summary>
    public IEnumerable<CustomerSuggestion> SuggestionsFor(CustomerId customer) => Customers.SuggestionsFor(customer);

    /// <summary>Everything known of a customer but their interactions; null where there is no such customer.</summary>
    public CustomerExport? Export(CustomerId customer, DateTimeOffset now) => Customers.Export(customer, now);

    public Answer Apply(Event @event, Moment now, Random random)
    {
        switch (@event)
        {
            case CustomerArrived arrived:
                Arrive(arrived, now, random);
                break;
            case CustomerEvent said:
                Tell(Customers.Decide(said, now, random));
                break;

            // Our own facts were taken when they were told; coming round again late, they would undo what followed.
            case FactAppended { Fact: InteractionHeld or InteractionResumed }:
                break;
            case FactAppended { Fact: var fact }:
                _interactions.Take(fact, now.Uptime);
                break;
            case HoldChanged changed:
                ChangeHold(changed, now);
                break;
            case ContactEnded ended:
                End(ended.Interaction, ended.Outcome, ended.EndedBy, now, now.Uptime);
                break;
        }

        return Answer();
    }

    public Answer Advance(Moment now, Random random) => Answer();

    /// <summary>
    /// Takes one fact of an earlier run: customers, and the interactions that were open. To be told every fact kept, oldest
    /// first, and then <see cref="EndOpenAfterRestart"/>.
    /// </summary>
    /// <param name="fact">The fact.</param>
    /// <param name="now">The moment of the restart.</param>
    public void Restore(Fact fact, Moment now)
    {
        _lastAlive = now.Uptime - (now.Wall - fact.At);
        Customers.Take(fact);
        switch (fact)
        {
            case InteractionArrived arrived:
                _interactions.Add(arrived.InteractionId, arrived.CustomerId, arrived.Channel);
                break;
            case InteractionEnded ended:
                _interactions.Remove(ended.InteractionId);
                break;
            default:
                _interactions.Take(fact, _lastAlive);
                break;
        }
    }

    /// <summary>
    /// Ends as failed the calls that were open when the service went down without warning: no call survives that. What is
    /// written goes on. Times are reckoned until the last fact before it.
    /// </summary>
    public Answer EndOpenAfterRestart(Moment now)
    {
        foreach (var interaction in _interactions.Calls.ToArray())
        {
            End(interaction, InteractionOutcome.Failed, Party.Appliance, now, _lastAlive);
        }

        return Answer();
    }

    private void Arrive(CustomerArrived arrived, Moment now, Random random)
    {
        if (_interactions.Find(arrived.Interaction) is not null)
        {
            return;
        }

        var identity = Customers.Identify(arrived.Channel, arrived.From);
        Tell(Customers.Meet(arrived.Channel, identity, now, random));
        var who = Customers.Recognise(identity, now.Wall);
        Tell(new InteractionArrived(
            now.Wall, arrived.Interaction, arrived.Channel, who.Customer, identity?.Address, arrived.To, arrived.Outbound));
        _interactions.Add(arrived.Interaction, who.Customer, arrived.Channel);
        _effects.Add(new Raise(new CustomerRecognised(arrived.Interaction, who.Customer, who.Candidates)));
    }

    private void ChangeHold(HoldChanged changed, Moment now)
    {
        if (_interactions.Find(changed.Interaction) is { } state && state.Changes(changed.By, changed.Held))
        {
            Fact fact = changed.Held
                ? new InteractionHeld(now.Wall, changed.Interaction, changed.By)
                : new InteractionResumed(now.Wall, changed.Interaction, changed.By);
            state.Take(fact, now.Uptime);
            Tell(fact);
        }
    }

    private void End(InteractionId interaction, InteractionOutcome? outcome, Party endedBy, Moment now, TimeSpan at)
    {
        if (_interactions.Find(interaction) is { } state)
        {
            // Whoever will be called back is not done with, however the flow says goodbye.
            var isDiverted = state.Stage == InteractionStage.Diverted;
            Tell(state.End(now.Wall, at, isDiverted ? InteractionOutcome.Diverted : outcome ?? state.Outcome, endedBy));
            _interactions.Remove(interaction);
        }
    }

    private void Tell(CustomerDecision decision)
    {
        _refused += decision.Refusal is null ? 0 : 1;
        foreach (var fact in decision.Facts)
        {
            Tell(fact);
        }
    }

    private void Tell(Fact fact)
    {
        _effects.Add(new AppendFact(fact));
        Customers.Take(fact);
    }

    private Answer Answer()
    {
        Effect[] effects = [.. _effects];
        _effects.Clear();
        return new Answer(effects, NextDeadline: null);
    }
}
