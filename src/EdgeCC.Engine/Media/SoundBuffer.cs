using EdgeCC.Media.Codecs;

namespace EdgeCC.Engine.Media;

/// <summary>
/// Sound on its way from the media thread, which alone pushes, to the one thread that writes it down, which alone reads.
/// Neither ever waits for the other: there is no lock, nothing is allocated, and what does not fit is dropped and counted.
/// </summary>
public sealed class SoundBuffer
{
    /// <summary>Four seconds, in samples: so long a disk may take its time. A power of two.</summary>
    public const int Capacity = 1 << 15;

    private readonly short[] _samples = new short[Capacity];
    private long _written;
    private long _read;
    private long _dropped;

    /// <summary>Samples that found no room.</summary>
    public long Dropped => Volatile.Read(ref _dropped);

    /// <summary>Takes the payload of one packet, whole or not at all. Only on the media thread.</summary>
    public void Push(ReadOnlySpan<byte> codes, AudioCodec codec)
    {
        if (HasRoom(codes.Length))
        {
            var first = G711.Decode(codes, Rest, codec);
            G711.Decode(codes[first..], _samples, codec);
            Volatile.Write(ref _written, _written + codes.Length);
        }
    }

    /// <summary>Takes what a sound device has heard, whole or not at all. Only on the media thread.</summary>
    public void Push(ReadOnlySpan<short> samples)
    {
        if (HasRoom(samples.Length))
        {
            var first = Math.Min(samples.Length, Rest.Length);
            samples[..first].CopyTo(Rest);
            samples[first..].CopyTo(_samples);
            Volatile.Write(ref _written, _written + samples.Length);
        }
    }

    /// <summary>Fills <paramref name="into"/>; false, and nothing is taken, where there is less. Only on the thread that writes.</summary>
    public bool TryRead(Span<short> into)
    {
        if (Volatile.Read(ref _written) - _read < into.Length)
        {
            return false;
        }

        var at = (int)(_read & (Capacity - 1));
        var first = Math.Min(into.Length, Capacity - at);
        _samples.AsSpan(at, first).CopyTo(into);
        _samples.AsSpan(0, into.Length - first).CopyTo(into[first..]);
        Volatile.Write(ref _read, _read + into.Length);
        return true;
    }

    /// <summary>Where is written next, up to where the buffer begins anew.</summary>
    private Span<short> Rest => _samples.AsSpan((int)(_written & (Capacity - 1)));

    private bool HasRoom(int samples)
    {
        var hasRoom = samples <= Capacity - (_written - Volatile.Read(ref _read));
        Volatile.Write(ref _dropped, _dropped + (hasRoom ? 0 : samples));
        return hasRoom;
    }
}
