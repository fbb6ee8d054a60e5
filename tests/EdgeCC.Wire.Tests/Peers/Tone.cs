using EdgeCC.Media.Wav;

namespace EdgeCC.Wire.Tests.Peers;

/// <summary>Sound for microphones.</summary>
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

        File.WriteAllBytes(file, WavWriter.Write(samples, SampleRate));
    }
}
