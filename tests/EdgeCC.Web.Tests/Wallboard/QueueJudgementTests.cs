using EdgeCC.Routing.Boards;
using EdgeCC.Web.Wallboard;

namespace EdgeCC.Web.Tests.Wallboard;

public sealed class QueueJudgementTests
{
    private static readonly QueueSnapshot Quiet = SampleBoards.Queue("Sales");

    [Fact]
    public void A_queue_within_its_targets_is_calm() => Assert.Equal(Urgency.Calm, QueueJudgement.Of(Quiet).Worst);

    [Fact]
    public void An_empty_branch_at_night_is_calm()
    {
        var night = Quiet with { SignedIn = 0, Ready = 0, Talking = 0, Paused = 0, Answered = 0, Abandoned = 0, ServiceLevel = null };
        Assert.Equal(Urgency.Calm, QueueJudgement.Of(night).Worst);
    }

    [Fact]
    public void Somebody_waiting_where_nobody_is_signed_in_is_urgent()
    {
        var forsaken = QueueJudgement.Of(Quiet with { Waiting = 1, SignedIn = 0, Ready = 0, Talking = 0, Paused = 0 });
        Assert.Equal(Urgency.Urgent, forsaken.Waiting);
        Assert.Equal(Urgency.Urgent, forsaken.Ready);
    }

    [Fact]
    public void The_phone_of_the_only_agent_ringing_is_calm()
    {
        var ringing = Quiet with { Waiting = 1, Ringing = 1, SignedIn = 1, Ready = 0, Talking = 0, Paused = 0 };
        Assert.Equal(Urgency.Calm, QueueJudgement.Of(ringing).Worst);
    }

    [Fact]
    public void One_more_waiting_behind_the_one_the_only_agents_phone_rings_for_wants_attention()
    {
        var judged = QueueJudgement.Of(Quiet with { Waiting = 2, Ringing = 1, SignedIn = 1, Ready = 0, Talking = 0, Paused = 0 });
        Assert.Equal(Urgency.Attention, judged.Waiting);
        Assert.Equal(Urgency.Attention, judged.Worst);
    }

    [Fact]
    public void Waiting_for_an_agent_in_wrap_up_wants_attention_and_is_not_urgent()
    {
        var judged = QueueJudgement.Of(Quiet with { Waiting = 1, SignedIn = 1, Ready = 0, Talking = 0, Paused = 1 });
        Assert.Equal(Urgency.Attention, judged.Worst);
    }

    [Theory]
    [InlineData(4, Urgency.Calm)]
    [InlineData(5, Urgency.Attention)]
    public void More_waiting_than_there_are_agents_wants_attention(int waiting, Urgency expected) =>
        Assert.Equal(expected, QueueJudgement.Of(Quiet with { Waiting = waiting, SignedIn = 4, Ready = 0, Talking = 3, Paused = 1 }).Waiting);

    [Theory]
    [InlineData(30, Urgency.Calm)]
    [InlineData(31, Urgency.Attention)]
    [InlineData(60, Urgency.Attention)]
    [InlineData(61, Urgency.Urgent)]
    public void The_longest_wait_is_judged_by_its_target(int seconds, Urgency expected) =>
        Assert.Equal(expected, QueueJudgement.Of(Quiet with { LongestWait = TimeSpan.FromSeconds(seconds) }).Wait);

    [Theory]
    [InlineData(0.80, Urgency.Calm)]
    [InlineData(0.79, Urgency.Attention)]
    [InlineData(0.71, Urgency.Attention)]
    [InlineData(0.69, Urgency.Urgent)]
    public void The_service_level_is_judged_by_its_target(double level, Urgency expected) =>
        Assert.Equal(expected, QueueJudgement.Of(Quiet with { ServiceLevel = level }).ServiceLevel);
}
