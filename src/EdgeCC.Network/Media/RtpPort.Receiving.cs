using EdgeCC.Calls;
using EdgeCC.Media.Codecs;
using EdgeCC.Media.Rtp;
using EdgeCC.Network.Media.Kernel;

namespace EdgeCC.Network.Media;

internal sealed partial class RtpPort
{
    /// <summary>Takes one datagram from the socket.</summary>
    public void Receive(MediaBuffers buffers, TimeSpan now)
    {
        var length = Read(buffers, out var source);
        if (length < 0)
        {
            counters.SocketErrors += DatagramSocket.LastError is Libc.WouldBlock or Libc.Interrupted ? 0 : 1;
            return;
        }

        counters.Received++;
        if (_plan is null)
        {
            counters.Idle++;
        }
        else if (length > MediaBuffers.MaxDatagram
            || !RtpPacket.TryRead(buffers.Datagram.AsSpan(0, length), out var packet))
        {
            counters.Malformed++;
        }
        else if (!_isConnected && !TryLatch(source, now))
        {
            counters.Strangers++;
        }
        else if (!_receiver.Take(packet.Header, now))
        {
            counters.OutOfOrder++;
        }
        else
        {
            Hear(packet, buffers, now);
        }
    }

    private int Read(MediaBuffers buffers, out ReadOnlySpan<byte> source)
    {
        source = default;
        if (_isConnected)
        {
            return sockets.Rtp.Receive(buffers.Datagram);
        }

        var length = sockets.Rtp.Receive(buffers.Datagram, buffers.Source, out var sourceLength);
        source = buffers.Source.AsSpan(0, Math.Clamp(sourceLength, 0, buffers.Source.Length));
        return length;
    }

    private bool TryLatch(ReadOnlySpan<byte> source, TimeSpan now)
    {
        if (!_latch.Believes(source, now))
        {
            return false;
        }

        _isConnected = sockets.Rtp.TryConnect(source);
        counters.SocketErrors += _isConnected ? 0 : 1;
        return _isConnected;
    }

    private void Hear(in RtpPacket packet, MediaBuffers buffers, TimeSpan now)
    {
        StaysAlive(now);
        if (!_receives)
        {
            counters.Unwanted++;
            return;
        }

        var payloadType = packet.Header.PayloadType;
        if (payloadType == _digitPayloadType)
        {
            HearEvent(packet, buffers, now);
        }
        else if (CodecOf(payloadType) is { } codec)
        {
            HearSound(packet, codec, buffers, now);
        }
        else
        {
            counters.UnknownPayload++;
        }
    }

    private AudioCodec? CodecOf(int payloadType) =>
        payloadType == _payloadType ? _codec : AudioCodecs.OfPayloadType(payloadType);

    private void HearEvent(in RtpPacket packet, MediaBuffers buffers, TimeSpan now)
    {
        // Read even when nobody listens, so that a press that is under way when somebody begins to is not taken for a new one.
        var key = _digits.Event(packet.Header, packet.Payload, now);
        if (_plan!.ListenForDigits && key is { } pressed)
        {
            mailbox.TryPost(new DigitHeard(_plan.Leg, pressed));
        }

        foreach (var listener in Listeners)
        {
            listener.RelayEvent(packet, buffers, now);
        }
    }

    private void HearSound(in RtpPacket packet, AudioCodec codec, MediaBuffers buffers, TimeSpan now)
    {
        if (_plan!.ListenForDigits && _digits.Sound(packet.Payload, codec, now) is { } pressed)
        {
            mailbox.TryPost(new DigitHeard(_plan.Leg, pressed));
        }

        _plan.Recording?.Push(packet.Payload, codec);
        foreach (var listener in Listeners)
        {
            listener.RelaySound(packet, codec, buffers, now);
        }
    }
}
