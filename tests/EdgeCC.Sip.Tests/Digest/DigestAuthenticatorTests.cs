using System.Net;
using EdgeCC.Sip.Digest;
using EdgeCC.Sip.Messages;

namespace EdgeCC.Sip.Tests.Digest;

public sealed class DigestAuthenticatorTests
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);
    private static readonly IPAddress Peer = IPAddress.Parse("192.0.2.1");
    private static readonly byte[] Secret = new byte[32];

    private readonly DigestAuthenticator _authenticator = new("branch", Secret, Lifetime);

    [Fact]
    public void Both_algorithms_are_offered_the_strong_one_first()
    {
        var response = Challenge(SipText.Request("REGISTER"));
        Assert.Equal(401, response.Status);
        var challenges = response.Headers.GetAll("WWW-Authenticate");
        Assert.Contains("algorithm=SHA-256", challenges[0], StringComparison.Ordinal);
        Assert.Contains("algorithm=MD5", challenges[1], StringComparison.Ordinal);
        Assert.All(challenges, text => Assert.Contains("qop=\"auth\"", text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Right_password_is_accepted_with_either(int challenge) =>
        Assert.Equal(new DigestVerdict.Authenticated("101"), Verify(Answered("101", "secret", challenge), default));

    [Fact]
    public void Wrong_password_and_unknown_user_are_wrong()
    {
        Assert.Equal(new DigestVerdict.Wrong("101"), Verify(Answered("101", "guess"), default));
        Assert.Equal(new DigestVerdict.Wrong("999"), Verify(Answered("999", "secret"), default));
        Assert.Equal(new DigestVerdict.Wrong("999"), Verify(Answered("999", ""), default));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Authorization: NoOneKnowsThisScheme opaque-data=here")]
    [InlineData("Authorization: Digest username=\"101\", realm=\"other\", nonce=\"n\", uri=\"sip:a\", response=\"x\"")]
    [InlineData("Authorization: Digest username=\"101\", realm=\"branch\", nonce=\"n\", uri=\"sip:a\", response=\"x\", algorithm=SHA-512-256")]
    public void Nothing_usable_counts_against_nobody(string header) =>
        Assert.IsType<DigestVerdict.NotPresented>(Verify(SipText.Request("REGISTER", header), default));

    [Fact]
    public void Overheard_request_is_not_accepted_again()
    {
        var request = Answered("101", "secret");
        Assert.IsType<DigestVerdict.Authenticated>(Verify(request, default));
        Assert.Equal(new DigestVerdict.Stale("101"), Verify(request, default));
    }

    [Fact]
    public void Nonce_is_good_again_with_a_higher_count()
    {
        var request = Answered("101", "secret");
        Verify(request, default);
        Assert.IsType<DigestVerdict.Authenticated>(Verify(Recounted(request, 5), default));
        Assert.IsType<DigestVerdict.Stale>(Verify(Recounted(request, 4), default));
        Assert.IsType<DigestVerdict.Authenticated>(Verify(Recounted(request, 6), default));
    }

    [Fact]
    public void Nonce_grows_old()
    {
        Assert.IsType<DigestVerdict.Authenticated>(Verify(Answered("101", "secret"), Lifetime));
        Assert.Equal(new DigestVerdict.Stale("101"), Verify(Answered("101", "secret"), Lifetime + TimeSpan.FromTicks(1)));
    }

    [Fact]
    public void Nonce_of_another_run_is_stale_not_wrong()
    {
        var other = new DigestAuthenticator("branch", [.. Enumerable.Repeat((byte)1, 32)], Lifetime);
        Assert.IsType<DigestVerdict.Stale>(other.Verify(Answered("101", "secret"), Peer, PasswordOf, default));
    }

    [Theory]
    [InlineData("secret", "192.0.2.2")]
    [InlineData("guess", "192.0.2.2")]
    [InlineData("guess", "2001:db8::1")]
    public void Nonce_given_to_another_address_tells_neither_right_nor_wrong(string password, string peer)
    {
        var request = Answered("101", password);
        Assert.Equal(
            new DigestVerdict.Stale("101"), _authenticator.Verify(request, IPAddress.Parse(peer), PasswordOf, default));
    }

    [Fact]
    public void Guess_with_an_old_nonce_is_stale_not_wrong() =>
        Assert.IsType<DigestVerdict.Stale>(Verify(Answered("101", "guess"), Lifetime + TimeSpan.FromTicks(1)));

    [Fact]
    public void Stale_challenge_says_so() =>
        Assert.All(_authenticator.Challenge(Peer, default, stale: true), challenge =>
            Assert.Contains("stale=true", challenge.ToString(), StringComparison.Ordinal));

    [Fact]
    public void Flood_of_nonces_never_lets_an_old_one_be_used_again()
    {
        var counts = new NonceCounts();
        for (var i = 0; i <= NonceCounts.Capacity; i++)
        {
            Assert.True(counts.TryUse($"nonce{i}", TimeSpan.FromSeconds(i), 1));
        }

        Assert.False(counts.TryUse("nonce0", TimeSpan.Zero, 1));
        Assert.True(counts.TryUse("nonce1", TimeSpan.FromSeconds(1), 2));
    }

    [Fact]
    public void Password_that_was_refused_is_not_tried_again()
    {
        var request = Answered("101", "guess");
        Assert.False(new DigestClient("101", "guess").TryAnswer(request, Challenge(request), new Random(1), out _));
        var stale = _authenticator.CreateChallengeResponse(request, Peer, default, stale: true);
        Assert.True(new DigestClient("101", "guess").TryAnswer(request, stale, new Random(1), out var again));
        Assert.Equal("3 REGISTER", again.CSeq.ToString());
        Assert.Single(again.Headers.GetAll("Authorization"));
    }

    [Fact]
    public void Request_that_comes_again_is_challenged_with_the_same_tag_and_another_with_another()
    {
        var request = SipText.Request("REGISTER");
        var tag = Challenge(request).To.Tag;
        Assert.Equal(tag, Challenge(request).To.Tag);
        var other = request with { Headers = request.Headers.With("Call-ID", "another") };
        Assert.NotEqual(tag, Challenge(other).To.Tag);
    }

    [Fact]
    public void Proxy_is_answered_with_its_own_header()
    {
        var request = SipText.Request("INVITE");
        var response = request.CreateResponse(407);
        var challenge = "Digest realm=\"proxy\", nonce=\"n\"";
        response = response with { Headers = response.Headers.Append("Proxy-Authenticate", challenge) };
        Assert.True(new DigestClient("u", "p").TryAnswer(request, response, new Random(1), out var again));
        Assert.True(DigestCredentials.TryParse(again.Headers.Get("Proxy-Authorization")!, out var credentials));
        Assert.Equal((DigestAlgorithm.Md5, null), (credentials.Algorithm, credentials.Qop));
    }

    private static string? PasswordOf(string user) => user == "101" ? "secret" : null;

    private DigestVerdict Verify(SipRequest request, TimeSpan now) => _authenticator.Verify(request, Peer, PasswordOf, now);

    private SipResponse Challenge(SipRequest request) =>
        _authenticator.CreateChallengeResponse(request, Peer, default, stale: false);

    private SipRequest Answered(string user, string password, int challenge = 0)
    {
        var request = SipText.Request("REGISTER");
        var response = Challenge(request);
        var only = response.Headers.GetAll("WWW-Authenticate")[challenge];
        response = response with { Headers = response.Headers.With("WWW-Authenticate", only) };
        Assert.True(new DigestClient(user, password).TryAnswer(request, response, new Random(1), out var again));
        return again;
    }

    private static SipRequest Recounted(SipRequest request, uint count)
    {
        Assert.True(DigestCredentials.TryParse(request.Headers.Get("Authorization")!, out var credentials));
        credentials = credentials with { NonceCount = count };
        credentials = credentials with { Response = DigestCalculator.Response(credentials, "secret", "REGISTER", default) };
        return request with { Headers = request.Headers.With("Authorization", credentials.ToString()) };
    }
}
