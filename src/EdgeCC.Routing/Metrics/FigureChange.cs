namespace EdgeCC.Routing.Metrics;

/// <summary>The same figure of two runs.</summary>
public sealed record FigureChange
{
    /// <exception cref="ArgumentException">The two were reckoned by different formulas, or versions of one.</exception>
    public FigureChange(Figure before, Figure after)
    {
        if ((before.Name, before.Version) != (after.Name, after.Version))
        {
            throw new ArgumentException($"{after.Name} {after.Version} is not {before.Name} {before.Version}", nameof(after));
        }

        Before = before;
        After = after;
    }

    public Figure Before { get; }

    public Figure After { get; }

    /// <summary>After less before; null where either has no data.</summary>
    public double? Difference => After.Value - Before.Value;
}
