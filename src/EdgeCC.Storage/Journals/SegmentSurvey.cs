using EdgeCC.Storage.Files;

namespace EdgeCC.Storage.Journals;

/// <summary>What reading a whole segment found.</summary>
/// <param name="Segment">Its readable beginning; null where not even the header can be read.</param>
/// <param name="UnreadableAt">The offset of what cannot be read, or null: all of it can.</param>
/// <param name="Damaged">What cannot be read was once durable: a later frame says so.</param>
internal sealed record SegmentSurvey(Segment? Segment, long? UnreadableAt, bool Damaged)
{
    /// <summary>Reads all of <paramref name="file"/>.</summary>
    /// <exception cref="IOException">The disk does not play along.</exception>
    public static SegmentSurvey Take(IFile file, SegmentName name)
    {
        var reader = new SegmentReader(file, 0, file.Length);
        if (ReadHeader(reader, name) is not { } segment)
        {
            return new SegmentSurvey(null, 0, IsCalledKeptLater(file, 0, name.First));
        }

        while (reader.TryRead(out var frame) && frame.Sequence == segment.Last + 1)
        {
            segment.Extend(frame.Sequence, frame.Length);
        }

        return segment.Length == file.Length
            ? new SegmentSurvey(segment, null, false)
            : new SegmentSurvey(segment, segment.Length, IsCalledKeptLater(file, segment.Length, segment.Last + 1));
    }

    private static Segment? ReadHeader(SegmentReader reader, SegmentName name) =>
        reader.TryRead(out var frame)
        && frame.Sequence == name.First - 1
        && SegmentHeader.TryRead(frame.Payload.Span) is { } header
            ? new Segment(name, header, frame.Length)
            : null;

    // Looks for a whole frame at every later offset: a broken length leaves no other way to find the next one.
    private static bool IsCalledKeptLater(IFile file, long offset, long sequence)
    {
        var rest = new byte[file.Length - offset];
        var bytes = rest.AsMemory(0, file.Read(offset, rest));
        for (var at = 1; at + Frame.HeadLength < bytes.Length; at++)
        {
            var candidate = bytes[at..];
            if (Frame.SequenceOf(candidate.Span) is var later
                && later > sequence
                && later - sequence < bytes.Length
                && Frame.TryRead(candidate, out var frame)
                && frame.Kept >= sequence)
            {
                return true;
            }
        }

        return false;
    }
}
