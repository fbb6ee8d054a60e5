using EdgeCC.Contacts.Interactions;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Interactions;
using static EdgeCC.Contacts.Tests.Book;

namespace EdgeCC.Contacts.Tests;

public class ContactBookTests
{
    private readonly Book _book = new();

    [Fact]
    public void An_arrival_is_a_fact_after_the_customer_it_names()
    {
        _book.Arrive("c", "89161234567");

        Assert.Equal([typeof(CustomerAdded), typeof(InteractionArrived)], _book.Told.Select(fact => fact.GetType()));
        var arrived = (InteractionArrived)_book.Told[1];
        Assert.Equal((Id("c"), "+79161234567", "+74950000000"), (arrived.InteractionId, arrived.From, arrived.To));
    }

    [Fact]
    public void An_arrival_told_twice_is_one_interaction()
    {
        _book.Arrive("c", "89161234567");
        _book.Tell(new CustomerArrived(Id("c"), Channel.Voice, "89161234567", "x"));

        Assert.Empty(_book.Told);
        Assert.Equal(1, _book.Contacts.Counts.OpenInteractions);
    }

    [Fact]
    public void An_interaction_ends_exactly_once()
    {
        _book.Arrive("c", "89161234567");
        _book.End("c");
        _book.End("c");

        Assert.Empty(_book.Told);
        Assert.Single(_book.Facts.OfType<InteractionEnded>());
        Assert.Equal(0, _book.Contacts.Counts.OpenInteractions);
    }

    [Fact]
    public void Our_own_facts_coming_round_again_change_nothing()
    {
        _book.Arrive("c", "89161234567");
        _book.Queue("c");
        _book.Connect("c");
        _book.Hold("c", Party.Agent, held: true);
        _book.Hold("c", Party.Agent, held: false);
        foreach (var fact in _book.Facts.ToArray())
        {
            _book.Tell(new FactAppended(fact));
            Assert.Empty(_book.Told);
        }

        Assert.Equal(InteractionStage.Connected, _book.Contacts.StageOf(Id("c")));
        _book.End("c");
        _book.Tell(new FactAppended(_book.Facts.OfType<InteractionArrived>().Single()));
        Assert.Equal(0, _book.Contacts.Counts.OpenInteractions);
    }

    [Fact]
    public void An_outcome_the_caller_knows_better_counts()
    {
        _book.Arrive("c", null);
        _book.End("c", Party.Appliance, InteractionOutcome.OutOfHours);

        Assert.Equal((InteractionOutcome.OutOfHours, Party.Appliance), (_book.Ended.Outcome, _book.Ended.EndedBy));
    }

    [Fact]
    public void Only_a_change_of_hold_in_a_conversation_is_a_fact()
    {
        _book.Arrive("c", null);
        _book.Hold("c", Party.Customer, held: true);
        Assert.Empty(_book.Told);
        _book.Queue("c");
        _book.Connect("c");
        _book.Hold("c", Party.Customer, held: false);
        Assert.Empty(_book.Told);

        _book.Hold("c", Party.Customer, held: true);
        Assert.Equal(Party.Customer, Assert.IsType<InteractionHeld>(Assert.Single(_book.Told)).By);
        _book.Hold("c", Party.Customer, held: true);
        Assert.Empty(_book.Told);
        _book.Hold("c", Party.Customer, held: false);
        Assert.IsType<InteractionResumed>(Assert.Single(_book.Told));
        _book.Hold("nobody", Party.Customer, held: true);
        Assert.Empty(_book.Told);
    }

    [Fact]
    public void Customers_and_what_was_open_survive_a_restart()
    {
        var before = _book.Arrive("ended", "89161234567");
        _book.End("ended");
        var ended = _book.Now.Wall;
        _book.Arrive("open", "89161234567");
        _book.Queue("open");
        _book.Restart(secondsOff: 30);

        Assert.Equal(InteractionStage.Queued, _book.Contacts.StageOf(Id("open")));
        Assert.Equal(
            (before.CustomerId, ended),
            (_book.Profile("+79161234567")?.Id, _book.Profile("+79161234567")!.LastInteraction!.Value));
        Assert.Equal(before.CustomerId, _book.Arrive("new", "+79161234567").CustomerId);
    }

    [Fact]
    public void What_was_open_before_a_crash_is_ended_as_failed_with_the_times_until_then()
    {
        _book.Arrive("talks", "89161234567");
        _book.Queue("talks");
        _book.Pass(5);
        _book.Connect("talks");
        _book.Pass(40);
        _book.Arrive("rings", null);
        _book.Restart(secondsOff: 3600);
        _book.EndOpen();

        Assert.Equal(2, _book.Told.OfType<InteractionEnded>().Count());
        var ended = _book.Told.OfType<InteractionEnded>().First();
        Assert.Equal(
            (Id("talks"), InteractionOutcome.Failed, Party.Appliance, Anna),
            (ended.InteractionId, ended.Outcome, ended.EndedBy, ended.AgentId));
        Assert.Equal((5, 40), (ended.Waited.TotalSeconds, ended.Talked.TotalSeconds));
        Assert.Equal(0, _book.Contacts.Counts.OpenInteractions);

        _book.Restart();
        _book.EndOpen();
        Assert.Empty(_book.Told);
    }

    [Fact]
    public void What_is_written_goes_on_after_a_crash()
    {
        _book.Arrive("calls", "89161234567");
        _book.Arrive("writes", "anna@example.org", Channel.Chat);
        _book.Restart();
        _book.EndOpen();

        Assert.Equal(Id("calls"), Assert.Single(_book.Told.OfType<InteractionEnded>()).InteractionId);
        Assert.Equal(1, _book.Contacts.Counts.OpenInteractions);
    }

    [Fact]
    public void State_restored_from_facts_goes_on_like_state_that_never_ended()
    {
        _book.Arrive("c", "89161234567");
        _book.Queue("c");
        _book.Pass(5);
        _book.Restart();
        _book.Pass(6);
        _book.Connect("c");
        _book.Pass(10);
        _book.Hold("c", Party.Customer, held: true);
        _book.Restart(secondsOff: 4);
        _book.Pass(3);
        _book.End("c");

        Assert.Equal(
            (InteractionOutcome.Handled, 11, 17, 7),
            (_book.Ended.Outcome, _book.Ended.Waited.TotalSeconds, _book.Ended.Talked.TotalSeconds,
                _book.Ended.Held.TotalSeconds));
    }

    [Fact]
    public void A_clock_set_back_before_a_restart_gives_no_negative_times()
    {
        _book.Arrive("c", "89161234567");
        _book.Queue("c");
        _book.JumpClock(TimeSpan.FromDays(-1));
        _book.Connect("c");
        _book.JumpClock(TimeSpan.FromDays(-1));
        _book.Restart();
        _book.EndOpen();

        Assert.Equal((TimeSpan.Zero, TimeSpan.Zero), (_book.Ended.Waited, _book.Ended.Talked));
    }
}
