namespace EdgeCC.Routing.Metrics;

/// <summary>
/// The tallies by interval and key. Beyond <see cref="MostTallies"/> the oldest interval is dropped whole, and nothing
/// is counted in it or before it again.
/// </summary>
internal sealed class IntervalTable(MetricsModel model)
{
    /// <summary>Twenty queues and sixty agents over a month of opening hours, five and ten over half a year; some 35 MB.</summary>
    public const int MostTallies = 100_000;

    private readonly SortedDictionary<DateTimeOffset, Dictionary<MetricsKey, Tally>> _intervals = [];
    private DateTimeOffset _begin = DateTimeOffset.MinValue;
    private int _count;

    public void Add(Entry entry, int sign = 1)
    {
        var start = model.IntervalOf(entry.At);
        if (start < _begin)
        {
            return;
        }

        if (!_intervals.TryGetValue(start, out var tallies))
        {
            _intervals.Add(start, tallies = []);
        }

        if (!tallies.TryGetValue(entry.Key, out var tally))
        {
            tallies.Add(entry.Key, tally = new Tally());
            _count++;
        }

        tally.Add(entry.Measure, sign * entry.Amount);
        while (_count > MostTallies)
        {
            DropOldest();
        }
    }

    /// <summary>The tallies a report is about, oldest interval first.</summary>
    public IEnumerable<(DateTimeOffset Start, MetricsKey Key, Tally Tally)> Of(MetricsScope scope) =>
        from interval in _intervals
        where scope.Holds(interval.Key)
        from tally in interval.Value
        where scope.Holds(tally.Key)
        select (interval.Key, tally.Key, tally.Value);

    private void DropOldest()
    {
        var (start, tallies) = _intervals.First();
        _intervals.Remove(start);
        _count -= tallies.Count;
        _begin = start + model.Interval;
    }
}
