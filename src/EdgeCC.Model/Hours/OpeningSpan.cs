namespace EdgeCC.Model.Hours;

/// <summary>A span within one day.</summary>
/// <param name="From">Inclusive.</param>
/// <param name="To">Exclusive; <see cref="TimeOnly.MaxValue"/> stands for midnight at the end of the day.</param>
public readonly record struct OpeningSpan(TimeOnly From, TimeOnly To)
{
    public bool Contains(TimeOnly time) => time >= From && (time < To || To == TimeOnly.MaxValue);
}
