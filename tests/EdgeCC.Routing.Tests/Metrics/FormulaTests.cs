using EdgeCC.Routing.Metrics;

namespace EdgeCC.Routing.Tests.Metrics;

public class FormulaTests
{
    /// <summary>The checked case: 1,000 answered, 860 within 20 s; 60 abandoned, 20 within 20 s, 10 within 5 s.</summary>
    public static TheoryData<Formula, string> ServiceLevels => new()
    {
        { Formulas.ServiceLevelAbandonsInTimeMet, "(answered in time + abandoned in time) / (answered + abandoned) = 880 / 1060 = 83.0 %" },
        { Formulas.ServiceLevelOfAnswered, "answered in time / answered = 860 / 1000 = 86.0 %" },
        { Formulas.ServiceLevel, "answered in time / (answered + abandoned) = 860 / 1060 = 81.1 %" },
        { Formulas.ServiceLevelWithoutAbandonsInTime, "answered in time / (answered + abandoned - abandoned in time) = 860 / 1040 = 82.7 %" },
        { Formulas.ServiceLevelWithoutShortAbandons, "answered in time / (answered + abandoned - short abandons) = 860 / 1050 = 81.9 %" },
    };

    [Theory]
    [MemberData(nameof(ServiceLevels))]
    public void Five_service_levels_of_the_checked_case(Formula formula, string written)
    {
        var day = new Day();
        day.Answers(860, waited: 20);
        day.Answers(140, waited: 20.001);
        day.Abandons(10, waited: 5);
        day.Abandons(10, waited: 20);
        day.Abandons(40, waited: 60);

        var figure = day.Report()[formula];
        Assert.Equal(written, figure.Written);
        Assert.Equal((formula.Name, 1), (figure.Name, figure.Version));
    }

    [Fact]
    public void Without_data_a_figure_is_null_and_says_so() => Assert.All(
        new Day().Report().Figures,
        figure =>
        {
            Assert.Null(figure.Value);
            Assert.EndsWith("= 0 / 0 = no data", figure.Written);
        });

    [Fact]
    public void Every_formula_has_a_name_of_its_own() =>
        Assert.Equal(Formulas.All.Length, Formulas.All.Select(formula => formula.Name).Distinct().Count());

    [Fact]
    public void Two_runs_are_laid_side_by_side()
    {
        var recorded = new Day();
        recorded.Answers(3, waited: 10);
        recorded.Abandons(1, waited: 90);
        var other = new Day();
        other.Answers(4, waited: 6);

        var changes = recorded.Report().ComparedWith(other.Report());
        Assert.Equal(.25, changes[0].Difference);
        Assert.Equal(-4, changes.Single(change => change.Before.Name == "average speed of answer").Difference!.Value, 1e-9);
        Assert.Null(changes.Single(change => change.Before.Name == "NPS").Difference);
    }

    [Fact]
    public void Figures_of_different_versions_are_not_compared()
    {
        var figure = new Figure("abandonment", 1, .1, FigureUnit.Share, "");
        Assert.Throws<ArgumentException>(() => new FigureChange(figure, figure with { Version = 2 }));
    }
}
