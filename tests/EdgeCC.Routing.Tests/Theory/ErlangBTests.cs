using EdgeCC.Routing.Theory;

namespace EdgeCC.Routing.Tests.Theory;

public class ErlangBTests
{
    [Theory]
    [InlineData(1, 1, .5)]
    [InlineData(1, 2, .2)]
    [InlineData(2, 3, 4.0 / 19)]
    [InlineData(5, 0, 1)]
    [InlineData(0, 2, 0)]
    public void Small_cases_by_hand(double erlangs, double agents, double blocking) =>
        Assert.Equal(blocking, ErlangB.Blocking(erlangs, agents), 1e-15);

    /// <summary>For half an agent the integral has a closed form: √a + e^a √π erfc(√a) / 2, over √a.</summary>
    [Theory]
    [InlineData(1, .4275835761558070)]
    [InlineData(.25, .6156903441929258)]
    public void Half_an_agent_by_its_closed_form(double erlangs, double scaledComplement)
    {
        var root = Math.Sqrt(erlangs);
        var inverse = (root + (Math.Sqrt(Math.PI) / 2 * scaledComplement)) / root;
        Assert.Equal(1 / inverse, ErlangB.Blocking(erlangs, .5), 1e-13);
    }

    [Fact]
    public void Load_next_to_nothing_and_beyond_all_measure_stay_shares()
    {
        Assert.InRange(ErlangB.Blocking(1e-12, .999999), 0, 1e-11);
        Assert.Equal(1, ErlangB.Blocking(1e12, .5), 1e-11);
        Assert.Equal(1, ErlangB.Blocking(1e12, 9999.5), 1e-7);
    }
}
