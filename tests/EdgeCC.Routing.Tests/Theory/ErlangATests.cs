using CsCheck;
using EdgeCC.Routing.Theory;

namespace EdgeCC.Routing.Tests.Theory;

public class ErlangATests
{
    private const double Handle = 180;

    /// <summary>Agents, load per agent, patience per handle time, target per handle time.</summary>
    private static readonly Gen<(int Agents, double Load, double Patience, double Target)> Point = Gen.Select(
        Gen.Int[1, 120], Gen.Double[.05, 3], Gen.Double[-4.0, 2.0].Select(x => Math.Exp(x)), Gen.Double[0, .5]);

    [Fact]
    public void Every_figure_equals_that_of_the_birth_and_death_chain() => Point.Sample(
        point => Equal(
            BirthDeath.Figures(point.Agents * point.Load, Handle, point.Patience * Handle, point.Agents, point.Target * Handle),
            Figures(point.Agents * point.Load, point.Patience * Handle, point.Agents, point.Target * Handle),
            1e-7),
        iter: 25,
        threads: 1);

    [Theory]
    [InlineData(10, 14)]
    [InlineData(10, 10.5)]
    [InlineData(9000, 9100)]
    public void Patience_without_end_is_Erlang_C(double erlangs, double agents)
    {
        var target = TimeSpan.FromSeconds(20);
        var endless = ErlangC.Figures(TrafficOf(erlangs), agents, target);
        Equal(endless, Figures(erlangs, 1e11, agents, 20), 1e-6);
    }

    [Theory]
    [InlineData(10, 14)]
    [InlineData(10, 4)]
    [InlineData(10, 4.5)]
    [InlineData(500, 500)]
    public void No_patience_is_Erlang_B(double erlangs, double agents)
    {
        var figures = Figures(erlangs, 1e-6, agents, 0);
        var blocking = ErlangB.Blocking(erlangs, agents);
        Assert.Equal(blocking, figures.WaitingProbability, 1e-6);
        Assert.Equal(blocking, figures.Abandonment, 1e-6);
        Assert.Equal(1 - blocking, figures.ServiceLevel, 1e-6);
        Assert.Equal(erlangs * (1 - blocking) / agents, figures.Occupancy, 1e-6);
    }

    [Fact]
    public void Overload_without_end_of_patience_serves_what_the_agents_can()
    {
        var figures = Figures(20_000, 3600 * 24 * 365, 10_000, 20);
        Assert.Equal(.5, figures.Abandonment, 1e-9);
        Assert.Equal(1, figures.Occupancy, 1e-9);
        Assert.Equal(0, figures.ServiceLevel, 1e-9);
        Assert.Equal(Math.Log(2) * 365, figures.MeanWaitOfAnswered!.Value.TotalDays, .01);
    }

    [Fact]
    public void Patience_as_long_as_service_makes_everybody_a_server()
    {
        // With equal rates the number present is that of M/M/∞: Poisson with the load as its mean.
        var figures = Figures(10, Handle, 12, 0);
        var below = 0.0;
        var share = Math.Exp(-10);
        for (var n = 0; n < 12; n++)
        {
            below += share;
            share *= 10.0 / (n + 1);
        }

        Assert.Equal(1 - below, figures.WaitingProbability, 1e-10);
        Assert.Equal(below, figures.ServiceLevel, 1e-10);
    }

    [Fact]
    public void Nobody_there_answers_nobody()
    {
        var figures = Figures(10, 120, 0, 20);
        Assert.Equal(1, figures.Abandonment);
        Assert.Equal(0, figures.ServiceLevel);
        Assert.Equal(TimeSpan.FromSeconds(120), figures.MeanWait);
        Assert.Null(figures.MeanWaitOfAnswered);
    }

    [Fact]
    public void Nobody_coming_is_served_at_once()
    {
        var figures = Figures(0, 120, 3, 20);
        Assert.Equal(0, figures.WaitingProbability);
        Assert.Equal(1, figures.ServiceLevel);
        Assert.Equal(TimeSpan.Zero, figures.MeanWaitOfAnswered);
    }

    [Fact]
    public void Nothing_overflows_at_the_edges_of_what_can_be_written()
    {
        foreach (var patience in new[] { TimeSpan.FromTicks(1), TimeSpan.FromSeconds(1), TimeSpan.MaxValue })
        {
            foreach (var agents in new[] { .01, 1, 10_000 })
            {
                foreach (var erlangs in new[] { 1e-9, 1, 1e4, 1e8 })
                {
                    var figures = ErlangA.Figures(TrafficOf(erlangs), patience, agents, TimeSpan.FromSeconds(20));
                    Assert.InRange(figures.WaitingProbability, 0, 1);
                    Assert.InRange(figures.ServiceLevel, 0, 1 + 1e-12);
                    Assert.InRange(figures.Abandonment, 0, 1);
                    Assert.InRange(figures.Occupancy, 0, 1);
                }
            }
        }
    }

    private static QueueFigures Figures(double erlangs, double patience, double agents, double target) => ErlangA.Figures(
        TrafficOf(erlangs), TimeSpan.FromSeconds(patience), agents, TimeSpan.FromSeconds(target));

    private static Traffic TrafficOf(double erlangs) => new(erlangs * 3600 / Handle, TimeSpan.FromSeconds(Handle));

    private static void Equal(QueueFigures expected, QueueFigures actual, double within)
    {
        Assert.Equal(expected.WaitingProbability, actual.WaitingProbability, within);
        Assert.Equal(expected.ServiceLevel, actual.ServiceLevel, within);
        Assert.Equal(expected.Abandonment, actual.Abandonment, within);
        Assert.Equal(expected.Occupancy, actual.Occupancy, within);
        Assert.Equal(expected.QueueLength!.Value, actual.QueueLength!.Value, within * (1 + expected.QueueLength.Value));
        Assert.Equal(expected.MeanWait!.Value.TotalSeconds, actual.MeanWait!.Value.TotalSeconds, within * 1000);
        Assert.Equal(
            expected.MeanWaitOfAnswered!.Value.TotalSeconds, actual.MeanWaitOfAnswered!.Value.TotalSeconds, within * 1000);
    }
}
