using System.Text.Json;
using EdgeCC.Sip.Digest;

namespace EdgeCC.Sip.Tests.Digest;

public sealed class DigestVectorTests
{
    /// <summary>The body hash stands where the vector tells no body. RFC 7616 3.9.2 misprints its response.</summary>
    [Theory]
    [InlineData("published", "computed_response", 9)]
    [InlineData("generated_rfc8760_matrix", "response", 15)]
    public void Every_vector_gives_its_response(string list, string answer, int atLeast)
    {
        using var vectors = JsonDocument.Parse(File.ReadAllText(Corpora.PathOf("digest", "digest-vectors.json")));
        var checkedCount = 0;
        foreach (var vector in vectors.RootElement.GetProperty(list).EnumerateArray())
        {
            Assert.Equal(Text(vector, answer), Response(vector));
            checkedCount++;
        }

        Assert.True(checkedCount >= atLeast, $"only {checkedCount} vectors in {list}");
    }

    /// <summary>RFC 7616 3.9.1.</summary>
    [Theory]
    [InlineData(DigestAlgorithm.Md5, "8ca523f5e9506fed4657c9700eebdbec")]
    [InlineData(DigestAlgorithm.Sha256, "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1")]
    public void Example_of_the_RFC_gives_its_response(DigestAlgorithm algorithm, string response)
    {
        var credentials = new DigestCredentials(
            "Mufasa", "http-auth@example.org", "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", "/dir/index.html", "", algorithm,
            IsSession: false, "auth", "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ", 1, Opaque: null);
        Assert.Equal(response, DigestCalculator.Response(credentials, "Circle of Life", "GET", default));
    }

    /// <summary>FIPS 180-4 example values; the long one takes two blocks.</summary>
    [Theory]
    [InlineData("abc", "53048e2681941ef99b2e29b76b4c7dabe4c2d0c634fc6d46e0e2f13107e7af23")]
    [InlineData(
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
        "3928e184fb8690f840da3988121d31be65cb9d3ef83ee6146feac861e19b563a")]
    [InlineData("", "c672b8d1ef56ed28ab87c3622c5114069bdd3ad7b8f9737498d0c01ecef0967a")]
    public void Sha512_256_gives_the_standards_values(string text, string hash) =>
        Assert.Equal(hash, DigestAlgorithms.Hash(DigestAlgorithm.Sha512256, text));

    private static string Response(JsonElement vector)
    {
        Assert.True(DigestAlgorithms.TryRead(Text(vector, "alg"), out var algorithm, out var isSession));
        var hasQop = Text(vector, "qop") is not null;
        var credentials = new DigestCredentials(
            Text(vector, "user")!,
            Text(vector, "realm")!,
            Text(vector, "nonce")!,
            Text(vector, "uri")!,
            "",
            algorithm,
            isSession,
            Text(vector, "qop"),
            hasQop || isSession ? Text(vector, "cnonce") : null,
            hasQop ? Convert.ToUInt32(Text(vector, "nc"), 16) : null,
            Opaque: null);
        var (password, method) = (Text(vector, "pw")!, Text(vector, "method")!);
        return Text(vector, "bodyhash") is { } bodyHash
            ? DigestCalculator.ResponseWithBodyHash(credentials, password, method, bodyHash)
            : DigestCalculator.Response(credentials, password, method, default);
    }

    private static string? Text(JsonElement vector, string name) =>
        vector.TryGetProperty(name, out var value) ? value.GetString() : null;
}
