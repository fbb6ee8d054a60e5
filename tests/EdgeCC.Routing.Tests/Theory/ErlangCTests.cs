using EdgeCC.Routing.Theory;

namespace EdgeCC.Routing.Tests.Theory;

public class ErlangCTests
{
    private static readonly TimeSpan Target = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData(200, 180, 13, .7956)]
    [InlineData(200, 180, 14, .8884)]
    [InlineData(1000, 120, 40, .9372)]
    public void Published_service_levels(double arrivalsPerHour, double handleSeconds, int agents, double level) =>
        Assert.Equal(level, Figures(arrivalsPerHour, handleSeconds, agents).ServiceLevel, 0.00005);

    [Fact]
    public void Published_figures_of_fourteen_agents()
    {
        var figures = Figures(200, 180, 14);
        Assert.Equal(.1741, figures.WaitingProbability, 0.00005);
        Assert.Equal(7.84, figures.MeanWait!.Value.TotalSeconds, 0.005);
        Assert.Equal(.714, figures.Occupancy, 0.0005);
        Assert.Equal(figures.MeanWait.Value.TotalSeconds * 200 / 3600, figures.QueueLength!.Value, 1e-6);
    }

    [Fact]
    public void One_agent_is_the_textbook_queue()
    {
        var figures = Figures(30, 60, 1);
        Assert.Equal(.5, figures.WaitingProbability, 1e-12);
        Assert.Equal(60, figures.MeanWait!.Value.TotalSeconds, 1e-6);
        Assert.Equal(.5, figures.QueueLength!.Value, 1e-12);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(9.5)]
    [InlineData(1)]
    [InlineData(0)]
    public void Load_at_or_above_the_agents_has_no_steady_state(double agents)
    {
        var figures = Figures(200, 180, agents);
        Assert.True(figures.IsOverloaded);
        Assert.Equal(QueueFigures.Overloaded, figures);
    }

    [Fact]
    public void Nobody_coming_is_served_at_once()
    {
        var figures = Figures(0, 180, 3);
        Assert.Equal(0, figures.WaitingProbability);
        Assert.Equal(TimeSpan.Zero, figures.MeanWait);
        Assert.Equal(1, figures.ServiceLevel);
        Assert.Equal(0, figures.Occupancy);
    }

    /// <summary>Halfin and Whitt 1981: with N = a + β√a agents the waiting probability nears 1 / (1 + β Φ(β) / φ(β)).</summary>
    [Fact]
    public void Ten_thousand_agents_near_the_heavy_traffic_limit()
    {
        const double ratio = 0.8413447460685429 / 0.24197072451914337;
        var erlangs = 9900.0;
        var figures = Figures(erlangs * 20, 180, erlangs + Math.Sqrt(erlangs));
        Assert.Equal(1 / (1 + ratio), figures.WaitingProbability, 0.003);
    }

    [Fact]
    public void More_agents_never_serve_worse_from_one_to_ten_thousand()
    {
        foreach (var share in new[] { .3, .9, .99, .9999 })
        {
            for (var agents = 1; agents <= 10_000; agents = (agents * 3) + 1)
            {
                var figures = Figures(share * agents * 20, 180, agents);
                Assert.InRange(figures.WaitingProbability, 0, 1);
                Assert.InRange(figures.ServiceLevel, 1 - figures.WaitingProbability - 1e-12, 1);
                Assert.True(Figures(share * agents * 20, 180, agents + .5).ServiceLevel >= figures.ServiceLevel);
            }
        }
    }

    [Fact]
    public void Fractional_agents_lie_smoothly_between_whole_ones()
    {
        var levels = Enumerable.Range(0, 21).Select(i => Figures(200, 180, 13 + (i / 20.0)).ServiceLevel).ToArray();
        Assert.Equal(Figures(200, 180, 14).ServiceLevel, levels[^1], 1e-12);
        var steps = levels.Zip(levels.Skip(1), (from, to) => to - from).ToArray();
        Assert.All(steps, step => Assert.InRange(step, .0025, .0070));
        Assert.All(steps.Zip(steps.Skip(1), (one, two) => one - two), change => Assert.InRange(change, 0, .0005));
    }

    [Fact]
    public void What_is_no_number_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Figures(double.NaN, 180, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => Figures(-1, 180, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => Figures(10, 0, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => Figures(10, 180, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => Figures(10, 180, -1));
    }

    private static QueueFigures Figures(double arrivalsPerHour, double handleSeconds, double agents) =>
        ErlangC.Figures(new Traffic(arrivalsPerHour, TimeSpan.FromSeconds(handleSeconds)), agents, Target);
}
