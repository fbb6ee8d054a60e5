using System.Buffers;
using EdgeCC.Engine.Ports;
using EdgeCC.Model.Facts;

namespace EdgeCC.Sync.Wire;

/// <summary>Records as they travel in one message.</summary>
/// <param name="Last">The sequence of the last.</param>
/// <param name="Payload">One JSON object a line.</param>
internal sealed record FactBatch(long Last, ReadOnlyMemory<byte> Payload)
{
    /// <summary>The most records in one message.</summary>
    public const int MostRecords = 200;

    /// <summary>
    /// Reads what comes after a sequence: as many records as go into <paramref name="mostBytes"/>, but one at least;
    /// null where there is none.
    /// </summary>
    public static FactBatch? Read(IJournalReader journal, long after, int mostBytes)
    {
        var payload = new ArrayBufferWriter<byte>();
        var last = after;
        foreach (var record in journal.ReadAfter(after, MostRecords))
        {
            var line = FactJson.Write(record);
            if (payload.WrittenCount > 0 && payload.WrittenCount + line.Length >= mostBytes)
            {
                break;
            }

            payload.Write(line);
            payload.Write("\n"u8);
            last = record.Sequence;
        }

        return last > after ? new FactBatch(last, payload.WrittenMemory) : null;
    }
}
