using EdgeCC.Hardware.Lines.Countries;
using EdgeCC.Media.CallerId;
using EdgeCC.Media.Codecs;
using EdgeCC.Media.Digits;
using EdgeCC.Media.Tones;

namespace EdgeCC.Hardware.Lines.Sound;

/// <summary>
/// The mouth and ear of one end of a line, in blocks of 20 ms at 8 kHz: plays what a port's effects say, and tells what it
/// hears as events. What the call itself sounds like passes beside it.
/// </summary>
/// <param name="standard">What is usual in the country.</param>
public sealed class LineVoice(LineStandard standard)
{
    /// <summary>Samples of a block.</summary>
    public const int BlockSamples = G711.SampleRate / 50;

    private static readonly TimeSpan Key = TimeSpan.FromMilliseconds(80);

    private readonly DtmfDetector _keys = new();
    private readonly CallerIdReceiver _caller = new();
    private readonly LineToneDetector _tones = new(standard.Tones);
    private ToneGenerator? _tone;
    private short[] _sound = [];
    private int _sent;

    /// <summary>Takes what an effect says of sound; other effects are none of its business.</summary>
    public void Apply(LineEffect effect)
    {
        switch (effect)
        {
            case PlayTone play:
                (_tone, _sound) = (new ToneGenerator(standard.Tones.Of(play.Tone)), []);
                break;
            case SendCallerId send:
                Send(CallerIdSender.Render(send.Caller, standard.CallerId));
                break;
            case SendKeys send:
                var pause = new short[(int)(Key.TotalSeconds * G711.SampleRate)];
                Send([.. send.Keys.SelectMany(key => (short[])[.. ToneGenerator.Render(DtmfKeys.ToneOf(key), Key), .. pause])]);
                break;
            case BeSilent:
                (_tone, _sound) = (null, []);
                break;
        }
    }

    /// <summary>Writes the next block. <see cref="SoundSent"/> when it holds the end of what was to be sent, else null.</summary>
    public LineEvent? Speak(Span<short> block)
    {
        block.Clear();
        if (_sound.Length == 0)
        {
            _tone?.Fill(block);
            return null;
        }

        var piece = _sound.AsSpan(_sent, Math.Min(block.Length, _sound.Length - _sent));
        piece.CopyTo(block);
        _sent += piece.Length;
        if (_sent < _sound.Length)
        {
            return null;
        }

        _sound = [];
        return new SoundSent();
    }

    /// <summary>Takes a block that came over the line: what was heard in it.</summary>
    public IReadOnlyList<LineEvent> Listen(ReadOnlySpan<short> block)
    {
        var key = _keys.Listen(block);
        var caller = _caller.Listen(block);
        var tone = _tones.Listen(block);
        if (key is null && caller is null && tone is null)
        {
            return [];
        }

        var heard = new List<LineEvent>(1);
        heard.AddRange(key is { } pressed ? [new KeyHeard(pressed)] : []);
        heard.AddRange(caller is not null ? [new CallerIdHeard(caller)] : []);
        heard.AddRange(tone is { } sounding ? [new ToneHeard(sounding)] : []);
        return heard;
    }

    private void Send(short[] sound) => (_tone, _sound, _sent) = (null, sound, 0);
}
