using EdgeCC.Calls;
using EdgeCC.Engine.Media;
using EdgeCC.Media.Codecs;
using EdgeCC.Media.Rtp;

namespace EdgeCC.Network.Media;

internal sealed partial class RtpPort
{
    /// <inheritdoc/>
    public override void PassFrame(PromptLibrary prompts, MediaBuffers buffers, TimeSpan now)
    {
        if (_plan is null)
        {
            return;
        }

        NoticeSilence(_plan, now);
        if (_sends && _player is { } player)
        {
            Play(player, _plan, prompts, buffers, now);
        }
    }

    private void NoticeSilence(BridgePlan plan, TimeSpan now)
    {
        if (_receives && !_toldSilence && plan.SilenceLimit > TimeSpan.Zero && now - _lastHeard >= plan.SilenceLimit)
        {
            _toldSilence = mailbox.TryPost(new MediaFellSilent(plan.Leg));
        }
    }

    private void Play(
        PromptPlayer player, BridgePlan plan, PromptLibrary prompts, MediaBuffers buffers, TimeSpan now)
    {
        var packet = buffers.Packet.AsSpan(0, RtpHeader.Length + RtpSender.FrameSamples);
        var missing = player.Missing;
        if (!player.IsOver && player.TryFill(packet[RtpHeader.Length..], _codec, prompts))
        {
            _sender.Next(_payloadType, RtpSender.FrameSamples, now).Write(packet);
            Send(packet);
        }

        counters.MissingPrompts += player.Missing - missing;

        if (player.TryTellEnd(plan.Leg, mailbox))
        {
            _player = null;
        }
    }

    /// <inheritdoc/>
    public override void RelayEvent(in RtpPacket packet, MediaBuffers buffers, TimeSpan now)
    {
        if (_digitPayloadType < 0)
        {
            counters.UnknownPayload++;
        }
        else if (TryRewrite(packet, _digitPayloadType, now, out var header))
        {
            Relay(header, buffers.Datagram.AsSpan(packet.PayloadOffset - RtpHeader.Length, RtpHeader.Length + packet.Payload.Length));
        }
    }

    /// <inheritdoc/>
    public override void RelaySound(in RtpPacket packet, AudioCodec codec, MediaBuffers buffers, TimeSpan now)
    {
        if (!TryRewrite(packet, _payloadType, now, out var header))
        {
            return;
        }

        // The header is written in front of the payload where it lies; only another law is a reason to copy.
        var datagram = buffers.Datagram.AsSpan(
            packet.PayloadOffset - RtpHeader.Length, RtpHeader.Length + packet.Payload.Length);
        if (codec != _codec)
        {
            datagram.CopyTo(buffers.Packet);
            datagram = buffers.Packet.AsSpan(0, datagram.Length);
            G711.Transcode(datagram[RtpHeader.Length..], codec, _codec);
        }

        Relay(header, datagram);
    }

    /// <inheritdoc/>
    public override void RelayFrame(ReadOnlySpan<short> frame, MediaBuffers buffers, TimeSpan now)
    {
        if (!_sends)
        {
            counters.Unwanted++;
            return;
        }

        var packet = buffers.Packet.AsSpan(0, RtpHeader.Length + frame.Length);
        _sender.Next(_payloadType, frame.Length, now).Write(packet);
        G711.Encode(frame, packet[RtpHeader.Length..], _codec);
        Send(packet);
    }

    private bool TryRewrite(in RtpPacket packet, int payloadType, TimeSpan now, out RtpHeader header)
    {
        header = default;
        if (!_sends)
        {
            counters.Unwanted++;
            return false;
        }

        if (_sender.TryRelay(packet.Header, payloadType, now, out header))
        {
            return true;
        }

        counters.OutOfOrder++;
        return false;
    }

    private void Relay(in RtpHeader header, Span<byte> datagram)
    {
        header.Write(datagram);
        counters.Relayed++;
        Send(datagram);
    }

    private void Send(ReadOnlySpan<byte> datagram)
    {
        var isSent = _isConnected ? sockets.Rtp.TrySend(datagram) : sockets.Rtp.TrySend(datagram, _destination);
        counters.Sent += isSent ? 1 : 0;
        counters.SocketErrors += isSent ? 0 : 1;
    }
}
