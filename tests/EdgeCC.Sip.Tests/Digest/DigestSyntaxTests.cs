using CsCheck;
using EdgeCC.Sip.Digest;

namespace EdgeCC.Sip.Tests.Digest;

public sealed class DigestSyntaxTests
{
    [Fact]
    public void Challenge_comes_back_as_it_was_written()
    {
        var challenge = new DigestChallenge("a \"realm\"", "nonce", DigestAlgorithm.Sha512256, true, ["auth", "auth-int"], "op", true);
        Assert.True(DigestChallenge.TryParse(challenge.ToString(), out var read));
        Assert.Equal(challenge.ToString(), read.ToString());
        Assert.Equal("a \"realm\"", read.Realm);
    }

    [Fact]
    public void Credentials_come_back_as_they_were_written()
    {
        var credentials = new DigestCredentials(
            "u\\s\"er", "realm", "nonce", "sip:a@b", "abc", DigestAlgorithm.Sha256, false, "auth", "cnonce", 26, "opaque");
        Assert.Contains("nc=0000001a", credentials.ToString(), StringComparison.Ordinal);
        Assert.True(DigestCredentials.TryParse(credentials.ToString(), out var read));
        Assert.Equal(credentials, read);
    }

    [Theory]
    [InlineData("Basic realm=\"x\", nonce=\"y\"")]
    [InlineData("Digest realm=\"x\"")]
    [InlineData("Digest realm=\"x\", nonce=\"y\", algorithm=SHA3")]
    [InlineData("Digest realm=\"x\", nonce=\"y\", nonce=\"z\"")]
    [InlineData("Digest realm=\"x, nonce=\"y\"")]
    [InlineData("Digest")]
    [InlineData("")]
    public void Bad_challenge_is_not_read(string text) => Assert.False(DigestChallenge.TryParse(text, out _));

    [Theory]
    [InlineData("NoOneKnowsThisScheme opaque-data=here")]
    [InlineData("Digest username=\"u\", realm=\"r\", nonce=\"n\", uri=\"sip:a\"")]
    [InlineData("Digest username=\"u\", realm=\"r\", nonce=\"n\", uri=\"sip:a\", response=\"x\", qop=auth")]
    [InlineData("Digest username=\"u\", realm=\"r\", nonce=\"n\", uri=\"sip:a\", response=\"x\", nc=zz")]
    [InlineData("Digest username=\"u\", realm=\"r\", nonce=\"n\", uri=\"sip:a\", response=\"x\", algorithm=MD5-sess")]
    public void Bad_credentials_are_not_read(string text) => Assert.False(DigestCredentials.TryParse(text, out _));

    [Fact]
    public void Arbitrary_text_never_throws() =>
        Gen.String[Gen.Char["Digest =\",;\\nonce\r\n"], 0, 60].Sample(
            text => Assert.False(DigestCredentials.TryParse("Digest " + text, out var read) && read.User.Length > text.Length),
            iter: 3_000);
}
