using EdgeCC.Model.Configuration;

namespace EdgeCC.Model.Tests.Configuration;

public class ConfigDurationTests
{
    [Theory]
    [InlineData("250ms", 250)]
    [InlineData("20s", 20_000)]
    [InlineData("5m", 300_000)]
    [InlineData("2h", 7_200_000)]
    [InlineData("0s", 0)]
    public void A_number_and_a_unit_is_a_duration(string text, int milliseconds)
    {
        Assert.True(ConfigDuration.TryParse(text, out var duration));
        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), duration);
        Assert.True(ConfigDuration.TryParse(ConfigDuration.Write(duration), out var again));
        Assert.Equal(duration, again);
    }

    [Theory]
    [InlineData("")]
    [InlineData("s")]
    [InlineData("20")]
    [InlineData("-5s")]
    [InlineData("1.5s")]
    [InlineData("20 s")]
    [InlineData("20S")]
    [InlineData("2147483647h")]
    [InlineData("99999999999s")]
    public void Anything_else_is_none(string text) => Assert.False(ConfigDuration.TryParse(text, out _));
}
