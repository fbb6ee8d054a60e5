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

    /// <summary>A book that knows nobody.</summary>
    /// <param name="countryCode">Where national telephone numbers belong, digits only: <c>7</c>.</param>
    public ContactBook(string countryCode) => Customers = new CustomerIndex(countryCode);

    /// <summary>Who is behind an address.</summary>
    public CustomerIndex Customers { get; }

    /// <summary>What the book holds.</summary>
    public ContactsCounts Counts => new(_interactions.Count, Customers.Count);

    /// <summary>Where an interaction stands, or null when it is over or was never here.</summary>
    internal InteractionStage? StageOf(InteractionId interaction) => _interactions.Find(interaction)?.Stage;

    public Answer Apply(Event @event, Moment now, Random random)
    {
        switch (@event)
        {
            case CustomerArrived arrived:
                Arrive(arrived, now, random);
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
        switch (fact)
        {
            case CustomerAdded added:
                RestoreCustomer(added);
                break;
            case InteractionArrived arrived:
                _interactions.Add(arrived.InteractionId, arrived.CustomerId, arrived.Channel);
                break;
            case InteractionEnded ended:
                Close(ended.InteractionId, ended.At);
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
        var customer = identity is { } known ? Recognise(known, now, random) : null;
        Tell(new InteractionArrived(
            now.Wall, arrived.Interaction, arrived.Channel, customer, identity?.Address, arrived.To, arrived.Outbound));
        _interactions.Add(arrived.Interaction, customer, arrived.Channel);
        _effects.Add(new Raise(new CustomerRecognised(arrived.Interaction, customer)));
    }

    private CustomerId? Recognise(CustomerIdentity identity, Moment now, Random random)
    {
        if (Customers.Find(identity) is { } known)
        {
            return known;
        }

        if (Customers.IsFull)
        {
            return null;
        }

        var id = new CustomerId(Ulid.New(now.Wall, random));
        Customers.Add(identity, id);
        Tell(new CustomerAdded(now.Wall, id, identity.Channel, identity.Address));
        return id;
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
            Close(interaction, now.Wall);
        }
    }

    private void Close(InteractionId interaction, DateTimeOffset ended)
    {
        if (_interactions.Find(interaction)?.Customer is { } customer)
        {
            Customers.NoteInteraction(customer, ended);
        }

        _interactions.Remove(interaction);
    }

    private void RestoreCustomer(CustomerAdded added)
    {
        if (Customers.Identify(added.Channel, added.Identity) is { } identity)
        {
            Customers.Add(identity, added.CustomerId);
        }
    }

    private void Tell(Fact fact) => _effects.Add(new AppendFact(fact));

    private Answer Answer()
    {
        Effect[] effects = [.. _effects];
        _effects.Clear();
        return new Answer(effects, NextDeadline: null);
    }
}
