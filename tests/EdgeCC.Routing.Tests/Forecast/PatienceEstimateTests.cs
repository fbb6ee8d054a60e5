using EdgeCC.Routing.Forecast;
using EdgeCC.Routing.Metrics;
using EdgeCC.Routing.Tests.Metrics;

namespace EdgeCC.Routing.Tests.Forecast;

public class PatienceEstimateTests
{
    [Fact]
    public void Patience_is_the_time_all_waited_over_those_who_gave_up()
    {
        var day = new Day();
        day.Answers(100, waited: 10);
        day.Abandons(25, waited: 40);
        var estimate = PatienceEstimate.Of(day.Ledger.Sum(new MetricsScope(Day.Nine, Day.Nine.AddDays(1))));
        Assert.Equal(TimeSpan.FromSeconds(80), estimate.Mean);
        Assert.Equal(80 * (1 - (1.96 / 5)), estimate.Bounds!.Value.From.TotalSeconds, 1e-6);
    }

    [Theory]
    [InlineData(0, 500)]
    [InlineData(24, 500)]
    [InlineData(100, 0)]
    public void Too_few_or_too_sudden_abandons_say_nothing(int abandons, int seconds)
    {
        var estimate = new PatienceEstimate(TimeSpan.FromSeconds(seconds), abandons);
        Assert.Null(estimate.Mean);
        Assert.Null(estimate.Bounds);
    }

    [Fact]
    public void Answers_do_not_bias_it_as_a_mean_of_abandons_would()
    {
        var random = new Random(7);
        var (waited, abandons, waitOfAbandons) = (0.0, 0, 0.0);
        for (var i = 0; i < 20_000; i++)
        {
            var patience = -120 * Math.Log(1 - random.NextDouble());
            var offered = -30 * Math.Log(1 - random.NextDouble());
            waited += Math.Min(patience, offered);
            abandons += patience < offered ? 1 : 0;
            waitOfAbandons += patience < offered ? patience : 0;
        }

        var estimate = new PatienceEstimate(TimeSpan.FromSeconds(waited), abandons);
        Assert.InRange(TimeSpan.FromSeconds(120), estimate.Bounds!.Value.From, estimate.Bounds.Value.To);
        Assert.InRange(waitOfAbandons / abandons, 20, 28);
    }
}
