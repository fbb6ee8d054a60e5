using System.Runtime.InteropServices;
using EdgeCC.Media.Codecs;

namespace EdgeCC.Media.Tests.Codecs;

public class G711Tests
{
    // The vectors' provenance: other encoders may differ from the ITU's at 508 negative decision boundaries of µ-law.
    // Ours does not use that leave.
    [Theory]
    [InlineData(AudioCodec.Pcmu, "u")]
    [InlineData(AudioCodec.Pcma, "a")]
    public void Every_sample_encodes_as_in_the_ITU_tool_library(AudioCodec codec, string law)
    {
        var source = Words("g711-itu/sweep.src");
        var expected = Words($"g711-itu/sweep-r.{law}");

        var codes = new byte[source.Length];
        Assert.Equal(65536, G711.Encode(source, codes, codec));

        Assert.Equal(expected.Select(word => (byte)word), codes);
    }

    [Theory]
    [InlineData(AudioCodec.Pcmu, "u", "u-u")]
    [InlineData(AudioCodec.Pcma, "a", "a-a")]
    public void Every_code_decodes_as_in_the_ITU_tool_library(AudioCodec codec, string law, string decoded)
    {
        var codes = Words($"g711-itu/sweep-r.{law}").Select(word => (byte)word).ToArray();

        var samples = new short[codes.Length];
        G711.Decode(codes, samples, codec);

        Assert.Equal(Words($"g711-itu/sweep-r.{decoded}"), samples);
    }

    // Values of G.711 tables 1a to 2b, for a checkout without the vectors.
    [Theory]
    [InlineData(0, 0xFF, 0xD5)]
    [InlineData(-1, 0x7F, 0x55)]
    [InlineData(32767, 0x80, 0xAA)]
    [InlineData(-32768, 0x00, 0x2A)]
    [InlineData(1000, 0xCE, 0xFA)]
    public void Known_samples_have_known_codes(short sample, byte muLaw, byte aLaw)
    {
        Assert.Equal(muLaw, G711.Encode(sample, AudioCodec.Pcmu));
        Assert.Equal(aLaw, G711.Encode(sample, AudioCodec.Pcma));
    }

    [Theory]
    [InlineData(AudioCodec.Pcmu)]
    [InlineData(AudioCodec.Pcma)]
    public void Every_code_survives_decoding_and_encoding(AudioCodec codec)
    {
        foreach (var code in AllCodes())
        {
            var sample = G711.Decode(code, codec);

            Assert.Equal(sample, G711.Decode(G711.Encode(sample, codec), codec));
        }
    }

    [Theory]
    [InlineData(AudioCodec.Pcmu, AudioCodec.Pcma)]
    [InlineData(AudioCodec.Pcma, AudioCodec.Pcmu)]
    public void Transcoding_equals_decoding_and_encoding(AudioCodec from, AudioCodec to)
    {
        var codes = AllCodes();
        var expected = codes.Select(code => G711.Encode(G711.Decode(code, from), to)).ToArray();

        G711.Transcode(codes, from, to);

        Assert.Equal(expected, codes);
    }

    [Fact]
    public void Transcoding_to_the_same_law_changes_nothing()
    {
        var codes = AllCodes();

        G711.Transcode(codes, AudioCodec.Pcma, AudioCodec.Pcma);

        Assert.Equal(AllCodes(), codes);
    }

    [Fact]
    public void Silence_is_the_quietest_code_of_its_law()
    {
        Assert.Equal(0, G711.Decode(AudioCodec.Pcmu.Silence(), AudioCodec.Pcmu));
        Assert.Equal(8, G711.Decode(AudioCodec.Pcma.Silence(), AudioCodec.Pcma));
    }

    private static byte[] AllCodes() => [.. Enumerable.Range(0, 256).Select(code => (byte)code)];

    private static short[] Words(string file) =>
        MemoryMarshal.Cast<byte, short>(File.ReadAllBytes(Corpora.Path(file))).ToArray();
}
