using EdgeCC.Sip.Messages;

namespace EdgeCC.Sip.Tests.Messages;

public sealed class SipUriTests
{
    /// <summary>The lists of RFC 3261 section 19.1.4.</summary>
    [Theory]
    [InlineData("sip:%61lice@atlanta.com;transport=TCP", "sip:alice@AtLanTa.CoM;Transport=tcp", true)]
    [InlineData("sip:carol@chicago.com", "sip:carol@chicago.com;newparam=5", true)]
    [InlineData("sip:carol@chicago.com", "sip:carol@chicago.com;security=on", true)]
    [InlineData("sip:carol@chicago.com;newparam=5", "sip:carol@chicago.com;security=on", true)]
    [InlineData(
        "sip:biloxi.com;transport=tcp;method=REGISTER?to=sip:bob%40biloxi.com",
        "sip:biloxi.com;method=REGISTER;transport=tcp?to=sip:bob%40biloxi.com",
        true)]
    [InlineData(
        "sip:alice@atlanta.com?subject=project%20x&priority=urgent",
        "sip:alice@atlanta.com?priority=urgent&subject=project%20x",
        true)]
    [InlineData("SIP:ALICE@AtLanTa.CoM;Transport=udp", "sip:alice@AtLanTa.CoM;Transport=UDP", false)]
    [InlineData("sip:bob@biloxi.com", "sip:bob@biloxi.com:5060", false)]
    [InlineData("sip:bob@biloxi.com", "sip:bob@biloxi.com;transport=udp", false)]
    [InlineData("sip:bob@biloxi.com", "sip:bob@biloxi.com:6000;transport=tcp", false)]
    [InlineData("sip:carol@chicago.com", "sip:carol@chicago.com?Subject=next%20meeting", false)]
    [InlineData("sip:bob@phone21.boxesbybob.com", "sip:bob@192.0.2.4", false)]
    [InlineData("sip:carol@chicago.com;security=on", "sip:carol@chicago.com;security=off", false)]
    [InlineData("sip:bob@biloxi.com", "sips:bob@biloxi.com", false)]
    [InlineData("sip:bob@biloxi.com", "sip:biloxi.com", false)]
    [InlineData("sip:a%2Cb@example.com", "sip:a,b@example.com", false)]
    [InlineData("tel:+1-201-555-0123", "tel:+12015550123", true)]
    [InlineData("tel:7042;phone-context=example.com", "tel:7042", false)]
    [InlineData("isbn:2983792873", "isbn:2983792873", true)]
    public void Equivalence_follows_the_RFC(string one, string other, bool isEquivalent)
    {
        Assert.Equal(isEquivalent, SipUri.Parse(one).IsEquivalentTo(SipUri.Parse(other)));
        Assert.Equal(isEquivalent, SipUri.Parse(other).IsEquivalentTo(SipUri.Parse(one)));
    }

    /// <summary>RFC 4475 3.1.1.3, 3.1.1.4 and 3.1.1.9.</summary>
    [Theory]
    [InlineData("sip:sips%3Auser%40example.com@example.net", "sips:user@example.com")]
    [InlineData("sip:null-%00-null@example.com", "null-\0-null")]
    [InlineData("sip:user;par=u%40example.net@example.com", "user;par=u@example.net")]
    [InlineData("sip:%D0%B0@example.com", "а")]
    [InlineData("tel:+12015550123", "+12015550123")]
    [InlineData("sip:example.com", null)]
    public void User_comes_without_escapes(string text, string? user) => Assert.Equal(user, SipUri.Parse(text).User);

    [Theory]
    [InlineData("sip:user:secret@Example.COM:5070;Transport=TCP;lr?Subject=x&y=z")]
    [InlineData("sips:%61@[2001:db8::1]:5061")]
    [InlineData("sip:1_unusual.URI~(to-be!sure)&isn't+it$/crazy?,/;;*:&it+has=1,weird!*pas$wo~d_too.(doesn't-it)@example.com")]
    [InlineData("tel:+1-201-555-0123;ext=7")]
    [InlineData("soap.beep://192.0.2.103:3002")]
    [InlineData("sip:@example.com")]
    public void Good_URI_goes_back_out_letter_by_letter(string text) => Assert.Equal(text, SipUri.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("sip")]
    [InlineData("sip:")]
    [InlineData(":a@b")]
    [InlineData("sip:a b@example.com")]
    [InlineData("sip:a@b@example.com")]
    [InlineData("sip:a%4@example.com")]
    [InlineData("sip:a@example.com:0")]
    [InlineData("sip:a@example.com:65536")]
    [InlineData("sip:a@[::1")]
    [InlineData("sip:a@[zz]")]
    [InlineData("sip:a@example.com;")]
    [InlineData("sip:a@example.com;lr >")]
    [InlineData("tel:")]
    [InlineData("http:<>")]
    public void Bad_URI_is_not_read(string text) => Assert.False(SipUri.TryParse(text, out _));

    [Theory]
    [InlineData("101", "192.0.2.1", 5062, "sip:101@192.0.2.1:5062")]
    [InlineData("a b@c#", "2001:db8::1", null, "sip:a%20b%40c%23@[2001:db8::1]")]
    [InlineData(null, "example.com", null, "sip:example.com")]
    public void URI_of_plain_parts_is_escaped(string? user, string host, int? port, string text)
    {
        Assert.Equal(text, SipUri.Of(user, host, port).ToString());
        Assert.Equal(user, SipUri.Parse(text).User);
    }
}
