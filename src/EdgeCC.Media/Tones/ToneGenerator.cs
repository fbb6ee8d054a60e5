using EdgeCC.Media.Codecs;
using EdgeCC.Media.Sound;

namespace EdgeCC.Media.Tones;

/// <summary>A tone as samples at 8 kHz, without a seam from one piece to the next.</summary>
public sealed class ToneGenerator(Tone tone)
{
    private readonly double _amplitude = SoundLevel.SineAmplitude(tone.DBm0);
    private readonly long _round = Samples(tone.Round);
    private long _position;

    /// <summary>The first <paramref name="length"/> of a tone.</summary>
    public static short[] Render(Tone tone, TimeSpan length)
    {
        var samples = new short[Samples(length)];
        new ToneGenerator(tone).Fill(samples);
        return samples;
    }

    /// <summary>Writes the next samples.</summary>
    public void Fill(Span<short> samples)
    {
        foreach (ref var sample in samples)
        {
            sample = Sounds(_position) ? SampleAt(_position) : (short)0;
            _position++;
        }
    }

    private static long Samples(TimeSpan length) => (long)(length.TotalSeconds * G711.SampleRate);

    private short SampleAt(long position)
    {
        var sum = 0.0;
        foreach (var hz in tone.Frequencies)
        {
            sum += Math.Sin(Math.Tau * (hz * position / G711.SampleRate % 1));
        }

        return SoundLevel.Clip(_amplitude * sum);
    }

    private bool Sounds(long position)
    {
        var into = _round == 0 ? 0 : position % _round;
        for (var spell = 0; spell < tone.Cadence.Length; spell++)
        {
            into -= Samples(tone.Cadence[spell]);
            if (into < 0)
            {
                return spell % 2 == 0;
            }
        }

        return true;
    }
}
