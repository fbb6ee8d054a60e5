using EdgeCC.Contacts.Customers;
using EdgeCC.Contacts.Episodes;
using EdgeCC.Contacts.FollowUps;
using EdgeCC.Contacts.Interactions;
using EdgeCC.Contacts.Surveys;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Walk;
using static EdgeCC.Contacts.Tests.Book;

namespace EdgeCC.Contacts.Tests.Stories;

/// <summary>Turns numbers into what happens to a book: possible things and impossible ones, in any order.</summary>
internal sealed class Storyteller(Book book)
{
    private const int Contacts = 3;

    private static readonly string?[] Addresses = ["+79160000001", "+79160000002", "visitor-3", null];
    private static readonly string[] Words = ["sold", "refused", "nonsense"];

    private long _offers;

    /// <summary>The last event, to be told again.</summary>
    public Event? Last { get; private set; }

    /// <summary>What names itself and was taken: it can be told again at any time.</summary>
    public List<Event> Named { get; } = [];

    public void Tell(int kind, int a, int b)
    {
        if (kind < 8)
        {
            book.Pass(kind == 0 ? a * 10_000 : a);
            Last = null;
            return;
        }

        var @event = kind < 60 ? Foreign(kind % 13, Contact(a), b) : Own(kind % 19, Contact(a), b);
        Last = @event;
        if (@event is FactAppended appended)
        {
            book.Facts.Add(appended.Fact);
        }

        book.Tell(@event);
        if (book.Told.Count > 0
            && @event is CustomerArrived or MessageArrived or MessageWritten or ContactEnded or EpisodeBegun or FollowUpAgreed
                or SurveyAnswerGiven or SurveyCommentGiven)
        {
            Named.Add(@event);
        }
    }

    /// <summary>Contacts that are there, more often than those that are not.</summary>
    private static InteractionId Contact(int a) => Id($"c{a % Contacts}");

    private static AgentId Agent(int b) => b % 3 == 0 ? Boris : Anna;

    private Event Foreign(int kind, InteractionId id, int b)
    {
        var at = book.Now.Wall;
        var queue = b % 4 == 0 ? Support : Sales;
        return kind switch
        {
            0 or 1 => Arrival(id, b),
            2 => new FactAppended(new PromptPlayed(at, id, "greeting")),
            3 => new FactAppended(new InteractionQueued(
                at, id, queue, 1, Hold: b % 2 == 0 ? new ContactHold(Agent(b), HoldCause.Continuation, at.AddMinutes(1)) : null)),
            4 => new FactAppended(new InteractionOffered(at, id, new OfferId(++_offers), queue, Agent(b), "first")),
            5 => new FactAppended(new OfferEnded(at, id, new OfferId(_offers - (b % 2)), Agent(b), (OfferEnding)(b % 6))),
            6 or 7 => new FactAppended(new InteractionConnected(at, id, Agent(b), queue, TimeSpan.FromSeconds(b))),
            8 => new FactAppended(new InteractionReleased(
                at, id, Agent(b), queue, (ReleaseCause)(b % 3), TimeSpan.FromSeconds(b % 2 * 10))),
            9 => new FactAppended(new WrapUpEnded(at, id, Agent(b))),
            10 => new FactAppended(new InteractionUnserved(at, id, queue, b % 3 == 0 ? QueueExitName.Callback : "full")),
            11 => new FactAppended(new InteractionAbandoned(at, id, queue, TimeSpan.FromSeconds(b))),
            _ => Callback(b, at),
        };
    }

    private static CustomerArrived Arrival(InteractionId id, int b) => new(
        id, (Channel)(b % 3), Addresses[b % Addresses.Length], "us", Thread: b % 7 == 0 ? "thread" : null);

    /// <summary>Routing keeps, or ends, what fell due.</summary>
    private Event Callback(int b, DateTimeOffset at) =>
        book.Contacts.FollowUps.FirstOrDefault(followUp => followUp.Work is not null)?.Work is not { } work ? new FactAppended(new BranchReopened(at))
        : (b % 3) switch
        {
            0 => new FactAppended(new CallbackRequested(at, work, Sales, Phone, CallbackOrigin.Desk, null, at, null, null)),
            1 => Arrival(work, b),
            _ => new FactAppended(new CallbackEnded(at, work, (CallbackEnding)(b % 5))),
        };

    private Event Own(int kind, InteractionId id, int b) => kind switch
    {
        0 or 1 => new MessageArrived(id, $"m{b % 20}", $"text {b}"),
        2 => new MessageWritten(id, $"w{b % 20}", $"text {b}", b % 4 == 0 ? null : Agent(b)),
        3 or 4 => new ContactEnded(id, (Party)(b % 3), b % 5 == 0 ? InteractionOutcome.Failed : null),
        5 => new HoldChanged(id, (Party)(b % 2), IsLikely(InteractionStage.Held, id, b)),
        6 => new TransferAsked(id, Agent(b), b % 2 == 0 ? null : Support, Note: "note"),
        7 => new ParticipantChanged(id, Agent(b), IsLikely(InteractionStage.Conferenced, id, b)),
        8 => new ContactDiverted(id, (DivertedTo)(b % 4)),
        9 => new CustomerNamed(id, book.Facts.OfType<CustomerAdded>().FirstOrDefault()?.CustomerId ?? new CustomerId("k"), Agent(b)),
        10 => new WrapUpGiven(id, Agent(b), Words[b % Words.Length], b % 2 == 0 ? ["price"] : []),
        11 => new SurveyWanted(id),
        12 => new SurveyAnswerGiven(id, (SurveyKind)(b % 3), b % 12),
        13 => new SurveyCommentGiven(id, $"comment {b}"),
        14 => new EpisodeBegun(new EpisodeId($"e{b % 6}"), id, "goal"),
        15 => new EpisodeChosen(Episode(b), id),
        16 => b % 2 == 0 ? new EpisodeFinished(Episode(b), (EpisodeEnding)(b / 2 % 2)) : new EpisodeTakenUpAgain(Episode(b)),
        17 => new FollowUpAgreed(new FollowUpId($"f{b % 9}"), id, Agent(b), book.Now.Wall.AddSeconds(b), "promise"),
        _ when b % 12 == 11 => new ErasureAsked(
            book.Facts.OfType<CustomerAdded>().ElementAtOrDefault(b % 3)?.CustomerId ?? new CustomerId("k")),
        _ => (b % 3) switch
        {
            0 => new FollowUpPutOff(new FollowUpId($"f{b / 3 % 9}"), book.Now.Wall.AddSeconds(b)),
            1 => new FollowUpSettled(new FollowUpId($"f{b / 3 % 9}"), (FollowUpEnding)(b / 3 % 3)),
            _ => new FollowUpNotBegun(new FollowUpId($"f{b / 3 % 9}")),
        },
    };

    /// <summary>True as a rule where an interaction is not at a stage yet: what begins is to end as well, in some stories.</summary>
    private bool IsLikely(InteractionStage stage, InteractionId id, int b) => (book.Contacts.StageOf(id) != stage) == (b % 5 != 0);

    private EpisodeId Episode(int b)
    {
        var known = book.Facts.OfType<EpisodeOpened>().Select(opened => opened.EpisodeId).ToArray();
        return known.Length == 0 ? new EpisodeId("none") : known[b % known.Length];
    }
}
