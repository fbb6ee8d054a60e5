using EdgeCC.Engine.Control;

namespace EdgeCC.Engine.Tests.Control;

public sealed class DialledCodeTests
{
    [Theory]
    [InlineData("11", FeatureCode.SignIn, "")]
    [InlineData("112001", FeatureCode.SignIn, "2001")]
    [InlineData("12", FeatureCode.Pause, "")]
    [InlineData("121", FeatureCode.Pause, "1")]
    [InlineData("129", FeatureCode.Pause, "9")]
    [InlineData("13", FeatureCode.Ready, "")]
    [InlineData("14", FeatureCode.SignOut, "")]
    [InlineData("15", FeatureCode.CloseBranch, "")]
    [InlineData("16", FeatureCode.ReopenBranch, "")]
    public void Code_is_understood(string dialled, FeatureCode code, string rest)
    {
        Assert.True(DialledCode.TryParse(dialled, out var understood));
        Assert.Equal(new DialledCode(code, rest), understood);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("17")]
    [InlineData("151")]
    [InlineData("120")]
    [InlineData("1211")]
    [InlineData("131")]
    [InlineData("11x")]
    [InlineData("*11")]
    public void Anything_else_is_not(string dialled) => Assert.False(DialledCode.TryParse(dialled, out _));
}
