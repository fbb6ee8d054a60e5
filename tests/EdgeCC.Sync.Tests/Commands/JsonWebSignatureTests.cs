using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using EdgeCC.Sync.Commands;

namespace EdgeCC.Sync.Tests.Commands;

public sealed class JsonWebSignatureTests
{
    /// <summary>RFC 7515, A.3.1.</summary>
    private const string Published =
        "eyJhbGciOiJFUzI1NiJ9"
        + ".eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ"
        + ".DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q";

    private static readonly ECParameters PublishedKey = new()
    {
        Curve = ECCurve.NamedCurves.nistP256,
        Q = new ECPoint
        {
            X = Base64Url.DecodeFromChars("f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU"),
            Y = Base64Url.DecodeFromChars("x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"),
        },
    };

    [Fact]
    public void The_signature_published_with_the_standard_is_right()
    {
        using var key = ECDsa.Create(PublishedKey);
        var signature = JsonWebSignature.TryRead(Encoding.ASCII.GetBytes(Published))!;
        Assert.True(signature.IsBy(key));
        Assert.StartsWith("{\"iss\":\"joe\"", Encoding.UTF8.GetString(signature.Payload), StringComparison.Ordinal);
        Assert.Equal("", signature.Key);
    }

    [Fact]
    public void Changed_in_any_letter_it_is_not()
    {
        using var key = ECDsa.Create(PublishedKey);
        for (var at = 0; at < Published.Length; at++)
        {
            // The lowest bits of a last letter stand for nothing.
            var changed = Encoding.ASCII.GetBytes(Published);
            changed[at] = changed[at] == (byte)'A' ? (byte)'f' : (byte)'A';
            Assert.False(JsonWebSignature.TryRead(changed)?.IsBy(key) ?? false);
        }
    }

    [Theory]
    [InlineData("{\"alg\":\"none\"}")]
    [InlineData("{\"alg\":\"HS256\"}")]
    [InlineData("{\"alg\":\"ES384\"}")]
    [InlineData("{\"alg\":1}")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("\"ES256\"")]
    [InlineData("{\"alg\":\"ES256\",\"crit\":[\"exp\"]}")]
    public void No_other_algorithm_and_no_extension_is_taken(string header) => Assert.Null(JsonWebSignature.TryRead(
        Encoding.ASCII.GetBytes($"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header))}{Published[Published.IndexOf('.')..]}")));

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("a.b.c")]
    [InlineData("eyJhbGciOiJFUzI1NiJ9")]
    [InlineData("eyJhbGciOiJFUzI1NiJ9.e30")]
    [InlineData("eyJhbGciOiJFUzI1NiJ9.?.?")]
    public void What_is_none_is_not_read(string text) => Assert.Null(JsonWebSignature.TryRead(Encoding.UTF8.GetBytes(text)));
}
