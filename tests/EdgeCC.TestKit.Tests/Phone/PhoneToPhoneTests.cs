using EdgeCC.Phone;
using EdgeCC.Phone.Commands;

namespace EdgeCC.TestKit.Tests.Phone;

public sealed class PhoneToPhoneTests
{
    [Fact]
    public async Task Customer_calls_a_desk_phone_and_each_hears_the_tone_of_the_other()
    {
        using var stop = new CancellationTokenSource();
        using var desk = new PrintedEvents();
        using var customer = new PrintedEvents();
        var serving = Run("desk --server 127.0.0.1:9 --user 101 --tone 620 --answer-after 50ms --no-register --json", desk, stop.Token);
        var address = (await desk.NextAsync("listening")).GetProperty("address").GetString();

        var status = await Run(
            $"call --server {address} --user anna --from +79161234567 --to 101 --digit 1 --tone 440 --hear 620 --talk 1500ms --timeout 30s --no-register --json",
            customer,
            stop.Token);

        Assert.Equal("+79161234567", (await desk.NextAsync("ringing")).GetProperty("from").GetString());
        Assert.InRange((await desk.NextAsync("heard")).GetProperty("tone").GetInt32(), 435, 445);
        var result = await customer.NextAsync("result");
        Assert.True(result.GetProperty("ok").GetBoolean());
        Assert.InRange(result.GetProperty("heardTone").GetInt32(), 615, 625);
        Assert.Equal("1", result.GetProperty("digitSent").GetString());
        Assert.Equal(0, status);
        await stop.CancelAsync();
        Assert.Equal(0, await serving);
    }

    [Fact]
    public async Task Customer_whom_nobody_answers_gives_up_and_fails()
    {
        using var stop = new CancellationTokenSource();
        using var desk = new PrintedEvents();
        using var customer = new PrintedEvents();
        var serving = Run("desk --server 127.0.0.1:9 --user 101 --answer-after 1h --no-register --json", desk, stop.Token);
        var address = (await desk.NextAsync("listening")).GetProperty("address").GetString();

        var status = await Run($"call --server {address} --user anna --to 101 --timeout 1s --no-register --json", customer, stop.Token);

        Assert.Equal(1, status);
        Assert.Equal("givenUp", (await customer.NextAsync("result")).GetProperty("ended").GetString());
        Assert.Equal("Cancelled", (await desk.NextAsync("ended")).GetProperty("how").GetString());
        await stop.CancelAsync();
        await serving;
    }

    [Theory]
    [InlineData("")]
    [InlineData("desk")]
    [InlineData("call --user anna")]
    [InlineData("desk --user 101 --server nowhere")]
    [InlineData("desk --user 101 --answer-after soon")]
    [InlineData("desk --user 101 --tone")]
    public void Command_line_that_makes_no_sense_is_refused_with_the_reason(string line)
    {
        Assert.False(PhoneOptions.TryParse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries), out _, out var problem));
        Assert.NotEmpty(problem);
    }

    private static Task<int> Run(string line, TextWriter output, CancellationToken stop)
    {
        Assert.True(PhoneOptions.TryParse(line.Split(' '), out var options, out var problem), problem);
        var printer = new EventPrinter(output, options.Json);
        return options.Command == "desk"
            ? new DeskCommand(options, printer).RunAsync(stop)
            : new CallCommand(options, printer).RunAsync(stop);
    }
}
