using CsCheck;
using EdgeCC.Media.Codecs;
using EdgeCC.Media.Sound;
using EdgeCC.Media.Wav;

namespace EdgeCC.Media.Tests.Wav;

public class WavTests
{
    [Fact]
    public void What_is_written_is_read()
    {
        var sound = new Waveform(16_000, [0, 1, -1, short.MaxValue, short.MinValue]);

        var read = Read(WavWriter.Write(sound));

        Assert.Equal(16_000, read.SampleRate);
        Assert.Equal(sound.Samples, read.Samples);
    }

    [Fact]
    public void Stereo_is_mixed_down() =>
        Assert.Equal([150, -32768], Read(File(1, 2, 8000, 16, [100, 0, 200, 0, 0, 0x80, 0, 0x80])).Samples);

    [Theory]
    [InlineData(7, AudioCodec.Pcmu)]
    [InlineData(6, AudioCodec.Pcma)]
    public void G711_is_decoded(int format, AudioCodec codec) =>
        Assert.Equal(
            [G711.Decode(0x12, codec), G711.Decode(0xF3, codec)],
            Read(File(format, 1, 8000, 8, [0x12, 0xF3])).Samples);

    [Fact]
    public void Extensible_format_is_read_by_its_sub_format()
    {
        var file = File(0xFFFE, 1, 8000, 16, [1, 0], extension: [22, 0, 16, 0, 4, 0, 0, 0, 1, 0, 0, 0, 0, 0, 16, 0, 128, 0, 0, 170, 0, 56, 155, 113]);

        Assert.Equal([1], Read(file).Samples);
    }

    [Fact]
    public void Length_that_claims_more_than_there_is_ends_with_the_file()
    {
        var file = File(1, 1, 8000, 16, [1, 0, 2, 0]);
        BitConverter.GetBytes(0x7FFFF000).CopyTo(file, file.Length - 8);

        Assert.Equal([1, 2], Read(file).Samples);
    }

    [Fact]
    public void Other_chunks_of_odd_length_are_skipped()
    {
        byte[] list = [(byte)'L', (byte)'I', (byte)'S', (byte)'T', 3, 0, 0, 0, 9, 9, 9, 0];
        var file = File(1, 1, 8000, 16, [1, 0]);

        Assert.Equal([1], Read([.. file[..12], .. list, .. file[12..]]).Samples);
    }

    [Theory]
    [InlineData(3, 1, 8000, 32, "not supported")]
    [InlineData(1, 1, 8000, 24, "not supported")]
    [InlineData(1, 6, 8000, 16, "not supported")]
    [InlineData(1, 0, 8000, 16, "not supported")]
    [InlineData(1, 1, 4000, 16, "sample rate")]
    [InlineData(1, 1, -1, 16, "sample rate")]
    public void What_cannot_be_used_is_refused_with_the_reason(int format, int channels, int rate, int bits, string reason)
    {
        Assert.False(WavReader.TryRead(File(format, channels, rate, bits, new byte[64]), out _, out var problem));
        Assert.Contains(reason, problem);
    }

    [Fact]
    public void Sound_longer_than_the_limit_is_refused()
    {
        var file = File(7, 1, 8000, 8, new byte[WavReader.MaxSamples + 1]);

        Assert.False(WavReader.TryRead(file, out _, out var problem));
        Assert.Equal("it is too long", problem);
    }

    [Fact]
    public void No_file_makes_the_reader_throw()
    {
        var whole = File(1, 2, 44_100, 16, new byte[32]);
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte, Gen.Int[0, whole.Length]).Array[0, 8].Sample(changes =>
        {
            var file = (byte[])whole.Clone();
            var length = file.Length;
            foreach (var (at, value, cut) in changes)
            {
                file[at] = value;
                length = Math.Min(length, Math.Max(cut, 12));
            }

            Assert.Equal(WavReader.TryRead(file.AsSpan(0, length), out var sound, out var problem), problem is null);
            Assert.Equal(sound is null, problem is not null);
        });
    }

    private static Waveform Read(byte[] file)
    {
        Assert.True(WavReader.TryRead(file, out var sound, out var problem), problem);
        return sound;
    }

    private static byte[] File(int format, int channels, int rate, int bits, byte[] data, byte[]? extension = null)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write("RIFF"u8);
        writer.Write(0);
        writer.Write("WAVEfmt "u8);
        writer.Write(16 + (extension?.Length ?? 0));
        writer.Write((ushort)format);
        writer.Write((ushort)channels);
        writer.Write(rate);
        writer.Write(0);
        writer.Write((ushort)0);
        writer.Write((ushort)bits);
        writer.Write(extension ?? []);
        writer.Write("data"u8);
        writer.Write(data.Length);
        writer.Write(data);
        return stream.ToArray();
    }
}
