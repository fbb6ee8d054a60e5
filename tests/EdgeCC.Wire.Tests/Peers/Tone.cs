using EdgeCC.Media.Sound;
using EdgeCC.Media.Tones;
using EdgeCC.Media.Wav;

namespace EdgeCC.Wire.Tests.Peers;

/// <summary>Sound for microphones, and what of it came through.</summary>
internal static class Tone
{
    private const int SampleRate = 8000;
    private const double Amplitude = 8000;

    /// <summary>Writes a WAV file with a steady tone, 8 kHz mono.</summary>
    public static void Write(string file, int hz, int seconds)
    {
        var samples = new short[SampleRate * seconds];
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] = (short)(Amplitude * Math.Sin(2 * Math.PI * hz * i / SampleRate));
        }

        File.WriteAllBytes(file, WavWriter.Write(new Waveform(SampleRate, samples)));
    }

    /// <summary>What was heard, in windows of 100 ms.</summary>
    public static IReadOnlyList<ToneReading> Readings(Waveform heard)
    {
        var meter = new ToneMeter();
        var readings = new List<ToneReading>();
        foreach (var window in heard.Samples.Chunk(ToneMeter.WindowSamples))
        {
            if (meter.Listen(window))
            {
                readings.Add(meter.Reading);
            }
        }

        return readings;
    }
}
