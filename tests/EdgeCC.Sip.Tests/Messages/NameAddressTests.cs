using EdgeCC.Sip.Messages;

namespace EdgeCC.Sip.Tests.Messages;

public sealed class NameAddressTests
{
    [Theory]
    [InlineData("caller<sip:caller@example.com>;tag=323", "caller", "sip:caller@example.com", "323")]
    [InlineData("\"Bell, \\\"A\\\"\" <sip:a@example.com>", "Bell, \"A\"", "sip:a@example.com", null)]
    [InlineData("Bell, Alexander <sip:a@example.com>;tag=43", "Bell, Alexander", "sip:a@example.com", "43")]
    [InlineData("Анна <sip:101@example.com>", "Анна", "sip:101@example.com", null)]
    [InlineData("sip:a@example.com;tag=1", null, "sip:a@example.com", "1")]
    [InlineData("<sip:a@example.com;tag=no>;TAG=yes", null, "sip:a@example.com;tag=no", "yes")]
    [InlineData("\"Watson\" < sip:t.watson@example.org >", "Watson", "sip:t.watson@example.org", null)]
    [InlineData("\"\" <sip:a@example.com>", "", "sip:a@example.com", null)]
    public void Address_is_read(string text, string? name, string uri, string? tag)
    {
        var address = NameAddress.Parse(text);
        Assert.Equal((name, uri, tag), (address.DisplayName, address.Uri.ToString(), address.Tag));
        Assert.Equal(address, NameAddress.Parse(address.ToString()));
    }

    /// <summary>Polycom quotes a comma list in a parameter of Contact.</summary>
    [Fact]
    public void Comma_in_quotes_or_angles_parts_nothing()
    {
        const string text = "\"A, B\" <sip:a,b@example.com>;methods=\"INVITE, ACK\";q=0.5 , <sip:c@example.com>";
        Assert.True(NameAddress.TryParseList(text, out var list));
        Assert.Equal(["A, B", null], list.Select(address => address.DisplayName));
        Assert.Equal("INVITE, ACK", list[0].Parameters.Get("methods"));
        Assert.Contains("methods=\"INVITE, ACK\"", list[0].ToString(), StringComparison.Ordinal);
    }

    /// <summary>RFC 4475 3.3.12 and 3.3.13: a parameter belongs to the URI only inside the angles.</summary>
    [Fact]
    public void Parameters_of_URI_and_of_header_stay_apart()
    {
        Assert.Empty(NameAddress.Parse("sip:+19725552222@gw.example.net;unknownparam").Uri.Parameters);
        Assert.True(NameAddress.Parse("<sip:+19725552222@gw.example.net;unknownparam>").Uri.Parameters.Has("unknownparam"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"Mr. J. User <sip:j.user@example.com>")]
    [InlineData("<sip:a@example.com")]
    [InlineData("\"Name\" sip:a@example.com")]
    [InlineData("sip:a@example.com?Route=%3Csip:b%3E")]
    [InlineData("<sip:a@example.com>;;;")]
    [InlineData("<sip:a@example.com>, <sip:b@example.com>")]
    public void Bad_address_is_not_read(string text) => Assert.False(NameAddress.TryParse(text, out _));

    [Fact]
    public void Tag_is_set_and_taken_away()
    {
        var address = NameAddress.Parse("<sip:a@example.com>;x=1;tag=old");
        Assert.Equal("<sip:a@example.com>;x=1;tag=new", address.WithTag("new").ToString());
        Assert.Equal("<sip:a@example.com>;x=1", address.WithTag(null).ToString());
    }
}
