using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Forecast;

namespace EdgeCC.Routing.Tests.Forecast;

public class DeferredStaffingTests
{
    private static readonly DateTimeOffset Midnight = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    private static readonly StaffingRule Mail = new(
        new QueueId("mail"), Channel.Email, StaffingMode.Deferred, TimeSpan.FromMinutes(10), [new(1, TimeSpan.FromHours(4))]);

    [Fact]
    public void All_work_is_planned_once()
    {
        var agents = DeferredStaffing.RequiredAgents(Mail, Forecast(42, _ => 6), IsDay, backlog: 30);
        Assert.Equal(((42 * 6) + 30) * 10.0, agents.Sum() * 60, 1e-9);
    }

    [Fact]
    public void Peak_is_spread_until_it_is_due()
    {
        var agents = DeferredStaffing.RequiredAgents(Mail, Forecast(24, hour => hour == 9 ? 24 : 0), IsDay);
        Assert.Equal([0, 1, 1, 1, 1, 0], agents[8..14]);
    }

    [Fact]
    public void Nobody_works_at_night_and_what_comes_then_is_done_in_the_morning()
    {
        var agents = DeferredStaffing.RequiredAgents(Mail, Forecast(24, hour => hour is 5 or 1 ? 12 : 0), IsDay);
        Assert.Equal([0, 4, 0], agents[7..10]);
        Assert.All(agents[..8], each => Assert.Equal(0, each));
    }

    [Fact]
    public void Each_goal_takes_its_part()
    {
        var rule = Mail with { Goals = [new(.5, TimeSpan.FromHours(1)), new(.8, TimeSpan.FromHours(2)), new(1, TimeSpan.FromHours(4))] };
        var agents = DeferredStaffing.RequiredAgents(rule, Forecast(24, hour => hour == 9 ? 12 : 0), IsDay);
        var work = new[] { 1 + .3 + .1, .3 + .1, .1, .1 };
        Assert.All(work.Zip(agents[9..13]), pair => Assert.Equal(pair.First, pair.Second, 1e-9));
    }

    [Fact]
    public void Goal_of_less_than_all_leaves_nothing_undone()
    {
        var rule = Mail with { Goals = [new(.5, TimeSpan.FromHours(1))] };
        Assert.Equal(120, DeferredStaffing.RequiredAgents(rule, Forecast(24, hour => hour == 9 ? 12 : 0), IsDay).Sum() * 60, 1e-9);
    }

    [Fact]
    public void Occupancy_and_concurrency_count()
    {
        var busy = DeferredStaffing.RequiredAgents(Mail with { HighestOccupancy = .5 }, Forecast(24, hour => hour == 9 ? 24 : 0), IsDay);
        Assert.Equal(2, busy[9], 1e-9);
    }

    /// <summary>Worked oldest first by the plan, no mail waits longer than it may.</summary>
    [Fact]
    public void Plan_keeps_its_promise_under_a_lumpy_load()
    {
        var random = new Random(5);
        var forecast = Forecast(24 * 7, hour => random.Next(hour % 24 is >= 8 and < 18 ? 40 : 8));
        var agents = DeferredStaffing.RequiredAgents(Mail, forecast, IsDay);
        var open = new Queue<(int Due, double Contacts)>();
        for (var hour = 0; hour < forecast.Length; hour++)
        {
            open.Enqueue((Due(hour), forecast[hour].Contacts!.Value));
            var done = (agents[hour] * 6) + 1e-6;
            while (open.TryPeek(out var oldest) && oldest.Contacts <= done)
            {
                done -= oldest.Contacts;
                Assert.True(hour < open.Dequeue().Due, $"late in hour {hour}");
            }

            if (open.TryDequeue(out var first))
            {
                open = new([(first.Due, first.Contacts - done), .. open]);
            }
        }
    }

    /// <summary>Four hours after it came, or the end of the first hour that is worked in then.</summary>
    private static int Due(int hour)
    {
        var due = hour + 4;
        while (!Enumerable.Range(hour, due - hour).Any(each => IsDay(Midnight.AddHours(each))))
        {
            due++;
        }

        return due;
    }

    private static bool IsDay(DateTimeOffset at) => at.Hour is >= 8 and < 18;

    private static ForecastInterval[] Forecast(int hours, Func<int, double> contacts) =>
        [.. Enumerable.Range(0, hours).Select(hour => new ForecastInterval(Midnight.AddHours(hour), TimeSpan.FromHours(1), contacts(hour)))];
}
