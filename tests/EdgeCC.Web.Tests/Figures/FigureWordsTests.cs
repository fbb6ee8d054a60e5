using EdgeCC.Routing.Metrics;
using EdgeCC.Web.Figures;

namespace EdgeCC.Web.Tests.Figures;

public sealed class FigureWordsTests
{
    [Fact]
    public void Every_figure_is_said_in_a_sentence() => Assert.All(
        Formulas.All, formula => Assert.EndsWith(".", FigureWords.Sentence(formula.Of(new Tally())), StringComparison.Ordinal));

    [Theory]
    [InlineData(null, FigureUnit.Share, "–")]
    [InlineData(0.8113, FigureUnit.Share, "81.1 %")]
    [InlineData(7.84, FigureUnit.Seconds, "7.8 s")]
    [InlineData(255.0, FigureUnit.Seconds, "4:15")]
    [InlineData(-0.25, FigureUnit.Points, "-25")]
    [InlineData(1.5, FigureUnit.Mean, "1.50")]
    public void A_value_is_written_in_its_unit(double? value, FigureUnit unit, string written) =>
        Assert.Equal(written, FigureWords.Value(new Figure("any", 1, value, unit, "a / b = 1")));

    [Theory]
    [InlineData(5, "5 s")]
    [InlineData(90, "90 s")]
    [InlineData(300, "5 min")]
    [InlineData(14_400, "4 h")]
    public void A_goal_is_written_short(int seconds, string written) =>
        Assert.Equal(written, FigureWords.Goal(TimeSpan.FromSeconds(seconds)));
}
