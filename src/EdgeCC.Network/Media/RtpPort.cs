using System.Security.Cryptography;
using EdgeCC.Calls.Legs;
using EdgeCC.Engine.Media;
using EdgeCC.Engine.Ports;
using EdgeCC.Media.Codecs;
using EdgeCC.Media.Rtp;
using EdgeCC.Network.Media.Kernel;

namespace EdgeCC.Network.Media;

/// <summary>An RTP port: its peer is at the other end of a socket.</summary>
internal sealed partial class RtpPort(RtpSocketPair sockets, IMailbox mailbox, MediaCounters counters)
    : MediaPort(sockets.Rtp.Port)
{
    private readonly PeerLatch _latch = new();
    private BridgePlan? _plan;
    private AudioCodec _codec;
    private byte[] _destination = [];
    private bool _isConnected;
    private bool _receives;
    private bool _sends;
    private int _payloadType;
    private int _digitPayloadType;
    private RtpReceiver _receiver = new();
    private RtpSender _sender = NewSender();
    private DigitListener _digits = new();
    private PromptPlayer? _player;
    private TimeSpan _lastHeard;
    private bool _toldSilence;

    /// <summary>The port's sockets.</summary>
    public RtpSocketPair Sockets => sockets;

    /// <inheritdoc/>
    public override BridgePlan? Plan => _plan;

    /// <inheritdoc/>
    public override void Apply(BridgePlan? plan, TimeSpan now)
    {
        var old = _plan;
        _plan = plan;
        if (plan is null || old?.Leg != plan.Leg)
        {
            Forget();
        }

        if (plan is not null)
        {
            Follow(plan, old?.Leg == plan.Leg ? old : null, now);
        }
    }

    private void Follow(BridgePlan plan, BridgePlan? old, TimeSpan now)
    {
        _receives = plan.Direction is SoundDirection.SendReceive or SoundDirection.ReceiveOnly;
        _sends = plan.Direction is SoundDirection.SendReceive or SoundDirection.SendOnly;
        Follow(plan.Peer ?? throw new InvalidOperationException("An RTP port has a peer."), old?.Peer, now);

        if (old?.Direction != plan.Direction)
        {
            StaysAlive(now);
        }

        ChangeSource(plan.Source, old?.Source);
    }

    private void Follow(RtpPeer peer, RtpPeer? old, TimeSpan now)
    {
        _codec = peer.Codec;
        _payloadType = peer.PayloadType;
        _digitPayloadType = peer.DigitPayloadType ?? -1;
        if (old is null || !old.Remote.Equals(peer.Remote))
        {
            Release();
            _destination = SocketName.Of(peer.Remote, sockets.Rtp.Family);
            _latch.Announce(_destination, now);
        }
    }

    /// <summary>The peer gave a sign of life: its silence is reckoned from here.</summary>
    public void StaysAlive(TimeSpan now)
    {
        _lastHeard = now;
        _toldSilence = false;
    }

    private void ChangeSource(SoundSource source, SoundSource? old)
    {
        if (source is SoundSource.Playing playing)
        {
            if (_player?.Playing.Playback != playing.Playback)
            {
                _player = new PromptPlayer(playing);
                _sender.ChangeSource();
            }

            return;
        }

        _player = null;
        if (!source.Equals(old))
        {
            _sender.ChangeSource();
        }
    }

    private void Forget()
    {
        Release();
        _receiver = new RtpReceiver();
        _sender = NewSender();
        _digits = new DigitListener();
        _player = null;
    }

    private void Release()
    {
        if (_isConnected)
        {
            sockets.Rtp.Disconnect();
            _isConnected = false;
        }
    }

    private static RtpSender NewSender()
    {
        Span<byte> random = stackalloc byte[10];
        RandomNumberGenerator.Fill(random);
        return new RtpSender(
            BitConverter.ToUInt32(random), BitConverter.ToUInt16(random[4..]), BitConverter.ToUInt32(random[6..]));
    }
}
