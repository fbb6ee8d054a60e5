namespace EdgeCC.Media.Clocks;

/// <summary>
/// Samples on their way from one thread to one other: neither ever waits for the other, and nothing is allocated. When it is
/// full, what comes is not taken.
/// </summary>
public sealed class SampleRing
{
    private readonly short[] _samples;
    private long _written;
    private long _read;

    /// <param name="capacity">Samples it holds at least.</param>
    public SampleRing(int capacity)
    {
        _samples = new short[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)capacity)];
    }

    /// <summary>How many samples have ever been written.</summary>
    public long Written => Volatile.Read(ref _written);

    /// <summary>How many samples have ever been read or skipped.</summary>
    public long Taken => Volatile.Read(ref _read);

    /// <summary>How many wait. Either side may ask; the other may meanwhile have changed it in its favour.</summary>
    public int Count => (int)(Written - Taken);

    /// <summary>The writer's: adds samples. How many of them found room, from the first on.</summary>
    public int Write(ReadOnlySpan<short> samples)
    {
        var taken = samples[..Math.Min(samples.Length, _samples.Length - Count)];
        var at = (int)(_written & (_samples.Length - 1));
        var untilEnd = Math.Min(taken.Length, _samples.Length - at);
        taken[..untilEnd].CopyTo(_samples.AsSpan(at));
        taken[untilEnd..].CopyTo(_samples);
        // Only now may the reader see them.
        Volatile.Write(ref _written, _written + taken.Length);
        return taken.Length;
    }

    /// <summary>The reader's: takes exactly as many samples as asked for, or, where there are fewer, none.</summary>
    public bool TryRead(Span<short> samples)
    {
        if (Count < samples.Length)
        {
            return false;
        }

        var at = (int)(_read & (_samples.Length - 1));
        var untilEnd = Math.Min(samples.Length, _samples.Length - at);
        _samples.AsSpan(at, untilEnd).CopyTo(samples);
        _samples.AsSpan(0, samples.Length - untilEnd).CopyTo(samples[untilEnd..]);
        // Only now may the writer write over them.
        Volatile.Write(ref _read, _read + samples.Length);
        return true;
    }

    /// <summary>The reader's: throws away the oldest samples, at most all there are.</summary>
    public void Skip(long samples) => Volatile.Write(ref _read, _read + Math.Clamp(samples, 0, Count));
}
