using System.Collections.Immutable;

namespace EdgeCC.Routing.Metrics;

/// <summary>Every figure about a period.</summary>
/// <param name="Scope">What it is about.</param>
/// <param name="Figures">In the order of <see cref="Formulas.All"/>.</param>
public sealed record MetricsReport(MetricsScope Scope, ImmutableArray<Figure> Figures)
{
    /// <summary>The figure of one formula.</summary>
    public Figure this[Formula formula] => Figures.First(figure => figure.Name == formula.Name);

    /// <summary>This run beside another one: what has happened, and what would have.</summary>
    /// <exception cref="ArgumentException">The two were reckoned by different versions of a formula.</exception>
    public ImmutableArray<FigureChange> ComparedWith(MetricsReport other) =>
        [.. Figures.Zip(other.Figures, (before, after) => new FigureChange(before, after))];
}
