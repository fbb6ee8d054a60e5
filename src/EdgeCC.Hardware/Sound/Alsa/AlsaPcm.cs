namespace EdgeCC.Hardware.Sound.Alsa;

/// <summary>One direction of a real card.</summary>
internal sealed unsafe class AlsaPcm(PcmHandle pcm, int rate, int periodSamples) : IPcm
{
    public int Rate => rate;

    public int PeriodSamples => periodSamples;

    public int Wait(TimeSpan limit) => AlsaLibrary.Wait(pcm, (int)limit.TotalMilliseconds);

    public int Available() => (int)AlsaLibrary.Available(pcm);

    public int Read(Span<short> samples)
    {
        fixed (short* first = samples)
        {
            return (int)AlsaLibrary.Read(pcm, first, (nuint)samples.Length);
        }
    }

    public int Write(ReadOnlySpan<short> samples)
    {
        fixed (short* first = samples)
        {
            return (int)AlsaLibrary.Write(pcm, first, (nuint)samples.Length);
        }
    }

    public int Recover(int error) => AlsaLibrary.Recover(pcm, error, silent: 1);

    public int Drop() => AlsaLibrary.Drop(pcm);

    public int Prepare() => AlsaLibrary.Prepare(pcm);

    public int Start() => AlsaLibrary.Start(pcm);

    public void Dispose() => pcm.Dispose();
}
