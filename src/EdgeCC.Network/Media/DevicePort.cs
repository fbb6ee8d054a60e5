using EdgeCC.Calls;
using EdgeCC.Calls.Legs;
using EdgeCC.Engine.Media;
using EdgeCC.Engine.Ports;
using EdgeCC.Media.Codecs;
using EdgeCC.Media.Jitter;
using EdgeCC.Media.Rtp;

namespace EdgeCC.Network.Media;

/// <summary>
/// The port of a line or a headset. Its device is heard and spoken to every 20 ms, in a call or not. What peers of RTP say
/// goes through a <see cref="JitterBuffer"/>; what another device says is already on our clock. A device whose card is
/// gone is silent, and everything else goes on.
/// </summary>
internal sealed class DevicePort(int number, ISoundPort device, IMailbox mailbox, MediaCounters counters) : MediaPort(number)
{
    // Whatever the device's own law: prompts are kept in both.
    private const AudioCodec PromptCodec = AudioCodec.Pcma;

    private readonly JitterBuffer _jitter = new();
    private readonly short[] _heard = new short[RtpSender.FrameSamples];
    private readonly short[] _said = new short[RtpSender.FrameSamples];
    private readonly short[] _relayed = new short[RtpSender.FrameSamples];
    private readonly byte[] _prompt = new byte[RtpSender.FrameSamples];
    private BridgePlan? _plan;
    private bool _isHeard;
    private bool _isSpokenTo;
    private bool _hearsDevice;
    private DigitListener _digits = new();
    private KeyTones _keys = new();
    private PromptPlayer? _player;

    /// <inheritdoc/>
    public override BridgePlan? Plan => _plan;

    /// <inheritdoc/>
    public override void Apply(BridgePlan? plan, TimeSpan now)
    {
        var old = _plan?.Leg == plan?.Leg ? _plan : null;
        _plan = plan;
        _isHeard = plan?.Direction is SoundDirection.SendReceive or SoundDirection.ReceiveOnly;
        _isSpokenTo = plan?.Direction is SoundDirection.SendReceive or SoundDirection.SendOnly;
        if (old is null)
        {
            _digits = new DigitListener();
        }

        if (plan?.Source != old?.Source)
        {
            ChangeSource(plan?.Source);
        }
    }

    /// <summary>20 ms have passed: whoever listens gets what the device has heard. Before any port passes the frame.</summary>
    public void Hear(MediaBuffers buffers, TimeSpan now)
    {
        device.Hear(_heard);
        if (_plan is null || !_isHeard)
        {
            return;
        }

        if (_plan.ListenForDigits && _digits.Sound(_heard, now) is { } pressed)
        {
            mailbox.TryPost(new DigitHeard(_plan.Leg, pressed));
        }

        _plan.Recording?.Push(_heard);
        foreach (var listener in Listeners)
        {
            listener.RelayFrame(_heard, buffers, now);
        }
    }

    /// <inheritdoc/>
    public override void PassFrame(PromptLibrary prompts, MediaBuffers buffers, TimeSpan now)
    {
        _said.AsSpan().Clear();
        if (_plan is not null && _isSpokenTo)
        {
            Compose(_plan, prompts, now);
        }

        device.Say(_said);
    }

    /// <inheritdoc/>
    public override void RelaySound(in RtpPacket packet, AudioCodec codec, MediaBuffers buffers, TimeSpan now)
    {
        if (_isSpokenTo)
        {
            _jitter.Take(packet.Header, packet.Payload, codec, now);
            counters.Relayed++;
        }
        else
        {
            counters.Unwanted++;
        }
    }

    /// <inheritdoc/>
    public override void RelayEvent(in RtpPacket packet, MediaBuffers buffers, TimeSpan now) => _keys.Take(packet);

    /// <inheritdoc/>
    public override void RelayFrame(ReadOnlySpan<short> frame, MediaBuffers buffers, TimeSpan now)
    {
        frame.CopyTo(_relayed);
        _hearsDevice = true;
    }

    private void ChangeSource(SoundSource? source)
    {
        _jitter.Clear();
        _keys = new KeyTones();
        _player = source is SoundSource.Playing playing
            ? _player?.Playing.Playback == playing.Playback ? _player : new PromptPlayer(playing)
            : null;
    }

    private void Compose(BridgePlan plan, PromptLibrary prompts, TimeSpan now)
    {
        if (_player is { } player)
        {
            Play(player, plan, prompts);
        }
        else if (_hearsDevice)
        {
            _relayed.CopyTo(_said, 0);
            _hearsDevice = false;
        }
        else
        {
            var concealed = _jitter.Counts.Concealed;
            _jitter.Read(_said, now);
            counters.ConcealedSamples += _jitter.Counts.Concealed - concealed;
        }

        _keys.Fill(_said);
    }

    private void Play(PromptPlayer player, BridgePlan plan, PromptLibrary prompts)
    {
        var missing = player.Missing;
        if (!player.IsOver && player.TryFill(_prompt, PromptCodec, prompts))
        {
            G711.Decode(_prompt, _said, PromptCodec);
        }

        counters.MissingPrompts += player.Missing - missing;
        if (player.TryTellEnd(plan.Leg, mailbox))
        {
            _player = null;
        }
    }
}
