namespace EdgeCC.Routing.Simulation;

/// <summary>
/// A measured figure with its uncertainty, by batch means: the measured time is cut into <see cref="Batches"/> equal
/// parts, each long enough to be all but independent of the next, and the figure is a ratio of two sums over them. The
/// error is that of the ratio estimator (Cochran, "Sampling Techniques", 1977, 6.3) with Student's t.
/// </summary>
/// <param name="Value">The figure.</param>
/// <param name="StandardError">Its standard error.</param>
public readonly record struct Estimate(double Value, double StandardError)
{
    /// <summary>How many batches.</summary>
    public const int Batches = 20;

    /// <summary>Student's t with <see cref="Batches"/> - 1 degrees of freedom, for 95 % on two sides.</summary>
    private const double StudentsT = 2.0930;

    /// <summary>Half of the 95 % interval.</summary>
    public double HalfWidth => StudentsT * StandardError;

    /// <summary>The lower end of the 95 % interval; none of the figures can be below zero.</summary>
    public double Low => Math.Max(0, Value - HalfWidth);

    /// <summary>The upper end of the 95 % interval.</summary>
    public double High => Value + HalfWidth;

    /// <summary>The sum of the parts over the sum of the wholes, each given batch by batch; null where there is no whole.</summary>
    public static Estimate? OfRatio(IReadOnlyList<double> parts, IReadOnlyList<double> wholes)
    {
        var whole = wholes.Sum();
        if (whole == 0)
        {
            return null;
        }

        var value = parts.Sum() / whole;
        var squares = parts.Zip(wholes, (part, of) => Math.Pow(part - (value * of), 2)).Sum();
        return new Estimate(value, Math.Sqrt(squares * parts.Count / (parts.Count - 1)) / whole);
    }
}
