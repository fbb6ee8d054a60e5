using EdgeCC.Routing.Forecast;

namespace EdgeCC.Routing.Tests.Forecast;

public class RobustTests
{
    [Fact]
    public void One_odd_day_hardly_moves_the_mean() =>
        Assert.InRange(Robust.Mean([100, 104, 96, 98, 102, 100, 5000]), 99, 106);

    [Fact]
    public void Rare_contacts_are_not_odd() =>
        Assert.Equal(.4, Robust.Mean([0, 0, 1, 0, 0, 0, 2, 0, 1, 0]), 1e-12);

    [Fact]
    public void Slope_is_that_of_most_points()
    {
        var points = Enumerable.Range(0, 30).Select(x => ((double)x, x == 7 ? 900 : 2.5 * x)).ToArray();
        Assert.Equal(2.5, Robust.Slope(points), 1e-12);
        Assert.Equal(0, Robust.Slope([(3, 1)]));
    }
}
