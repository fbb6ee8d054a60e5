using System.Text.Json;
using EdgeCC.Model.Facts;
using EdgeCC.Storage.Files;

namespace EdgeCC.Storage.Journals;

/// <summary>Reads records from spans of segments. Thread-safe.</summary>
internal sealed class JournalReading(IFolder folder)
{
    /// <summary>The records of one span, as far as they can be read.</summary>
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
        for (var offset = reader.Offset; reader.TryRead(out var frame); offset = reader.Offset)
        {
            if (frame.Sequence <= sequence)
            {
                continue;
            }

            if (TryReadFact(frame) is { } fact)
            {
                yield return new JournalRecord(span.Header.Appliance, span.Header.Epoch, frame.Sequence, fact);
            }
            else
            {
                onDamage?.Invoke(offset);
            }
        }

        if (!reader.AtEnd)
        {
            onDamage?.Invoke(reader.Offset);
        }
    }

    // Whole by its checksum and yet no fact of any version: a fault of whoever wrote it.
    private static Fact? TryReadFact(Frame frame)
    {
        try
        {
            return FactJson.ReadFact(frame.Payload.Span);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
