using System.Buffers;
using EdgeCC.Sync.Wire;
using Microsoft.Win32.SafeHandles;

namespace EdgeCC.Platform;

/// <summary>
/// What was received, in one NDJSON file, every record once and in its order. Nothing is acknowledged before it is on
/// the disk. Thread-safe.
/// </summary>
public sealed class FactStore : IDisposable
{
    private const string FileName = "facts.ndjson";

    private readonly Lock _gate = new();
    private readonly SafeFileHandle _file;
    private readonly List<long> _ends = [0];
    private readonly Dictionary<(string Appliance, string Epoch), long> _newest = [];

    private FactStore(SafeFileHandle file) => _file = file;

    /// <summary>Facts kept.</summary>
    public long Count
    {
        get
        {
            lock (_gate)
            {
                return _ends.Count - 1;
            }
        }
    }

    /// <summary>The newest sequence of each appliance and epoch, those that came last at the end.</summary>
    public IReadOnlyList<(string Appliance, string Epoch, long Sequence)> Newest
    {
        get
        {
            lock (_gate)
            {
                return [.. _newest.Select(one => (one.Key.Appliance, one.Key.Epoch, one.Value))];
            }
        }
    }

    /// <summary>Opens the store of a folder; a line cut short by a crash is cut off: it was never acknowledged.</summary>
    /// <exception cref="InvalidDataException">A line in the midst of the file is no record.</exception>
    public static FactStore Open(string folder)
    {
        Directory.CreateDirectory(folder);
        var store = new FactStore(File.OpenHandle(
            Path.Combine(folder, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read));
        store.Restore();
        return store;
    }

    /// <summary>Keeps what is new of a message and continues what is there.</summary>
    /// <param name="appliance">Whose message, by its topic; records of others are ignored.</param>
    /// <param name="message">Records of one epoch, one a line.</param>
    /// <param name="acknowledged">
    /// Up to here the appliance has been told that the platform has everything, and will never send it again: where this
    /// platform does not have it (its disk was lost), it goes on after it.
    /// </param>
    /// <returns>What can be acknowledged now, or null where the message holds no record.</returns>
    /// <exception cref="IOException">The disk does not play along; nothing of the message may be acknowledged.</exception>
    public Acknowledgement? Take(string appliance, ReadOnlyMemory<byte> message, long acknowledged)
    {
        lock (_gate)
        {
            var lines = new ArrayBufferWriter<byte>();
            var ends = new List<long>();
            Acknowledgement? result = null;
            foreach (var (line, record) in Records(message).Where(one => one.Record.Appliance == appliance))
            {
                if (result is not null && result.Epoch != record.Epoch)
                {
                    break;
                }

                var newest = result?.Sequence
                    ?? Math.Max(acknowledged, _newest.GetValueOrDefault((appliance, record.Epoch)));
                if (record.Sequence == newest + 1)
                {
                    lines.Write(line.Span);
                    ends.Add(_ends[^1] + lines.WrittenCount);
                    newest = record.Sequence;
                }

                result = new Acknowledgement(record.Epoch, newest, Resend: record.Sequence > newest);
            }

            Keep(lines.WrittenSpan, ends);
            if (result is not null)
            {
                _newest[(appliance, result.Epoch)] = result.Sequence;
            }

            return result;
        }
    }

    /// <summary>The lines after the so-manieth, <paramref name="most"/> at most.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> ReadAfter(long position, int most)
    {
        lock (_gate)
        {
            var first = (int)Math.Clamp(position, 0, _ends.Count - 1);
            var last = Math.Min(first + most, _ends.Count - 1);
            var bytes = Read(_ends[first], _ends[last]);
            return [.. Enumerable.Range(first, last - first).Select(at =>
                bytes[(int)(_ends[at] - _ends[first])..(int)(_ends[at + 1] - _ends[first])])];
        }
    }

    public void Dispose() => _file.Dispose();

    // Every line with its line feed; what follows the last line feed is left out.
    private static IEnumerable<(ReadOnlyMemory<byte> Line, FactLine Record)> Records(ReadOnlyMemory<byte> message)
    {
        while (message.Span.IndexOf((byte)'\n') is var end and >= 0)
        {
            var line = message[..(end + 1)];
            message = message[(end + 1)..];
            if (FactLine.TryRead(line) is { } record)
            {
                yield return (line, record);
            }
        }
    }

    private void Restore()
    {
        var bytes = Read(0, RandomAccess.GetLength(_file));
        foreach (var (line, record) in Records(bytes))
        {
            _ends.Add(_ends[^1] + line.Length);
            _newest[(record.Appliance, record.Epoch)] = record.Sequence;
        }

        if (bytes.Span.LastIndexOf((byte)'\n') + 1 != _ends[^1])
        {
            throw new InvalidDataException($"{FileName} holds a line that is no record.");
        }

        RandomAccess.SetLength(_file, _ends[^1]);
        RandomAccess.FlushToDisk(_file);
    }

    private void Keep(ReadOnlySpan<byte> lines, List<long> ends)
    {
        if (ends.Count > 0)
        {
            RandomAccess.Write(_file, lines, _ends[^1]);
            RandomAccess.FlushToDisk(_file);
            _ends.AddRange(ends);
        }
    }

    private ReadOnlyMemory<byte> Read(long from, long to)
    {
        var bytes = new byte[to - from];
        for (int at = 0, read = 1; at < bytes.Length && read > 0; at += read)
        {
            read = RandomAccess.Read(_file, bytes.AsSpan(at), from + at);
        }

        return bytes;
    }
}
