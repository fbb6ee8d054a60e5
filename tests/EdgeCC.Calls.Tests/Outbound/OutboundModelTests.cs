using EdgeCC.Calls.Outbound;

namespace EdgeCC.Calls.Tests.Outbound;

public sealed class OutboundModelTests
{
    [Theory]
    [InlineData("+79161234567", "89161234567")]
    [InlineData("+78002000600", "T8002000600")]
    [InlineData("+4930123456", "8104930123456")]
    [InlineData("79161234567", null)]
    public void The_longest_beginning_that_fits_decides(string number, string? dialled) =>
        Assert.Equal(dialled, Trunk(("+7", "8"), ("+7800", "T800"), ("+", "810")).Dial(number));

    [Fact]
    public void What_no_beginning_fits_is_not_dialled() => Assert.Null(Trunk(("+7", "8")).Dial("+882345678"));

    private static OutboundModel Trunk(params (string Prefix, string Replacement)[] dialling) =>
        new(null, null, null, "100", [.. dialling.Select(rule => new DialledPrefix(rule.Prefix, rule.Replacement))]);
}
