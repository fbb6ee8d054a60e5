using System.Globalization;

namespace EdgeCC.Routing.Metrics;

/// <summary>
/// A formula as data: a sum of measures over another. The figure, the words and the numbers beside it all come from the
/// same terms, so that what is written cannot differ from what is reckoned.
/// </summary>
/// <param name="Name">How the figure is named: <c>average speed of answer</c>.</param>
/// <param name="Version">Rises whenever what is counted changes.</param>
/// <param name="Unit">What the quotient is given in.</param>
/// <param name="Over">Above the line.</param>
/// <param name="Under">Below it.</param>
public sealed record Formula(string Name, int Version, FigureUnit Unit, Terms Over, Terms Under)
{
    /// <summary>The figure; its value is null where there is nothing below the line.</summary>
    public Figure Of(Tally tally)
    {
        var (over, under) = (Over.Sum(tally), Under.Sum(tally));
        double? value = under > 0 ? over / under : null;
        return new Figure(
            Name, Version, value, Unit, $"{Over} / {Under} = {Plain(over)} / {Plain(under)} = {Figure.Write(value, Unit)}");
    }

    private static string Plain(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);
}
