using EdgeCC.Web.Wallboard;

namespace EdgeCC.Web.Tests.Wallboard;

public sealed class BoardFiguresTests
{
    [Theory]
    [InlineData(0, "0:00")]
    [InlineData(7.9, "0:07")]
    [InlineData(754, "12:34")]
    [InlineData(5999, "99:59")]
    [InlineData(6000, "1h40")]
    public void A_wait_never_grows_wider_than_five_signs(double seconds, string written) =>
        Assert.Equal(written, BoardFigures.Wait(TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData(0.799, "79%")]
    [InlineData(0.8, "80%")]
    [InlineData(0.29, "29%")]
    [InlineData(1, "100%")]
    public void A_share_is_never_rounded_up_to_its_target(double share, string written) =>
        Assert.Equal(written, BoardFigures.Percent(share));

    [Theory]
    [InlineData(12, "12 s")]
    [InlineData(240, "4 min")]
    [InlineData(7200, "2 h")]
    [InlineData(200_000, "2 d")]
    public void An_age_is_told_in_its_largest_unit(int seconds, string written) =>
        Assert.Equal(written, BoardFigures.Age(TimeSpan.FromSeconds(seconds), BoardWords.In("en")));
}
