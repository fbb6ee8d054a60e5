namespace EdgeCC.Routing.Forecast;

/// <summary>Averages that one odd day does not move.</summary>
internal static class Robust
{
    /// <summary>
    /// The mean after what lies further than three deviations from the median is drawn in to there (winsorised). The
    /// deviation is the median absolute one, or that of a Poisson count where this is larger: rare contacts are not odd.
    /// </summary>
    public static double Mean(IReadOnlyList<double> values)
    {
        var median = Median(values);
        var spread = 1.4826 * Median([.. values.Select(value => Math.Abs(value - median))]);
        var reach = 3 * Math.Max(spread, Math.Sqrt(Math.Max(median, 1)));
        return values.Average(value => Math.Clamp(value, median - reach, median + reach));
    }

    /// <summary>The slope of y over x as the median of the slopes between all pairs (Theil 1950, Sen 1968).</summary>
    public static double Slope(IReadOnlyList<(double X, double Y)> points)
    {
        var slopes = new List<double>(points.Count * (points.Count - 1) / 2);
        for (var i = 0; i < points.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (points[i].X != points[j].X)
                {
                    slopes.Add((points[i].Y - points[j].Y) / (points[i].X - points[j].X));
                }
            }
        }

        return slopes.Count == 0 ? 0 : Median(slopes);
    }

    private static double Median(IReadOnlyList<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
