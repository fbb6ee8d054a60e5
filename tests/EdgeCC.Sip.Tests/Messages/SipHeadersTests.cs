using EdgeCC.Sip.Messages;

namespace EdgeCC.Sip.Tests.Messages;

public sealed class SipHeadersTests
{
    private static readonly SipHeaders Headers = new(
        [new("v", "SIP/2.0/UDP a;branch=1, SIP/2.0/UDP b"), new("Via", "SIP/2.0/UDP c"), new("Supported", "timer, 100rel"), new("k", "path")]);

    [Fact]
    public void Names_are_found_in_any_case_and_in_compact_form()
    {
        Assert.Equal(Headers.Get("Via"), Headers.Get("v"));
        Assert.Equal(Headers.Get("Via"), Headers.Get("VIA"));
        Assert.Equal(["timer", "100rel", "path"], Headers.GetTokens("supported"));
    }

    [Fact]
    public void Value_is_set_in_its_place_and_its_namesakes_go()
    {
        var changed = Headers.With("Via", "SIP/2.0/UDP z");
        Assert.Equal(["Via", "Supported", "Supported"], changed.Select(header => header.Name));
        Assert.Equal("SIP/2.0/UDP z", changed[0].Value);
    }

    [Fact]
    public void Only_the_topmost_Via_is_replaced()
    {
        var changed = Headers.WithTopVia(Headers.Vias[0] with { Host = "new" });
        Assert.Equal(["new", "b", "c"], changed.Vias.Select(via => via.Host));
    }

    [Fact]
    public void Headers_are_added_at_both_ends_and_taken_away()
    {
        var changed = Headers.Without("k").Prepend("f", "<sip:a@b>").Append("t", "<sip:c@d>");
        Assert.Equal(["From", "Via", "Via", "To"], changed.Select(header => header.Name));
    }

    [Theory]
    [InlineData("3600", 3600u)]
    [InlineData("99999999999999", uint.MaxValue)]
    [InlineData("soon", null)]
    [InlineData("-1", null)]
    public void Expires_is_capped_and_never_guessed(string text, uint? seconds) =>
        Assert.Equal(seconds, SipHeaders.Empty.Append("Expires", text).Expires);

    [Fact]
    public void Reading_what_is_not_there_is_our_own_bug() =>
        Assert.Throws<FormatException>(() => SipHeaders.Empty.From);

    [Fact]
    public void Asterisk_is_a_Contact_of_its_own_kind()
    {
        var headers = SipHeaders.Empty.Append("m", "*");
        Assert.True(headers.ContactIsWildcard);
        Assert.Empty(headers.Contacts);
    }
}
