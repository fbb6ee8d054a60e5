using EdgeCC.Contacts.Customers;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Time;
using EdgeCC.Model.Walk;

namespace EdgeCC.Contacts.Tests;

/// <summary>A contact book in virtual time, and the facts of the other cores it lives on.</summary>
internal sealed class Book
{
    public static readonly QueueId Sales = new("sales");
    public static readonly AgentId Anna = new("anna");

    private readonly Random _random = new(1);
    private TimeSpan _uptime = TimeSpan.FromHours(1);
    private DateTimeOffset _wall = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public ContactBook Contacts { get; private set; } = new("RU");

    public Moment Now => new(_uptime, _wall);

    /// <summary>Every fact so far, those of other cores included.</summary>
    public List<Fact> Facts { get; } = [];

    /// <summary>The facts the last event brought.</summary>
    public List<Fact> Told { get; } = [];

    public static InteractionId Id(string id) => new(id);

    public void Pass(double seconds) =>
        (_uptime, _wall) = (_uptime + TimeSpan.FromSeconds(seconds), _wall + TimeSpan.FromSeconds(seconds));

    public void JumpClock(TimeSpan by) => _wall += by;

    public void Tell(Event @event) => Take(Contacts.Apply(@event, Now, _random));

    public InteractionArrived Arrive(string id, string? from, Channel channel = Channel.Voice)
    {
        Tell(new CustomerArrived(Id(id), channel, from, "+74950000000"));
        return Told.OfType<InteractionArrived>().Single();
    }

    /// <summary>The customer who calls from a number, where that is certain.</summary>
    public CustomerProfile? Profile(string number) =>
        Contacts.Recognise(Channel.Voice, number, _wall).Customer is { } customer ? Contacts.Profile(customer) : null;

    public void End(string id, Party by = Party.Customer, InteractionOutcome? outcome = null) =>
        Tell(new ContactEnded(Id(id), by, outcome));

    public InteractionEnded Ended => Assert.Single(Told.OfType<InteractionEnded>());

    /// <summary>A fact of another core was appended.</summary>
    public void Append(Func<DateTimeOffset, Fact> fact)
    {
        var appended = fact(_wall);
        Tell(new FactAppended(appended));
        Facts.Add(appended);
    }

    public void Queue(string id) => Append(at => new InteractionQueued(at, Id(id), Sales, 1));

    public void Offer(string id) => Append(at => new InteractionOffered(at, Id(id), new OfferId(1), Sales, Anna, "first"));

    public void EndOffer(string id, OfferEnding ending) =>
        Append(at => new OfferEnded(at, Id(id), new OfferId(1), Anna, ending));

    public void Connect(string id)
    {
        Offer(id);
        EndOffer(id, OfferEnding.Accepted);
        Append(at => new InteractionConnected(at, Id(id), Anna, Sales, TimeSpan.Zero));
    }

    public void Hold(string id, Party by, bool held) => Tell(new HoldChanged(Id(id), by, held));

    /// <summary>The power fails and comes back after a while; uptime begins anew.</summary>
    public void Restart(double secondsOff = 0)
    {
        _uptime = TimeSpan.FromSeconds(2);
        _wall += TimeSpan.FromSeconds(secondsOff);
        Contacts = new ContactBook("RU");
        Facts.ForEach(fact => Contacts.Restore(fact, Now));
    }

    public void EndOpen() => Take(Contacts.EndOpenAfterRestart(Now));

    private void Take(Answer answer)
    {
        Told.Clear();
        Told.AddRange(answer.Effects.OfType<AppendFact>().Select(append => append.Fact));
        Facts.AddRange(Told);
        Assert.Null(answer.NextDeadline);
    }
}
