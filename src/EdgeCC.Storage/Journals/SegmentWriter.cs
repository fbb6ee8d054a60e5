using System.Buffers;
using EdgeCC.Storage.Files;

namespace EdgeCC.Storage.Journals;

/// <summary>Writes batches to the newest segment, each durable before it is spoken of. One thread at a time.</summary>
internal sealed class SegmentWriter(IFolder folder, SegmentChain chain, JournalInventory inventory, int segmentLength)
    : IDisposable
{
    private Segment? _active = inventory.Active;
    private IFile? _file;

    /// <summary>
    /// Cuts the torn tail off and makes durable what was found: after a mere crash it may be in the cache only, and
    /// nothing may be read from a journal that a power cut could still take back.
    /// </summary>
    /// <exception cref="IOException">The disk does not play along.</exception>
    public void Settle()
    {
        if (_active is { } active)
        {
            _file = Reopen(active);
            _file.Sync();
            folder.Sync();
        }
    }

    /// <summary>
    /// Writes a batch and makes it durable. After a failure the same batch is to be appended again, before any other.
    /// </summary>
    /// <exception cref="IOException">The disk does not play along; nothing of the batch is promised.</exception>
    /// <exception cref="UnauthorizedAccessException">Likewise.</exception>
    public void Append(Batch batch)
    {
        try
        {
            if (_active is null || _active.Length >= segmentLength)
            {
                Begin(batch);
            }
            else
            {
                GoOn(_active, batch);
            }
        }
        catch
        {
            // A failed fsync marks its pages clean all the same, so that a second one would succeed for nothing: the
            // file is opened anew, cut back to what is durable, and everything after it is written again.
            Close();
            throw;
        }
    }

    public void Dispose() => Close();

    private void GoOn(Segment active, Batch batch)
    {
        _file ??= Reopen(active);
        _file.Write(active.Length, batch.Frames);
        _file.Sync();
        chain.Extend(active, batch.Last, batch.Frames.Length);
    }

    private void Begin(Batch batch)
    {
        Close();
        var name = new SegmentName(inventory.Life, batch.First);
        var frames = new ArrayBufferWriter<byte>();
        Frame.Write(frames, batch.First - 1, batch.First - 1, inventory.Header.Write());
        var segment = new Segment(name, inventory.Header, frames.WrittenCount);
        frames.Write(batch.Frames);

        _file = folder.Create(name.ToString());
        _file.Write(0, frames.WrittenSpan);
        _file.Sync();
        folder.Sync();

        segment.Extend(batch.Last, batch.Frames.Length);
        chain.Add(segment);
        _active = segment;
    }

    private IFile Reopen(Segment active)
    {
        var file = folder.Open(active.Name.ToString());
        file.Truncate(active.Length);
        return file;
    }

    private void Close()
    {
        _file?.Dispose();
        _file = null;
    }
}
