using EdgeCC.Calls.Callers;
using EdgeCC.Calls.Tests.Rig;

namespace EdgeCC.Calls.Tests.Callers;

public sealed class CallerIdentityTests
{
    private const string From = "\"Anna\" <sip:+79161112233@city.example>";

    [Theory]
    [InlineData(From, "", true, "+79161112233", "Anna")]
    [InlineData(From, "P-Asserted-Identity: \"Anna P.\" <sip:+74957654321@city.example>", true, "+74957654321", "Anna P.")]
    [InlineData(From, "P-Asserted-Identity: <tel:+74957654321>", true, "+74957654321", "Anna")]
    [InlineData(From, "P-Asserted-Identity: <sip:city.example>, <tel:+74957654321>", true, "+74957654321", "Anna")]
    [InlineData(From, "P-Asserted-Identity: <sip:+74957654321@city.example>", false, "+79161112233", "Anna")]
    [InlineData(From, "P-Asserted-Identity: nonsense <<", true, "+79161112233", "Anna")]
    [InlineData(From, "Privacy: id", true, null, null)]
    [InlineData(From, "Privacy: header;critical", true, null, null)]
    [InlineData(From, "Privacy: none", true, "+79161112233", "Anna")]
    [InlineData("\"Anonymous\" <sip:anonymous@anonymous.invalid>", "P-Asserted-Identity: <tel:+7495>", true, null, null)]
    [InlineData("<sip:Unavailable@city.example>", "", true, null, null)]
    [InlineData("<sip:city.example>", "", true, null, null)]
    [InlineData("\"\" <sip:7%0d%0aX@city.example>", "", true, "7X", null)]
    public void Caller_is_who_the_trunk_says_unless_they_want_to_be_nobody(
        string from, string header, bool isTrusted, string? number, string? name)
    {
        var peer = new Office().Trunk();
        var invite = peer.Write(
            "INVITE sip:+7495@192.0.2.1",
            $"From: {from};tag=1\nTo: <sip:+7495@b>\nCall-ID: c\nCSeq: 1 INVITE" + (header.Length == 0 ? "" : "\n" + header));

        Assert.Equal(new Caller(number, name), CallerIdentity.Read(invite, isTrusted));
    }

    [Fact]
    public void Text_of_a_stranger_is_cut_and_cleaned()
    {
        Assert.Equal(PlainText.MaxLength, PlainText.Of(new string('9', 1000))!.Length);
        Assert.Equal("ab", PlainText.Of(" a\r\n\0b\u0085 "));
        Assert.Null(PlainText.Of("\r\n"));
        Assert.Null(PlainText.Of(null));
    }
}
