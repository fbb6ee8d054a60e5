namespace EdgeCC.Storage.Tests.Journals;

public class PowerCutTests
{
    private const int Cuts = 60;

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    public async Task Power_cut_at_any_moment_loses_nothing_reported_durable(int seed, bool someSurvive)
    {
        var ordeal = new PowerCutOrdeal(seed, someSurvive, honest: true);

        Assert.Null(await ordeal.FirstLossAsync(Cuts));
        Assert.True(ordeal.Reported > Cuts, $"only {ordeal.Reported} facts were reported: nothing was proven");
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public async Task Without_the_fsync_a_power_cut_loses_what_was_reported(int seed, bool someSurvive)
    {
        var ordeal = new PowerCutOrdeal(seed, someSurvive, honest: false);

        Assert.NotNull(await ordeal.FirstLossAsync(Cuts));
    }
}
