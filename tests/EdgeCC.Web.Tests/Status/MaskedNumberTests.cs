using CsCheck;
using EdgeCC.Web.Status;

namespace EdgeCC.Web.Tests.Status;

public sealed class MaskedNumberTests
{
    [Theory]
    [InlineData("+79215550142", "•••142")]
    [InlineData("8 (812) 555-01-42", "•••142")]
    [InlineData("101", "•••")]
    [InlineData("anna@example.org", "•••")]
    [InlineData("user1234567", "•••")]
    [InlineData("", "•••")]
    [InlineData(null, "–")]
    public void Three_digits_are_shown_and_of_anything_else_nothing(string? address, string masked) =>
        Assert.Equal(masked, MaskedNumber.Of(address));

    [Fact]
    public void No_address_shows_more_than_three_of_its_signs() =>
        Gen.String.Sample(address => Assert.True(MaskedNumber.Of(address).Trim('•').Length <= 3));
}
