using EdgeCC.Calls.Signalling;
using EdgeCC.Calls.Tests.Rig;

namespace EdgeCC.Calls.Tests.Signalling;

public sealed class SessionExpiresTests
{
    [Theory]
    [InlineData("Session-Expires: 1800", 1800, null)]
    [InlineData("x: 1800;refresher=uas", 1800, "uas")]
    [InlineData("Session-Expires: 90 ; Refresher=UAC;other=1", 90, "uac")]
    [InlineData("Session-Expires: 90;refresher=nobody", 90, null)]
    [InlineData("Session-Expires: 4000000000", 86_400, null)]
    public void Header_says_how_long_and_who(string header, int seconds, string? refresher) =>
        Assert.Equal(new SessionExpires(TimeSpan.FromSeconds(seconds), refresher), Read(header));

    [Theory]
    [InlineData("Subject: nothing")]
    [InlineData("Session-Expires: soon")]
    [InlineData("Session-Expires: -1")]
    [InlineData("Session-Expires: 99999999999")]
    [InlineData("Session-Expires: ;refresher=uac")]
    public void Header_that_is_absent_or_makes_no_sense_is_none(string header) => Assert.Null(Read(header));

    private static SessionExpires? Read(string header) => SessionExpires.Of(new Office().Trunk().Write(
        "INVITE sip:a@b", $"From: <sip:a@b>;tag=1\nTo: <sip:c@d>\nCall-ID: x\nCSeq: 1 INVITE\n{header}"));
}
