using EdgeCC.Model.Facts;
using EdgeCC.Storage.Files;

namespace EdgeCC.Storage.Journals;

/// <summary>Reads records from spans of segments. Thread-safe.</summary>
internal sealed class JournalReading(IFolder folder)
{
    /// <summary>The records of one span, up to its end or what cannot be read.</summary>
    public IEnumerable<JournalRecord> Read(SegmentSpan span) => Read(span, 0, onDamage: null);

    /// <summary>The records of one span after a sequence.</summary>
    /// <exception cref="JournalDamagedException">It cannot be read to its end.</exception>
    public IEnumerable<JournalRecord> ReadAfter(SegmentSpan span, long sequence) =>
        Read(span, sequence, offset => throw new JournalDamagedException(
            new JournalDamage(Path.Combine(folder.Path, span.Name.ToString()), offset)));

    private IEnumerable<JournalRecord> Read(SegmentSpan span, long sequence, Action<long>? onDamage)
    {
        using var file = folder.Open(span.Name.ToString());
        var reader = new SegmentReader(file, span.Start, span.End);
        while (reader.TryRead(out var frame))
        {
            if (frame.Sequence > sequence)
            {
                yield return new JournalRecord(
                    span.Header.Appliance, span.Header.Epoch, frame.Sequence, FactJson.ReadFact(frame.Payload.Span));
            }
        }

        if (!reader.AtEnd)
        {
            onDamage?.Invoke(reader.Offset);
        }
    }
}
