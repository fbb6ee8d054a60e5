using System.Globalization;

namespace EdgeCC.Routing.Metrics;

/// <summary>One figure, stamped with the formula that it was reckoned by.</summary>
/// <param name="Name">The formula's name.</param>
/// <param name="Version">And its version.</param>
/// <param name="Value">Null where there is no data; then it is neither good nor bad.</param>
/// <param name="Unit">What the value is in.</param>
/// <param name="Written">The formula in words and numbers: <c>answered in time / (answered + abandoned) = 860 / 1060 = 81.1 %</c>.</param>
public sealed record Figure(string Name, int Version, double? Value, FigureUnit Unit, string Written)
{
    internal static string Write(double? value, FigureUnit unit) => value is not { } number ? "no data" : unit switch
    {
        FigureUnit.Share => Invariant(number * 100, "0.0") + " %",
        FigureUnit.Seconds => Invariant(number, "0.00") + " s",
        FigureUnit.Points => Invariant(number * 100, "0.0"),
        _ => Invariant(number, "0.00"),
    };

    private static string Invariant(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}

/// <summary>What a figure's value is in.</summary>
public enum FigureUnit
{
    /// <summary>0..1, written in per cent.</summary>
    Share,
    Seconds,

    /// <summary>-1..1, written from -100 to 100, as the net promoter score is.</summary>
    Points,

    /// <summary>A mean of counts or scores.</summary>
    Mean,
}
