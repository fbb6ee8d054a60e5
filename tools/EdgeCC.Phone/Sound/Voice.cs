using EdgeCC.Media.Codecs;
using EdgeCC.Media.Digits;
using EdgeCC.Media.Rtp;
using EdgeCC.Media.Tones;

namespace EdgeCC.Phone.Sound;

/// <summary>What a telephone says, packet by packet of 20 ms: its tone or silence, and keys in between.</summary>
internal sealed class Voice(RtpSender sender, AudioCodec codec, int? keyPayloadType)
{
    private const double Level = -12;
    private const int KeySamples = 1200;
    private const int GapSamples = 800;

    private readonly Queue<char> _keys = new();
    private readonly short[] _samples = new short[RtpSender.FrameSamples];
    private readonly byte[] _packet = new byte[RtpHeader.Length + RtpSender.FrameSamples];
    private ToneGenerator? _tone;
    private TelephoneEventSender? _event;
    private ToneGenerator? _key;
    private int _keyLeft;
    private int _gapLeft;

    /// <summary>From now on it speaks this tone; null: silence.</summary>
    public void Speak(double? hz) => _tone = hz is { } tone ? new ToneGenerator(new Tone([tone], Level, [])) : null;

    /// <summary>Presses a key after those that wait.</summary>
    public void Press(char key) => _keys.Enqueue(key);

    /// <summary>The next packet; valid until the next call.</summary>
    public ReadOnlyMemory<byte> Next(TimeSpan now)
    {
        if (_event is null && _keyLeft == 0 && (_gapLeft -= RtpSender.FrameSamples) <= 0 && _keys.TryDequeue(out var key))
        {
            Begin(key);
        }

        if (_event?.TryWriteNext(sender, _packet, now) == true)
        {
            return _packet.AsMemory(0, TelephoneEventSender.PacketLength);
        }

        if (_event is not null)
        {
            _event = null;
            _gapLeft = GapSamples;
        }

        return NextSound(now);
    }

    private void Begin(char key)
    {
        if (keyPayloadType is { } payloadType)
        {
            _event = new TelephoneEventSender(key, payloadType, KeySamples);
        }
        else
        {
            _key = new ToneGenerator(DtmfKeys.ToneOf(key));
            _keyLeft = KeySamples;
        }
    }

    private ReadOnlyMemory<byte> NextSound(TimeSpan now)
    {
        Array.Clear(_samples);
        if (_keyLeft > 0)
        {
            _key!.Fill(_samples.AsSpan(0, Math.Min(_keyLeft, _samples.Length)));
            _keyLeft = Math.Max(0, _keyLeft - _samples.Length);
            _gapLeft = GapSamples;
        }
        else if (_gapLeft <= 0)
        {
            _tone?.Fill(_samples);
        }

        sender.Next(codec.PayloadType(), RtpSender.FrameSamples, now).Write(_packet);
        G711.Encode(_samples, _packet.AsSpan(RtpHeader.Length), codec);
        return _packet;
    }
}
