namespace EdgeCC.Media.Sound;

/// <summary>One channel of linear 16-bit sound.</summary>
/// <param name="SampleRate">Samples a second.</param>
/// <param name="Samples">The samples.</param>
public sealed record Waveform(int SampleRate, short[] Samples)
{
    /// <summary>How long it lasts.</summary>
    public TimeSpan Length => TimeSpan.FromSeconds((double)Samples.Length / SampleRate);
}
