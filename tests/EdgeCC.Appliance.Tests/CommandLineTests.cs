namespace EdgeCC.Appliance.Tests;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("--config a", "a", null, false)]
    [InlineData("--config a --data b", "a", "b", false)]
    [InlineData("--check --config a", "a", null, true)]
    public void A_command_line_is_understood(string line, string configuration, string? data, bool checkOnly)
    {
        Assert.True(CommandLine.TryParse(line.Split(' '), out var commandLine));
        Assert.Equal(new CommandLine(configuration, data, checkOnly), commandLine);
    }

    [Fact]
    public void Where_a_factory_reset_goes_back_to_can_be_said()
    {
        Assert.True(CommandLine.TryParse(["--config", "a", "--delivered", "d"], out var commandLine));
        Assert.Equal("d", commandLine.Delivered);
    }

    [Theory]
    [InlineData("")]
    [InlineData("--config")]
    [InlineData("--data b")]
    [InlineData("--config a --data")]
    [InlineData("--config a --verbose")]
    [InlineData("a")]
    public void What_is_not_understood_is_refused(string line) =>
        Assert.False(CommandLine.TryParse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries), out _));
}
