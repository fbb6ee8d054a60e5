using EdgeCC.Routing.Simulation;
using EdgeCC.Routing.Theory;

namespace EdgeCC.Routing.Tests.Simulation;

public class QueueSimulationTests
{
    /// <summary>Seven under Erlang C, seven under Erlang A; among these three with more work than the agents can do.</summary>
    private static readonly LoadPoint[] Points =
    [
        new(30, 60, Agents: 1, Hours: 1000),
        new(24, 180, Agents: 2, Hours: 1200),
        new(80, 180, Agents: 5, Hours: 400),
        new(200, 180, Agents: 13, Hours: 200),
        new(200, 180, Agents: 14, Hours: 200),
        new(180, 300, Agents: 20, Hours: 180),
        new(1000, 120, Agents: 40, Hours: 40),
        new(48, 60, Agents: 1, Hours: 700, Patience: 30),
        new(120, 180, Agents: 5, Hours: 280, Patience: 600),
        new(200, 180, Agents: 8, Hours: 160, Patience: 300),
        new(200, 180, Agents: 10, Hours: 160, Patience: 60),
        new(200, 180, Agents: 13, Hours: 160, Patience: 120),
        new(600, 180, Agents: 30, Hours: 60, Patience: 180),
        new(1080, 120, Agents: 40, Hours: 36, Patience: 180),
    ];

    /// <summary>
    /// A right simulation leaves one figure in twenty outside its 95 % interval. Those of one point hang together, so
    /// that how many of all 63 do is no binomial number: one in ten is allowed, and none beyond 99.9 %. The n-th point
    /// has the seed n; none was chosen for its result.
    /// </summary>
    [Fact]
    public void Router_agrees_with_Erlang_C_and_Erlang_A_within_its_own_intervals()
    {
        Deviation[] deviations = [.. Points.AsParallel().SelectMany((point, index) => point.Deviations(seed: index + 1))];

        var outside = deviations.Where(deviation => !deviation.IsInside).ToArray();
        Assert.Equal(63, deviations.Length);
        Assert.True(outside.Length <= deviations.Length / 10, string.Join('\n', outside.AsEnumerable()));
        Assert.DoesNotContain(deviations, deviation => deviation.IsBeyondDoubt);
    }

    /// <summary>Pollaczek and Khinchine: for one agent the mean wait is known whatever the spread c of handle times: ρ/(1-ρ) (1+c²)/2 AHT.</summary>
    [Theory]
    [InlineData(ServiceShape.Constant, 0)]
    [InlineData(ServiceShape.Lognormal, Chance.LognormalVariation)]
    public void Other_handle_times_wait_as_Pollaczek_and_Khinchine_say(ServiceShape service, double variation)
    {
        var point = new LoadPoint(30, 60, Agents: 1, Hours: 1000) { Service = service };
        var measured = point.Measure(seed: 1);

        var wait = 0.5 / (1 - 0.5) * (1 + (variation * variation)) / 2 * 60;
        Assert.False(new Deviation(point, "ASA", measured.Asa!.Value, wait).IsBeyondDoubt);
        Assert.False(new Deviation(point, "waiting probability", measured.WaitingProbability!.Value, 0.5).IsBeyondDoubt);
        Assert.False(new Deviation(point, "occupancy", measured.Occupancy!.Value, 0.5).IsBeyondDoubt);
    }

    [Fact]
    public void The_more_handle_times_spread_the_longer_the_wait()
    {
        double Wait(ServiceShape service) =>
            (new LoadPoint(200, 180, Agents: 12, Hours: 150) { Service = service }).Measure(seed: 1).Asa!.Value.Value;

        Assert.True(Wait(ServiceShape.Constant) < Wait(ServiceShape.Exponential));
        Assert.True(Wait(ServiceShape.Exponential) < Wait(ServiceShape.Lognormal));
    }

    [Fact]
    public void Intervals_narrow_with_the_root_of_the_time()
    {
        double Width(double hours) => new LoadPoint(80, 180, Agents: 5, hours).Measure(seed: 1).ServiceLevel!.Value.HalfWidth;

        Assert.InRange(Width(50) / Width(450), 2, 4.5);
    }

    [Fact]
    public void Same_seed_gives_the_same_course_and_another_one_another()
    {
        var point = new LoadPoint(200, 180, Agents: 13, Hours: 5, Patience: 120);

        Assert.Equal(point.Measure(seed: 1), point.Measure(seed: 1));
        Assert.NotEqual(point.Measure(seed: 1), point.Measure(seed: 2));
    }

    [Fact]
    public void Same_seed_brings_the_same_customers_to_other_agents()
    {
        static List<SimulatedContact> Customers(int agents)
        {
            var customers = new List<SimulatedContact>();
            QueueSimulation.Run(
                new LoadPoint(200, 180, agents, Hours: 5, Patience: 120).Settings,
                new Random(1),
                step => customers.AddRange(step.Kind == SimulationStepKind.Arrival ? [step.Contact] : []));
            return customers;
        }

        Assert.Equal(Customers(agents: 8), Customers(agents: 13));
    }

    [Fact]
    public void Overload_without_patience_has_no_theory_but_is_measured()
    {
        var point = new LoadPoint(200, 180, Agents: 9, Hours: 20);
        var measured = point.Measure(seed: 1);

        Assert.True(point.Settings.Theory.IsOverloaded);
        Assert.Equal(measured.Arrived, measured.Answered);
        Assert.True(measured.Asa!.Value.Value > 600);
    }

    [Fact]
    public void Where_nobody_comes_nothing_is_measured()
    {
        var settings = new QueueSettings(
            new Traffic(0.001, TimeSpan.FromMinutes(3)), 1, TimeSpan.Zero, TimeSpan.FromHours(0.02), TimeSpan.Zero);
        var measured = QueueSimulation.Run(settings, new Random(1));

        Assert.Equal((0, null, 0d), (measured.Arrived, measured.Asa, measured.Occupancy!.Value.Value));
    }
}
