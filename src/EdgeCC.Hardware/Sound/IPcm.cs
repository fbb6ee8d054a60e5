namespace EdgeCC.Hardware.Sound;

/// <summary>
/// One direction of an open card, with the words, states and negative error numbers of ALSA's <c>snd_pcm_…</c>: the seam under
/// which the twin is simulated, so that it goes through the same recovery as a real card.
/// </summary>
internal interface IPcm : IDisposable
{
    /// <summary>Samples a second, the card's own.</summary>
    int Rate { get; }

    /// <summary>Samples of a period.</summary>
    int PeriodSamples { get; }

    /// <summary>Waits until a period can be read or written: 1; 0 when that took longer than the limit.</summary>
    int Wait(TimeSpan limit);

    /// <summary>Samples that could be read or written now, without a period's coarseness.</summary>
    int Available();

    /// <summary>Reads; how many samples.</summary>
    int Read(Span<short> samples);

    /// <summary>Writes; how many samples.</summary>
    int Write(ReadOnlySpan<short> samples);

    /// <summary>Mends what the error tells of, where that is possible: 0. Capture does not run again by itself.</summary>
    int Recover(int error);

    /// <summary>Stops and forgets what was buffered.</summary>
    int Drop();

    /// <summary>Makes ready to start.</summary>
    int Prepare();

    /// <summary>Starts.</summary>
    int Start();
}
