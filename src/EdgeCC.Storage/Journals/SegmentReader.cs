using EdgeCC.Storage.Files;

namespace EdgeCC.Storage.Journals;

/// <summary>Reads a segment frame by frame, from one offset to another.</summary>
internal sealed class SegmentReader(IFile file, long start, long end)
{
    private const int BufferLength = 256 * 1024;

    private readonly byte[] _buffer = new byte[(int)Math.Min(end - start, BufferLength)];

    private int _from;
    private int _to;

    /// <summary>Where the next frame begins.</summary>
    public long Offset { get; private set; } = start;

    /// <summary>True when every byte was read as a frame.</summary>
    public bool AtEnd => Offset == end;

    /// <summary>Reads the next frame. False at the end, and at what is no frame.</summary>
    public bool TryRead(out Frame frame)
    {
        frame = default;
        if (!TryHold(Frame.HeadLength)
            || !TryHold(Frame.LengthOf(Held.Span))
            || !Frame.TryRead(Held, out frame))
        {
            return false;
        }

        _from += frame.Length;
        Offset += frame.Length;
        return true;
    }

    private ReadOnlyMemory<byte> Held => _buffer.AsMemory(_from.._to);

    // Makes the buffer hold so many bytes from Offset on.
    private bool TryHold(int length)
    {
        if (length == 0 || Offset + length > end)
        {
            return false;
        }

        if (_to - _from < length)
        {
            Held.CopyTo(_buffer);
            (_from, _to) = (0, _to - _from);
            var unread = (int)Math.Min(_buffer.Length - _to, end - Offset - _to);
            _to += file.Read(Offset + _to, _buffer.AsSpan(_to, unread));
        }

        return _to - _from >= length;
    }
}
