namespace EdgeCC.Routing.Metrics;

/// <summary>One number for each measure. Whole numbers, so that sums do not depend on their order.</summary>
public sealed class Tally
{
    private readonly long[] _amounts = new long[Enum.GetValues<Measure>().Length];

    public long this[Measure measure] => _amounts[(int)measure];

    internal void Add(Measure measure, long amount) => _amounts[(int)measure] += amount;

    internal void Add(Tally other)
    {
        for (var measure = 0; measure < _amounts.Length; measure++)
        {
            _amounts[measure] += other._amounts[measure];
        }
    }
}
