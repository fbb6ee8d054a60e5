using System.Collections.Immutable;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Sip.Parsing;

/// <summary>
/// Reads one message front to back. The first fault is the reason of the refusal; reading goes on behind it as far as
/// possible, so that the headers an answer needs are recovered.
/// </summary>
internal ref struct MessageReader(ReadOnlySpan<byte> bytes, SipTransport transport)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes.TrimStart("\r\n"u8);
    private int _headEnd;
    private StartLine _startLine;
    private SipHeaders _headers = SipHeaders.Empty;
    private SipRefusalReason? _fault;

    /// <summary>The message, or null when there is a fault.</summary>
    public SipMessage? Read()
    {
        var head = ReadStartLine(CutHead());
        ReadHeaders(head);
        Note(HeaderCheck.FirstFault(_headers, _startLine.Method));
        var body = ReadBody();
        return _fault is null ? _startLine.Message(_headers, body) : null;
    }

    /// <summary>The refusal, after <see cref="Read"/> gave null.</summary>
    public readonly SipRefusal Refusal()
    {
        // Responses and ACKs are never answered (8.1.3, 17); to what is no SIP one does not speak SIP.
        var isAnswerable = _startLine.IsRequest && _startLine.Method != SipMethods.Ack && _fault != SipRefusalReason.NotSip;
        return isAnswerable ? SipRefusal.Answered(_fault!.Value, _headers) : SipRefusal.Silent(_fault!.Value);
    }

    private void Note(SipRefusalReason? fault) => _fault ??= fault;

    // Everything up to the empty line, and what can be had of it when there is none or it comes too late.
    private ReadOnlySpan<byte> CutHead()
    {
        _headEnd = _bytes.IndexOf("\r\n\r\n"u8);
        var head = _headEnd < 0 ? _bytes : _bytes[..(_headEnd + 2)];
        return head.Length > SipLimits.HeadBytes ? head[..SipLimits.HeadBytes] : head;
    }

    private ReadOnlySpan<byte> ReadStartLine(ReadOnlySpan<byte> head)
    {
        var end = head.IndexOf("\r\n"u8);
        _startLine = StartLine.Read(end < 0 ? head : head[..end], out var fault);
        Note(fault == SipRefusalReason.NotSip ? fault
            : _bytes.Length > SipLimits.MessageBytes || _headEnd > SipLimits.HeadBytes ? SipRefusalReason.MessageTooLarge
            : _headEnd < 0 ? SipRefusalReason.HeadIncomplete
            : fault);
        return end < 0 ? [] : head[(end + 2)..];
    }

    private void ReadHeaders(ReadOnlySpan<byte> lines)
    {
        var list = ImmutableArray.CreateBuilder<SipHeader>();
        while (!lines.IsEmpty && _fault != SipRefusalReason.NotSip)
        {
            if (list.Count == SipLimits.Headers)
            {
                Note(SipRefusalReason.TooManyHeaders);
                break;
            }

            if (HeaderLine.TryTake(ref lines, out var header, out var fault))
            {
                list.Add(header);
            }
            else
            {
                Note(fault);
            }
        }

        _headers = new SipHeaders(list.ToImmutable());
    }

    private byte[] ReadBody()
    {
        if (_fault is not null)
        {
            return [];
        }

        var rest = _bytes[(_headEnd + 4)..];
        var text = _headers.Get("Content-Length");
        if (text is null)
        {
            // Datagrams and WebSocket messages end where they end; in a stream only Content-Length says where (18.3).
            if (transport is SipTransport.Tcp or SipTransport.Tls)
            {
                Note(SipRefusalReason.ContentLengthMissing);
            }

            return rest.ToArray();
        }

        if (!SipNumber.TryParse(text, int.MaxValue, out var length))
        {
            Note(SipRefusalReason.ContentLengthMalformed);
            return [];
        }

        if (length > rest.Length)
        {
            Note(length > SipLimits.MessageBytes ? SipRefusalReason.MessageTooLarge : SipRefusalReason.ContentLengthExceedsBody);
            return [];
        }

        return rest[..(int)length].ToArray();
    }
}
