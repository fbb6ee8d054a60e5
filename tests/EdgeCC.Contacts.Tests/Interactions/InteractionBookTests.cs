using EdgeCC.Contacts.Interactions;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Interactions;
using static EdgeCC.Contacts.Tests.Book;

namespace EdgeCC.Contacts.Tests.Interactions;

public class InteractionBookTests
{
    private readonly Book _book = new();

    public InteractionBookTests() => _book.Arrive("c", "+79161234567");

    [Fact]
    public void The_life_of_an_interaction_follows_from_facts()
    {
        AssertStage(InteractionStage.Arrived);
        _book.Append(at => new PromptPlayed(at, Id("c"), "greeting"));
        AssertStage(InteractionStage.SelfService);
        _book.Queue("c");
        AssertStage(InteractionStage.Queued);
        _book.Offer("c");
        AssertStage(InteractionStage.Offered);
        _book.EndOffer("c", OfferEnding.TimedOut);
        AssertStage(InteractionStage.Queued);
        _book.Connect("c");
        AssertStage(InteractionStage.Connected);
        _book.Hold("c", Party.Agent, held: true);
        AssertStage(InteractionStage.Held);
        _book.Hold("c", Party.Agent, held: false);
        AssertStage(InteractionStage.Connected);
        _book.End("c");
        AssertStage(null);
    }

    [Fact]
    public void Who_leaves_before_any_queue_served_themselves()
    {
        _book.Append(at => new MenuItemChosen(at, Id("c"), "menu", "1", "sales"));
        _book.End("c");

        Assert.Equal(InteractionOutcome.SelfService, _book.Ended.Outcome);
        Assert.Null(_book.Ended.QueueId);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Who_leaves_while_waiting_or_being_offered_abandoned(bool offered)
    {
        _book.Queue("c");
        _book.Pass(12);
        if (offered)
        {
            _book.Offer("c");
            _book.Pass(3);
        }

        _book.End("c");

        Assert.Equal(
            (InteractionOutcome.Abandoned, Sales, offered ? 15 : 12),
            (_book.Ended.Outcome, _book.Ended.QueueId, _book.Ended.Waited.TotalSeconds));
        Assert.Null(_book.Ended.AgentId);
    }

    [Fact]
    public void Who_leaves_after_the_queue_gave_them_back_was_unserved()
    {
        _book.Queue("c");
        _book.Pass(300);
        _book.Append(at => new InteractionUnserved(at, Id("c"), Sales, "waited-too-long"));
        AssertStage(InteractionStage.Unserved);
        _book.Pass(5);
        _book.End("c");

        Assert.Equal((InteractionOutcome.Unserved, 300), (_book.Ended.Outcome, _book.Ended.Waited.TotalSeconds));
    }

    [Fact]
    public void Times_in_several_queues_add_up()
    {
        _book.Queue("c");
        _book.Pass(10);
        _book.Append(at => new InteractionUnserved(at, Id("c"), Sales, "full"));
        _book.Pass(4);
        _book.Queue("c");
        _book.Pass(20);
        _book.End("c");

        Assert.Equal(30, _book.Ended.Waited.TotalSeconds);
    }

    [Fact]
    public void A_conversation_is_handled_with_its_times()
    {
        Talk();
        _book.End("c", Party.Agent);

        var ended = _book.Ended;
        Assert.Equal((InteractionOutcome.Handled, Party.Agent, Anna, Sales), (ended.Outcome, ended.EndedBy, ended.AgentId, ended.QueueId));
        Assert.Equal(
            (7, 60, 10), (ended.Waited.TotalSeconds, ended.Talked.TotalSeconds, ended.Held.TotalSeconds));
    }

    [Fact]
    public void Who_is_still_on_hold_at_the_end_was_held_until_then()
    {
        _book.Queue("c");
        _book.Connect("c");
        _book.Hold("c", Party.Agent, held: true);
        _book.Pass(9);
        _book.End("c");

        Assert.Equal(9, _book.Ended.Held.TotalSeconds);
        Assert.Equal(InteractionOutcome.Handled, _book.Ended.Outcome);
    }

    [Fact]
    public void Time_on_hold_is_counted_once_when_both_sides_hold()
    {
        _book.Queue("c");
        _book.Connect("c");
        _book.Hold("c", Party.Agent, held: true);
        _book.Pass(5);
        _book.Hold("c", Party.Customer, held: true);
        _book.Pass(5);
        _book.Hold("c", Party.Agent, held: false);
        AssertStage(InteractionStage.Held);
        _book.Pass(5);
        _book.Hold("c", Party.Customer, held: false);
        _book.Pass(5);
        _book.End("c");

        Assert.Equal((15, 20), (_book.Ended.Held.TotalSeconds, _book.Ended.Talked.TotalSeconds));
    }

    [Fact]
    public void A_jump_of_the_wall_clock_stretches_nothing()
    {
        _book.Queue("c");
        _book.Pass(5);
        _book.JumpClock(TimeSpan.FromDays(-300));
        _book.Connect("c");
        _book.Pass(8);
        _book.JumpClock(TimeSpan.FromDays(600));
        _book.End("c");

        Assert.Equal((5, 8), (_book.Ended.Waited.TotalSeconds, _book.Ended.Talked.TotalSeconds));
    }

    [Fact]
    public void Facts_of_others_and_facts_that_come_too_late_change_nothing()
    {
        _book.Append(at => new InteractionQueued(at, Id("stranger"), Sales, 1));
        _book.Append(at => new AgentStatusChanged(at, Anna, default, null, null));
        _book.Queue("c");
        _book.Connect("c");
        _book.EndOffer("c", OfferEnding.TimedOut);
        _book.Queue("c");
        _book.Append(at => new PromptPlayed(at, Id("c"), "late"));

        AssertStage(InteractionStage.Connected);
    }

    /// <summary>Seven seconds of waiting, a minute of talk, ten seconds of it on hold.</summary>
    private void Talk()
    {
        _book.Queue("c");
        _book.Pass(7);
        _book.Connect("c");
        _book.Pass(20);
        _book.Hold("c", Party.Agent, held: true);
        _book.Pass(10);
        _book.Hold("c", Party.Agent, held: false);
        _book.Pass(30);
    }

    private void AssertStage(InteractionStage? stage) => Assert.Equal(stage, _book.Contacts.StageOf(Id("c")));
}
