using EdgeCC.Contacts.Customers;
using EdgeCC.Contacts.Episodes;
using EdgeCC.Contacts.Interactions;
using EdgeCC.Contacts.Timeline;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using static EdgeCC.Contacts.Tests.Book;

namespace EdgeCC.Contacts.Tests.Timeline;

public class HistoryTests
{
    private readonly Book _book = new();

    [Fact]
    public void A_call_that_continues_a_chat_has_the_chats_messages_in_its_history_and_is_in_its_episode()
    {
        var call = CallDuringChat();

        Assert.Equal(Id("chat"), Assert.Single(_book.Facts.OfType<InteractionContinued>()).Of);
        Assert.Equal(
            [
                nameof(InteractionArrived), "Where is my order?", nameof(InteractionAttributed), nameof(InteractionQueued),
                nameof(InteractionConnected), "Let me look.", nameof(InteractionArrived), nameof(InteractionQueued), nameof(InteractionContinued),
            ],
            _book.HistoryOf("call"));
        Assert.Equal([Id("chat"), Id("call")], _book.Contacts.EpisodeOf(Id("call"))!.Contacts);
        Assert.Equal(call, _book.Contacts.EpisodeOf(Id("chat"))!.Customer);
    }

    [Fact]
    public void History_and_episode_are_the_same_after_a_restart()
    {
        CallDuringChat();
        var before = _book.Contacts.History(Id("call"));
        Assert.Equal(before, _book.Restored().History(Id("call")));
    }

    [Fact]
    public void The_next_agent_reads_what_was_before_the_transfer()
    {
        _book.Arrive("chat", "visitor-1", Channel.Chat);
        _book.Write("chat", "m1", "My card is lost.");
        _book.Queue("chat");
        _book.Connect("chat");
        _book.Tell(new TransferAsked(Id("chat"), Anna, Support, Note: "is abroad"));
        _book.Release("chat", ReleaseCause.Moved);
        _book.Queue("chat");
        _book.Connect("chat", Boris);

        var history = _book.Contacts.History(Id("chat"));
        Assert.Contains(history, entry => entry.Fact is MessageReceived { Text: "My card is lost." });
        Assert.Contains(history, entry => entry.Fact is InteractionTransferred { Note: "is abroad" });
    }

    [Fact]
    public void What_the_customer_still_wants_to_reach_is_in_the_history_and_what_is_over_is_not()
    {
        _book.Serve("first", Phone);
        _book.Serve("second", Phone);
        _book.Tell(new EpisodeFinished(_book.Contacts.EpisodeOf(Id("first"))!.Id, EpisodeEnding.Reached));
        _book.Arrive("third", Phone);

        var history = _book.Contacts.History(Id("third")).Select(entry => entry.Interaction).Distinct();
        Assert.Equal([Id("second"), Id("third")], history);
        Assert.Equal(
            [Id("first"), Id("second"), Id("third")],
            _book.Contacts.TimelineOf(_book.Contacts.Recognise(Channel.Voice, Phone, _book.Now.Wall).Customer!.Value).Select(entry => entry.Interaction).Distinct());
    }

    [Fact]
    public void What_was_said_with_a_customer_who_is_forgotten_is_forgotten()
    {
        var customer = _book.Arrive("chat", "visitor-1", Channel.Chat).CustomerId!.Value;
        _book.Write("chat", "m1", "My name is Anna.");
        _book.Tell(new ErasureAsked(customer));

        Assert.Empty(_book.Contacts.TimelineOf(customer));
        Assert.Empty(_book.Contacts.History(Id("chat")));
        Assert.Empty(_book.Restored().History(Id("chat")));

        _book.Write("chat", "m2", "Still there?");
        Assert.IsType<MessageReceived>(Assert.Single(_book.Contacts.History(Id("chat"))).Fact);
    }

    [Fact]
    public void An_interaction_that_was_somebody_elses_is_in_the_timeline_of_whom_an_agent_named()
    {
        var stranger = _book.Arrive("chat", "visitor-1", Channel.Chat).CustomerId!.Value;
        var customer = _book.Arrive("call", Phone).CustomerId!.Value;
        _book.Tell(new CustomerNamed(Id("chat"), customer, Anna));
        _book.Tell(new CustomerNamed(Id("chat"), customer, Anna));

        Assert.Empty(_book.Told);
        Assert.Empty(_book.Contacts.TimelineOf(stranger));
        Assert.Contains(_book.Contacts.TimelineOf(customer), entry => entry.Interaction == Id("chat"));
    }

    [Fact]
    public void A_clock_set_back_puts_what_follows_in_its_place_by_the_clock()
    {
        var customer = _book.Arrive("late", Phone).CustomerId!.Value;
        _book.JumpClock(TimeSpan.FromHours(-2));
        _book.Arrive("early", Phone);

        Assert.Equal([Id("early"), Id("late")], _book.Contacts.TimelineOf(customer).Select(entry => entry.Interaction));
    }

    [Fact]
    public void Beyond_what_is_remembered_the_oldest_that_is_over_is_forgotten()
    {
        var stories = new StoryBook(mostWeight: 300);
        stories.Take(new InteractionArrived(At(0), Id("open"), Channel.Chat, new CustomerId("k"), "x", "y"));
        for (var chat = 1; chat <= 5; chat++)
        {
            stories.Take(new InteractionArrived(At(chat), Id($"{chat}"), Channel.Chat, new CustomerId("k"), "x", "y"));
            stories.Take(new MessageReceived(At(chat), Id($"{chat}"), "m", new string('a', 10_000)));
            stories.Take(new InteractionEnded(
                At(chat), Id($"{chat}"), InteractionOutcome.SelfService, Party.Customer, null, null, default, default, default));
        }

        Assert.Equal([Id("open"), Id("4"), Id("5")], stories.Of([new CustomerId("k")]).Select(story => story.Id));
    }

    private static DateTimeOffset At(int minute) => new(2026, 3, 2, 9, minute, 0, TimeSpan.Zero);

    /// <summary>The customer has called before; now they write with Anna, and call her meanwhile.</summary>
    private CustomerId CallDuringChat()
    {
        var customer = _book.Arrive("old", Phone).CustomerId!.Value;
        _book.End("old");
        _book.Arrive("chat", "visitor-1", Channel.Chat);
        _book.Write("chat", "m1", "Where is my order?");
        _book.Tell(new CustomerNamed(Id("chat"), customer, Agent: null));
        _book.Queue("chat");
        _book.Connect("chat");
        _book.Tell(new MessageWritten(Id("chat"), "a1", "Let me look.", Anna));
        _book.Pass(10);
        _book.Arrive("call", Phone);
        _book.Queue("call", new ContactHold(Anna, HoldCause.Continuation, _book.Now.Wall.AddSeconds(20)));
        return customer;
    }
}
