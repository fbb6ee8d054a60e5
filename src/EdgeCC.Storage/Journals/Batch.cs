using System.Buffers;
using EdgeCC.Model.Facts;

namespace EdgeCC.Storage.Journals;

/// <summary>Facts that are written, and become durable, together.</summary>
/// <param name="kept">The newest durable sequence: the first of the batch comes after it.</param>
/// <param name="header">The segment's header.</param>
internal sealed class Batch(long kept, SegmentHeader header)
{
    private readonly ArrayBufferWriter<byte> _frames = new();
    private readonly List<JournalRecord> _records = [];

    /// <summary>Its facts, in their places.</summary>
    public IReadOnlyList<JournalRecord> Records => _records;

    /// <summary>The sequence of its first fact.</summary>
    public long First => kept + 1;

    /// <summary>The sequence of its last fact.</summary>
    public long Last => kept + _records.Count;

    /// <summary>Its facts as they lie in a segment.</summary>
    public ReadOnlySpan<byte> Frames => _frames.WrittenSpan;

    /// <summary>Adds a fact: itself and as JSON.</summary>
    public void Add(Fact fact, ReadOnlySpan<byte> json)
    {
        var sequence = Last + 1;
        _records.Add(new JournalRecord(header.Appliance, header.Epoch, sequence, fact));
        Frame.Write(_frames, sequence, kept, json);
    }
}
