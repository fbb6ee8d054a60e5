using EdgeCC.Contacts.Interactions;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using static EdgeCC.Contacts.Tests.Book;

namespace EdgeCC.Contacts.Tests.Interactions;

public class TransferTests
{
    private readonly Book _book = new();

    public TransferTests()
    {
        _book.Arrive("c", Phone);
        _book.Queue("c");
        _book.Connect("c");
        _book.Pass(20);
    }

    [Fact]
    public void A_transfer_is_a_fact_with_the_note_and_a_report_for_whoever_carries_it_out()
    {
        Transfer(Support, note: "  wants a discount ");

        Assert.Equal(
            new InteractionTransferred(_book.Now.Wall, Id("c"), Anna, Support, null, "wants a discount"), Assert.Single(_book.Told));
        var began = Assert.IsType<TransferBegan>(Assert.Single(_book.Reported));
        Assert.Equal((Channel.Voice, Anna, Support), (began.Channel, began.From, began.ToQueue));
        Assert.Equal(InteractionStage.Transferred, _book.StageOf("c"));
    }

    [Theory]
    [InlineData(ReleaseCause.Ended, 10)]
    [InlineData(ReleaseCause.Moved, 0)]
    public void The_next_agent_has_the_same_interaction_and_times_add_up(ReleaseCause cause, double wrapUp)
    {
        Transfer(Support);
        _book.Release("c", cause, wrapUp);
        Assert.Equal(InteractionStage.Transferred, _book.StageOf("c"));
        if (wrapUp > 0)
        {
            _book.Append(at => new WrapUpEnded(at, Id("c"), Anna));
        }

        _book.Queue("c");
        _book.Pass(7);
        _book.Connect("c", Boris);
        _book.Pass(30);
        _book.Release("c", agent: Boris);
        _book.End("c", Party.Agent);

        Assert.Equal(
            (InteractionOutcome.Handled, Boris, 7, 50),
            (_book.Ended.Outcome, _book.Ended.AgentId, _book.Ended.Waited.TotalSeconds, _book.Ended.Talked.TotalSeconds));
        Assert.Null(_book.StageOf("c"));
        Assert.Equal(0, _book.Contacts.Counts.Misfits);
    }

    [Fact]
    public void An_agent_who_leaves_a_customer_alone_has_handed_them_on()
    {
        _book.Release("c", ReleaseCause.Silence);
        Assert.Equal(InteractionStage.Transferred, _book.StageOf("c"));
    }

    [Fact]
    public void Only_the_agent_who_talks_can_hand_on_and_only_to_a_queue_that_is_there()
    {
        _book.Tell(new TransferAsked(Id("c"), Boris, Support));
        Assert.Empty(_book.Told);
        Transfer(new QueueId("nowhere"));
        Assert.Empty(_book.Told);
        Transfer(Support);
        Transfer(Support);
        Assert.Empty(_book.Told);
    }

    [Fact]
    public void Without_a_queue_it_goes_back_into_its_own()
    {
        Transfer(null);
        Assert.Equal(Sales, Assert.IsType<InteractionTransferred>(Assert.Single(_book.Told)).ToQueue);
    }

    [Fact]
    public void Who_hangs_up_on_the_way_to_the_next_agent_abandoned()
    {
        Transfer(Support);
        _book.Release("c", ReleaseCause.Moved);
        _book.Queue("c");
        _book.Pass(4);
        _book.Append(at => new InteractionAbandoned(at, Id("c"), Sales, TimeSpan.FromSeconds(4)));
        Assert.Equal(InteractionStage.Abandoned, _book.StageOf("c"));
        _book.End("c");

        Assert.Equal((InteractionOutcome.Abandoned, 4, 20), (_book.Ended.Outcome, _book.Ended.Waited.TotalSeconds, _book.Ended.Talked.TotalSeconds));
    }

    [Fact]
    public void Another_agent_who_joins_makes_a_conference_of_it_until_they_leave()
    {
        Join(Boris, joined: true);
        Assert.IsType<ConferenceJoined>(Assert.Single(_book.Told));
        Assert.Equal(InteractionStage.Conferenced, _book.StageOf("c"));
        Join(Boris, joined: true);
        Assert.Empty(_book.Told);
        Join(Anna, joined: true);
        Assert.Empty(_book.Told);

        Join(Boris, joined: false);
        Assert.IsType<ConferenceLeft>(Assert.Single(_book.Told));
        Assert.Equal(InteractionStage.Connected, _book.StageOf("c"));
    }

    [Fact]
    public void Work_after_a_conversation_keeps_it_open_until_it_is_done_or_the_power_fails()
    {
        _book.Release("c", wrapUp: 10);
        _book.End("c");
        Assert.Equal(InteractionStage.WrapUp, _book.StageOf("c"));
        Assert.Equal(0, _book.Contacts.Counts.OpenInteractions);
        _book.Append(at => new ApplianceStarted(at, "1"));
        Assert.Null(_book.StageOf("c"));
    }

    [Theory]
    [InlineData(DivertedTo.Voicemail)]
    [InlineData(DivertedTo.OtherSite)]
    public void Who_is_served_otherwise_was_diverted(DivertedTo to)
    {
        _book.Arrive("d", null);
        _book.Tell(new ContactDiverted(Id("d"), to));
        Assert.Equal(to, Assert.IsType<InteractionDiverted>(Assert.Single(_book.Told)).To);
        Assert.Equal(InteractionStage.Diverted, _book.StageOf("d"));
        _book.End("d", outcome: InteractionOutcome.SelfService);
        Assert.Equal(InteractionOutcome.Diverted, _book.Ended.Outcome);
    }

    private void Transfer(QueueId? to, string? note = null) => _book.Tell(new TransferAsked(Id("c"), Anna, to, Note: note));

    private void Join(AgentId agent, bool joined) => _book.Tell(new ParticipantChanged(Id("c"), agent, joined));
}
