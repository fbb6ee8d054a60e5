using EdgeCC.Platform;

namespace EdgeCC.Sync.Tests.Receiving;

public class PlatformOptionsTests
{
    [Fact]
    public void Alone_it_is_broker_and_receiver()
    {
        var options = PlatformOptions.TryParse(["--data", "d", "--port", "1", "--http", "127.0.0.1:2"])!;

        Assert.Equal(new BrokerAddress("127.0.0.1", 1), options.Broker);
        Assert.True(options.OwnBroker);
        Assert.Equal(("d", 2), (options.Data, options.Http.Port));
    }

    [Fact]
    public void With_another_broker_it_only_receives()
    {
        var options = PlatformOptions.TryParse(["--data", "d", "--no-broker", "--broker", "mq:1883"])!;

        Assert.Equal(new BrokerAddress("mq", 1883), options.Broker);
        Assert.False(options.OwnBroker);
    }

    [Theory]
    [InlineData("")]
    [InlineData("--data")]
    [InlineData("--data d --port x")]
    [InlineData("--data d --broker x")]
    [InlineData("--data d --http x")]
    public void Command_line_that_makes_no_sense_is_refused(string line) =>
        Assert.Null(PlatformOptions.TryParse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
}
