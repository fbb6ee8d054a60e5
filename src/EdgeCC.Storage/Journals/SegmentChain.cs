namespace EdgeCC.Storage.Journals;

/// <summary>The segments of every life of the journal, in order. Thread-safe: one writer extends it, anybody reads.</summary>
internal sealed class SegmentChain(IEnumerable<Segment> segments)
{
    private readonly Lock _gate = new();
    private readonly List<Segment> _segments = [.. segments];

    /// <summary>How many there are.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _segments.Count;
            }
        }
    }

    /// <summary>Takes note of a new segment at the end.</summary>
    public void Add(Segment segment)
    {
        lock (_gate)
        {
            _segments.Add(segment);
        }
    }

    /// <summary>Takes note of records at the end of a segment of it.</summary>
    public void Extend(Segment segment, long last, int length)
    {
        lock (_gate)
        {
            segment.Extend(last, length);
        }
    }

    /// <summary>Where everything after <paramref name="sequence"/> lies in one life.</summary>
    public IReadOnlyList<SegmentSpan> After(int life, long sequence)
    {
        lock (_gate)
        {
            return [.. _segments
                .Where(segment => segment.Name.Life == life && segment.Last > sequence)
                .Select(segment => segment.After(sequence))];
        }
    }

    /// <summary>Where everything lies, all lives in order.</summary>
    public IReadOnlyList<SegmentSpan> All()
    {
        lock (_gate)
        {
            return [.. _segments.Select(segment => segment.After(0))];
        }
    }
}
