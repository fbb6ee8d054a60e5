using EdgeCC.Engine.Access;

namespace EdgeCC.Engine.Tests.Access;

public sealed class ClaimCodeTests
{
    [Fact]
    public void A_code_is_shown_in_groups_and_read_again()
    {
        var code = ClaimCode.Of([0, 1, 9, 10, 31, 32, 255, 17, 18, 19, 20, 21]);
        Assert.Equal("019A-Z0ZH-JKMN", code.ToString());
        Assert.True(ClaimCode.TryRead(code.ToString())!.Matches(code));
    }

    [Theory]
    [InlineData("019azozhjkmn")]
    [InlineData(" o19a z0zh jkmn ")]
    [InlineData("OI9A-ZOZH-JKMN")]
    [InlineData("0L9A-ZOZH-JKMN")]
    public void It_is_read_as_people_type_it(string typed) =>
        Assert.Equal("019A-Z0ZH-JKMN", ClaimCode.TryRead(typed)?.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("019A-Z0ZH-JKM")]
    [InlineData("019A-Z0ZH-JKMNP")]
    [InlineData("019A-Z0ZH-JKMU")]
    [InlineData("019A-Z0ZH-JKMП")]
    public void What_is_none_is_not_read(string typed) => Assert.Null(ClaimCode.TryRead(typed));

    [Fact]
    public void Another_code_does_not_match() =>
        Assert.False(ClaimCode.TryRead("019A-Z0ZH-JKMN")!.Matches(ClaimCode.TryRead("019A-Z0ZH-JKMM")!));
}
