namespace EdgeCC.Sip.Parsing;

/// <summary>
/// Cuts a byte stream into SIP messages by Content-Length (RFC 3261 18.3) and sees the keep-alives between them (RFC
/// 5626 4.4.1). One per connection. Usage: <see cref="Append"/> what came, then <see cref="TryTake"/> until false.
/// </summary>
public sealed class SipStreamFramer
{
    private byte[] _buffer = new byte[2048];
    private int _start;
    private int _end;
    private int _searched;
    private bool _isBroken;

    /// <summary>True while part of a message waits for its rest; line breaks before it are no part.</summary>
    public bool IsInsideMessage => !_isBroken && Waiting.ContainsAnyExcept((byte)'\r', (byte)'\n');

    private ReadOnlySpan<byte> Waiting => _buffer.AsSpan(_start, _end - _start);

    /// <summary>Takes bytes from the connection. Frames taken before must not be used any more.</summary>
    /// <param name="bytes">As they came, cut anywhere.</param>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        if (_isBroken)
        {
            return;
        }

        MakeRoom(bytes.Length);
        bytes.CopyTo(_buffer.AsSpan(_end));
        _end += bytes.Length;
    }

    /// <summary>
    /// The next thing in the stream: a message's bytes, a keep-alive to be answered, or the order to close. False when
    /// more bytes are needed, and for ever after <see cref="SipFrameKind.Broken"/>.
    /// </summary>
    public bool TryTake(out SipFrame frame)
    {
        frame = default;
        if (_isBroken)
        {
            return false;
        }

        if (TrySkipLineBreaks(out var isUndecided))
        {
            frame = new SipFrame(SipFrameKind.Ping, default);
            return true;
        }

        return !isUndecided && TryTakeMessage(out frame);
    }

    // Two line breaks in a row are a ping; one alone may stand before a message (RFC 3261 7.5) or be a pong.
    private bool TrySkipLineBreaks(out bool isUndecided)
    {
        isUndecided = false;
        while (Waiting is [(byte)'\r', ..])
        {
            if (Waiting.StartsWith("\r\n\r\n"u8))
            {
                Skip(4);
                return true;
            }

            if ("\r\n\r\n"u8.StartsWith(Waiting))
            {
                isUndecided = true;
                return false;
            }

            if (!Waiting.StartsWith("\r\n"u8))
            {
                return false;
            }

            Skip(2);
        }

        return false;
    }

    private bool TryTakeMessage(out SipFrame frame)
    {
        frame = default;
        var headEnd = Waiting[_searched..].IndexOf("\r\n\r\n"u8);
        if (headEnd < 0)
        {
            // Three bytes of the empty line may be here already; looking again at the rest would cost n².
            _searched = Math.Max(0, Waiting.Length - 3);
            return Waiting.Length > SipLimits.HeadBytes && TryBreak(Waiting.Length, out frame);
        }

        var headLength = _searched + headEnd + 4;
        if (headLength > SipLimits.HeadBytes
            || !BodyLength.TryFind(Waiting[..(headLength - 2)], out var bodyLength)
            || headLength + bodyLength > SipLimits.MessageBytes)
        {
            return TryBreak(headLength, out frame);
        }

        _searched = headLength - 4;
        return Waiting.Length >= headLength + bodyLength && TryCut(headLength + bodyLength, out frame);
    }

    private bool TryCut(int length, out SipFrame frame)
    {
        frame = new SipFrame(SipFrameKind.Message, _buffer.AsMemory(_start, length));
        Skip(length);
        return true;
    }

    private bool TryBreak(int length, out SipFrame frame)
    {
        _isBroken = true;
        frame = new SipFrame(SipFrameKind.Broken, _buffer.AsMemory(_start, length));
        return true;
    }

    private void Skip(int length)
    {
        _start += length;
        _searched = 0;
    }

    private void MakeRoom(int length)
    {
        var waiting = _end - _start;
        if (_end + length <= _buffer.Length)
        {
            return;
        }

        var target = waiting + length <= _buffer.Length ? _buffer : new byte[Math.Max(_buffer.Length * 2, waiting + length)];
        _buffer.AsSpan(_start, waiting).CopyTo(target);
        (_buffer, _start, _end) = (target, 0, waiting);
    }
}
