namespace EdgeCC.Hardware.Sound;

/// <summary>The counters behind <see cref="SoundDeviceCounts"/>: written by the card's thread alone, read by any.</summary>
internal sealed class SoundCounters
{
    public long Periods;
    public long Overruns;
    public long Underruns;
    public long Overflows;
    public long Opened;
    public long Lost;
    public long Gaps;
    public long Skips;

    /// <summary>What is counted, and beside it what the stream at work has.</summary>
    public SoundDeviceCounts Read(SoundStream? stream) => new(
        Volatile.Read(ref Periods),
        Volatile.Read(ref Overruns),
        Volatile.Read(ref Underruns),
        Volatile.Read(ref Overflows),
        Volatile.Read(ref Opened),
        Volatile.Read(ref Lost),
        Volatile.Read(ref Gaps) + (stream?.Gaps ?? 0),
        Volatile.Read(ref Skips) + (stream?.Skips ?? 0));
}
