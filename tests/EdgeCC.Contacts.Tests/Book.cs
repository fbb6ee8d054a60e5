using System.Collections.Immutable;
using EdgeCC.Contacts.Customers;
using EdgeCC.Contacts.Interactions;
using EdgeCC.Contacts.Surveys;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Time;
using EdgeCC.Model.Walk;

namespace EdgeCC.Contacts.Tests;

/// <summary>A contact book in virtual time, and the facts of the other cores it lives on.</summary>
internal sealed class Book
{
    public const string Phone = "+79161234567";

    public static readonly QueueId Sales = new("sales");
    public static readonly QueueId Support = new("support");
    public static readonly AgentId Anna = new("anna");
    public static readonly AgentId Boris = new("boris");

    public static readonly ContactsModel Model = new()
    {
        Queues = [Sales, Support],
        WrapUps = ImmutableDictionary<QueueId, WrapUpModel>.Empty.Add(Sales, new(["sold", "refused"], ["price", "delivery"])),
        Surveys = ImmutableDictionary<QueueId, SurveyModel>.Empty.Add(
            Sales, new([SurveyKind.Csat, SurveyKind.Nps], Comment: true, SurveyModel.UsualPause)),
    };

    private readonly Random _random = new(1);
    private TimeSpan _uptime = TimeSpan.FromHours(1);
    private DateTimeOffset _wall = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private long _offers;

    public ContactBook Contacts { get; private set; } = new("RU", Model);

    public Moment Now => new(_uptime, _wall);

    public TimeSpan? NextDeadline { get; private set; }

    /// <summary>Every fact so far, those of other cores included.</summary>
    public List<Fact> Facts { get; } = [];

    /// <summary>The facts the last event brought.</summary>
    public List<Fact> Told { get; } = [];

    /// <summary>What the last event had reported.</summary>
    public List<Event> Reported { get; } = [];

    /// <summary>Why the last event was refused.</summary>
    public Refusal Refused => Assert.IsType<ChangeRefused>(Assert.Single(Reported)).Why;

    public static InteractionId Id(string id) => new(id);

    /// <summary>Lets time pass, and the book do what falls due at the end of it.</summary>
    public void Pass(double seconds)
    {
        (_uptime, _wall) = (_uptime + TimeSpan.FromSeconds(seconds), _wall + TimeSpan.FromSeconds(seconds));
        if (NextDeadline is { } next && Now.Reached(next))
        {
            Take(Contacts.Advance(Now, _random));
        }
    }

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
        Facts.Add(appended);
        Tell(new FactAppended(appended));
    }

    public void Queue(string id, ContactHold? hold = null) =>
        Append(at => new InteractionQueued(at, Id(id), Sales, 1, Hold: hold));

    public void Offer(string id) =>
        Append(at => new InteractionOffered(at, Id(id), new OfferId(++_offers), Sales, Anna, "first"));

    public void EndOffer(string id, OfferEnding ending) =>
        Append(at => new OfferEnded(at, Id(id), new OfferId(_offers), Anna, ending));

    public void Connect(string id, AgentId? agent = null)
    {
        Offer(id);
        EndOffer(id, OfferEnding.Accepted);
        Append(at => new InteractionConnected(at, Id(id), agent ?? Anna, Sales, TimeSpan.Zero));
    }

    /// <summary>The conversation with an agent is over, and their work begins.</summary>
    public void Release(string id, ReleaseCause cause = ReleaseCause.Ended, double wrapUp = 0, AgentId? agent = null) => Append(
        at => new InteractionReleased(at, Id(id), agent ?? Anna, Sales, cause, TimeSpan.FromSeconds(wrapUp)));

    /// <summary>A whole conversation, to its end.</summary>
    public void Serve(string id, string? from, Channel channel = Channel.Voice)
    {
        Arrive(id, from, channel);
        Queue(id);
        Connect(id);
        Pass(60);
        Release(id);
        End(id);
    }

    public void Hold(string id, Party by, bool held) => Tell(new HoldChanged(Id(id), by, held));

    public void Write(string id, string message, string text) => Tell(new MessageArrived(Id(id), message, text));

    public InteractionStage? StageOf(string id) => Contacts.StageOf(Id(id));

    /// <summary>What an agent would read, as texts.</summary>
    public IEnumerable<string> HistoryOf(string id) => Contacts.History(Id(id)).Select(entry => entry.Fact).Select(fact => fact switch
    {
        MessageReceived received => received.Text,
        MessageSent sent => sent.Text,
        _ => fact.GetType().Name,
    });

    /// <summary>The power fails and comes back after a while; uptime begins anew.</summary>
    public void Restart(double secondsOff = 0)
    {
        _uptime = TimeSpan.FromSeconds(2);
        _wall += TimeSpan.FromSeconds(secondsOff);
        Contacts = Restored();
    }

    /// <summary>Another book over the same facts.</summary>
    public ContactBook Restored()
    {
        var book = new ContactBook("RU", Model);
        Facts.ForEach(fact => book.Restore(fact, Now));
        return book;
    }

    public void EndOpen() => Take(Contacts.EndOpenAfterRestart(Now, _random));

    private void Take(Answer answer)
    {
        NextDeadline = answer.NextDeadline;
        Told.Clear();
        Told.AddRange(answer.Effects.OfType<AppendFact>().Select(append => append.Fact));
        Reported.Clear();
        Reported.AddRange(answer.Effects.OfType<Raise>().Select(raise => raise.Event));
        Facts.AddRange(Told);
    }
}
