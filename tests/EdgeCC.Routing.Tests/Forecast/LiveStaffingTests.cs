using CsCheck;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Forecast;
using EdgeCC.Routing.Theory;

namespace EdgeCC.Routing.Tests.Forecast;

public class LiveStaffingTests
{
    private static readonly ServiceGoal EightyInTwenty = new(.8, TimeSpan.FromSeconds(20));

    private static readonly StaffingRule Voice = new(
        new QueueId("sales"), Channel.Voice, StaffingMode.Live, TimeSpan.FromSeconds(180), [EightyInTwenty]);

    [Fact]
    public void Fourteen_agents_for_the_published_case() => Assert.Equal(14, LiveStaffing.RequiredAgents(Voice, 200));

    [Fact]
    public void Who_gives_up_needs_no_agent() =>
        Assert.Equal(12, LiveStaffing.RequiredAgents(Voice with { Patience = TimeSpan.FromSeconds(60) }, 200));

    [Fact]
    public void Occupancy_can_ask_for_more() =>
        Assert.Equal(17, LiveStaffing.RequiredAgents(Voice with { HighestOccupancy = .6 }, 200));

    [Fact]
    public void Every_goal_is_met()
    {
        var all = Voice with { Goals = [EightyInTwenty, new(.99, TimeSpan.FromSeconds(60))] };
        var agents = LiveStaffing.RequiredAgents(all, 200)!.Value;
        Assert.True(LiveStaffing.Figures(all, 200, agents, TimeSpan.FromSeconds(60)).ServiceLevel >= .99);
        Assert.True(LiveStaffing.Figures(all, 200, agents - 1, TimeSpan.FromSeconds(60)).ServiceLevel < .99);
    }

    [Fact]
    public void Nobody_coming_needs_nobody() => Assert.Equal(0, LiveStaffing.RequiredAgents(Voice, 0));

    [Fact]
    public void What_ten_thousand_could_not_do_has_no_answer() =>
        Assert.Null(LiveStaffing.RequiredAgents(Voice, 20 * LiveStaffing.MostAgents));

    [Fact]
    public void One_agent_fewer_would_not_do() => Gen.Select(Gen.Double[.1, 3000], Gen.Double[.5, .99], Gen.Bool).Sample(
        (perHour, share, patient) =>
        {
            var goal = EightyInTwenty with { Share = share };
            var rule = Voice with { Goals = [goal], Patience = patient ? null : TimeSpan.FromSeconds(90) };
            var agents = LiveStaffing.RequiredAgents(rule, perHour)!.Value;
            Assert.True(LiveStaffing.Figures(rule, perHour, agents, goal.Within).ServiceLevel >= share);
            Assert.True(LiveStaffing.Figures(rule, perHour, agents - 1, goal.Within).ServiceLevel < share);
        },
        iter: 40,
        threads: 1);

    [Fact]
    public void Three_chats_at_a_time_are_three_servers_that_take_longer()
    {
        var chat = Voice with { Channel = Channel.Chat, Concurrency = 3, Slowdown = .25 };
        Assert.Equal(TimeSpan.FromSeconds(270), chat.LoadedHandleTime);
        Assert.Equal(
            ErlangC.Figures(new Traffic(200, TimeSpan.FromSeconds(270)), 18, EightyInTwenty.Within),
            LiveStaffing.Figures(chat, 200, 6, EightyInTwenty.Within));
        Assert.Equal(7, LiveStaffing.RequiredAgents(chat, 200));
    }

    [Fact]
    public void Chats_that_slow_each_other_fully_need_as_many_agents_as_calls_or_nearly() =>
        Assert.InRange(LiveStaffing.RequiredAgents(Voice with { Concurrency = 2, Slowdown = 1 }, 200)!.Value, 13, 14);
}
