namespace EdgeCC.Storage.Journals;

/// <summary>What is known of one segment: how far it is durable, and roughly where each record lies. Not thread-safe.</summary>
internal sealed class Segment(SegmentName name, SegmentHeader header, int headerLength)
{
    private const int IndexStride = 64 * 1024;

    private readonly List<(long First, long Offset)> _index = [(name.First, headerLength)];

    public SegmentName Name { get; } = name;

    public SegmentHeader Header { get; } = header;

    /// <summary>The newest sequence in it; the one before its first while it has none.</summary>
    public long Last { get; private set; } = name.First - 1;

    /// <summary>Up to where it is readable and durable, in bytes.</summary>
    public long Length { get; private set; } = headerLength;

    /// <summary>Takes note of records that now lie at its end.</summary>
    /// <param name="last">The newest sequence of them.</param>
    /// <param name="length">All of them, in bytes.</param>
    public void Extend(long last, int length)
    {
        if (Length - _index[^1].Offset >= IndexStride)
        {
            _index.Add((Last + 1, Length));
        }

        (Last, Length) = (last, Length + length);
    }

    /// <summary>The part in which everything after <paramref name="sequence"/> lies, and perhaps some before it.</summary>
    public SegmentSpan After(long sequence)
    {
        var place = _index.BinarySearch((sequence + 1, long.MaxValue));
        return new SegmentSpan(Name, Header, _index[Math.Max(0, ~place - 1)].Offset, Length);
    }
}

/// <summary>A part of a segment that is durable, hence never changes: from one frame's offset to another's end.</summary>
internal readonly record struct SegmentSpan(SegmentName Name, SegmentHeader Header, long Start, long End);
