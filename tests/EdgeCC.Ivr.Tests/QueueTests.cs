using EdgeCC.Ivr.Flows;
using EdgeCC.Model.Interactions;
using static EdgeCC.Ivr.Tests.BranchFlow;

namespace EdgeCC.Ivr.Tests;

public sealed class QueueTests
{
    [Fact]
    public void The_position_is_told_once_and_then_there_is_music_again()
    {
        var customer = InQueue();
        customer.Tell(new FlowPositionTold(Customer.Id, 3));
        Assert.Equal("You are 3.", customer.Heard);

        customer.HearToTheEnd();
        Assert.Equal("music …", customer.Heard);
    }

    [Fact]
    public void A_far_position_is_told_as_more_than()
    {
        var customer = InQueue();
        customer.Tell(new FlowPositionTold(Customer.Id, FlowModel.SpokenPositions));
        Assert.Equal("You are 20.", customer.Heard);
        customer.Tell(new FlowPositionTold(Customer.Id, FlowModel.SpokenPositions + 1));
        Assert.Equal("You are more than 20.", customer.Heard);
    }

    [Fact]
    public void The_end_of_an_older_playback_or_of_the_music_changes_nothing()
    {
        var customer = InQueue();
        var music = customer.Playback;
        customer.Tell(new FlowPositionTold(Customer.Id, 1));
        customer.Tell(new FlowPlaybackEnded(Customer.Id, music));
        Assert.Empty(customer.Effects);

        customer.HearToTheEnd();
        customer.HearToTheEnd();
        Assert.Empty(customer.Effects);
    }

    [Fact]
    public void Keys_in_the_queue_change_nothing()
    {
        var customer = InQueue();
        customer.Press('1');

        Assert.Empty(customer.Effects);
    }

    [Theory]
    [InlineData(QueueExit.NoAgents, "Nobody is here.")]
    [InlineData(QueueExit.Full, "All lines are busy.")]
    [InlineData(QueueExit.WaitedTooLong, "Nobody is here.")]
    public void Every_way_out_of_the_queue_leads_where_it_is_written_or_where_no_agents_leads(QueueExit exit, string heard)
    {
        var customer = InQueue();
        customer.LeaveQueue(exit);

        Assert.Equal(heard, customer.Heard);
    }

    [Fact]
    public void The_music_begins_before_the_queue_is_entered() =>
        Assert.Equal(
            [typeof(PlayToContact), typeof(EnterQueue)], InQueue().Effects.Select(effect => effect.GetType()));
}
