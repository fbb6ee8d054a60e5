using System.Buffers.Binary;
using EdgeCC.Engine.Media;
using EdgeCC.Media.Codecs;
using EdgeCC.Media.Sound;
using EdgeCC.Media.Wav;
using EdgeCC.Model.Identity;
using EdgeCC.Storage.Files;

namespace EdgeCC.Storage.Recordings;

/// <summary>A message being written down: 16-bit linear WAV, 8 kHz, mono. Its header is right once it is finished.</summary>
internal sealed class OpenRecording(
    RecordingId id, SoundBuffer buffer, TimeSpan longest, IFile file, RecordingLimits limits, TimeSpan begun) : IDisposable
{
    private const int FrameSamples = G711.SampleRate / 50;

    private readonly short[] _frame = new short[FrameSamples];
    private readonly byte[] _bytes = new byte[SoundBuffer.Capacity * RecordingLimits.BytesPerSample];
    private readonly TimeSpan _begun = begun;
    private int _samples;
    private int _loudUntil;
    private TimeSpan _lastLoud = begun;

    public RecordingId Id => id;

    /// <summary>The most a recording of this length takes on the disk, in bytes.</summary>
    public static long MostBytes(TimeSpan longest) =>
        WavWriter.HeaderLength + ((long)RecordingLimits.Samples(longest) * RecordingLimits.BytesPerSample);

    public long Most => MostBytes(longest);

    /// <summary>Writes down what has come.</summary>
    /// <returns>True once there is nothing more to wait for: silence, or the length is reached.</returns>
    public bool Drain(TimeSpan now)
    {
        var offset = WavWriter.HeaderLength + ((long)_samples * RecordingLimits.BytesPerSample);
        var length = 0;
        while (!IsFull && length + (2 * FrameSamples) <= _bytes.Length && buffer.TryRead(_frame))
        {
            length += TakeFrame(_bytes.AsSpan(length), now);
        }

        file.Write(offset, _bytes.AsSpan(0, length));
        return IsFull || now - _begun >= longest || now - _lastLoud >= limits.Silence;
    }

    /// <summary>Makes the file last as it is to be; null where it is too short to be a message.</summary>
    public (TimeSpan Duration, long Length)? Finish()
    {
        var samples = Math.Min(_samples, _loudUntil + RecordingLimits.Samples(limits.Tail));
        if (_loudUntil == 0 || samples < RecordingLimits.Samples(limits.Shortest))
        {
            return null;
        }

        var length = WavWriter.HeaderLength + (samples * RecordingLimits.BytesPerSample);
        var header = new byte[WavWriter.HeaderLength];
        WavWriter.WriteHeader(header, G711.SampleRate, samples);
        file.Write(0, header);
        file.Truncate(length);
        file.Sync();
        return (TimeSpan.FromSeconds((double)samples / G711.SampleRate), length);
    }

    public void Dispose() => file.Dispose();

    private bool IsFull => _samples + FrameSamples > RecordingLimits.Samples(longest);

    private int TakeFrame(Span<byte> into, TimeSpan now)
    {
        for (var i = 0; i < FrameSamples; i++)
        {
            BinaryPrimitives.WriteInt16LittleEndian(into[(RecordingLimits.BytesPerSample * i)..], _frame[i]);
        }

        _samples += FrameSamples;
        if (SoundLevel.Of(_frame) >= limits.Loud)
        {
            _loudUntil = _samples;
            _lastLoud = now;
        }

        return RecordingLimits.BytesPerSample * FrameSamples;
    }
}
