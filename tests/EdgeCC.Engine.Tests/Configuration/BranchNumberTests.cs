using EdgeCC.Engine.Configuration;

namespace EdgeCC.Engine.Tests.Configuration;

public sealed class BranchNumberTests
{
    [Theory]
    [InlineData("+78120000001")]
    [InlineData("78120000001")]
    [InlineData("+7-812-000-00-01")]
    public void Number_is_the_same_however_the_trunk_writes_it(string dialled)
    {
        Assert.True(BranchNumber.TryParse("+78120000001", out var number));

        Assert.Equal(number, BranchNumber.Dialled(dialled));
    }

    [Theory]
    [InlineData("")]
    [InlineData("+")]
    [InlineData("anonymous")]
    [InlineData("++7812")]
    [InlineData("7812+0000001")]
    [InlineData("7 812")]
    [InlineData("1234567890123456")]
    public void What_is_no_number_is_not_read_as_one(string text) => Assert.False(BranchNumber.TryParse(text, out _));

    [Theory]
    [InlineData("")]
    [InlineData("anonymous")]
    public void Whoever_dialled_no_digits_reaches_no_number(string dialled)
    {
        Assert.True(BranchNumber.TryParse("0", out var number));

        Assert.NotEqual(number, BranchNumber.Dialled(dialled));
    }
}
