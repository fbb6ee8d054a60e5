using System.Text;
using CsCheck;
using EdgeCC.Engine.Configuration;
using EdgeCC.Engine.Health;
using EdgeCC.Hardware.Modem;
using EdgeCC.Hardware.Modem.Commands;
using EdgeCC.Hardware.Modem.Messages;

namespace EdgeCC.Hardware.Tests.Modem;

public sealed class GsmModemTests
{
    private static readonly ModemModel Locked = new("/dev/null", ModemBench.Number) { Pin = "1234" };

    [Fact]
    public void Modem_tells_its_operator_its_signal_and_its_balance()
    {
        var bench = ModemBench.AtWork(Locked with { Pin = null, Balance = "*100#" });
        bench.Run(TimeSpan.FromMinutes(2));
        Assert.Equal(
            new ModemState(ModemCondition.Ready) { Operator = "Twin", SignalDbm = -73, Balance = "10 ру", Store = (0, 20) },
            bench.Channel.Modem.State);
        Assert.Equal(HealthLevel.Well, Finding(bench).Level);
    }

    [Fact]
    public void Locked_SIM_is_unlocked()
    {
        var bench = new ModemBench(Locked);
        bench.Twin.Sim = "SIM PIN";
        bench.Open();
        bench.Run(TimeSpan.FromSeconds(10));
        Assert.Equal(ModemCondition.Ready, bench.Channel.Modem.State.Condition);
    }

    [Fact]
    public void Wrong_PIN_is_tried_once()
    {
        var bench = new ModemBench(Locked);
        (bench.Twin.Sim, bench.Twin.Pin) = ("SIM PIN", "9999");
        bench.Open();
        bench.Run(TimeSpan.FromHours(1));
        Assert.Equal(1, bench.Twin.WrongPins);
        Assert.Equal(ModemCondition.PinRefused, bench.Channel.Modem.State.Condition);
    }

    [Fact]
    public void Service_that_begins_again_and_again_does_not_lock_the_SIM()
    {
        var bench = new ModemBench(Locked);
        (bench.Twin.Sim, bench.Twin.Pin) = ("SIM PIN", "9999");
        for (var start = 0; start < 5; start++)
        {
            bench.Restart(Locked);
        }

        Assert.Equal(2, bench.Twin.WrongPins);
        Assert.Equal(ModemCondition.PinRefused, bench.Channel.Modem.State.Condition);
    }

    [Theory]
    [InlineData(null, ModemCondition.NoSim)]
    [InlineData("SIM PIN", ModemCondition.PinWanted)]
    [InlineData("SIM PUK", ModemCondition.PukWanted)]
    public void SIM_that_keeps_it_from_working_is_a_finding_and_looked_for_again(string? sim, object condition)
    {
        var bench = new ModemBench();
        bench.Twin.Sim = sim;
        bench.Open();
        bench.Run(TimeSpan.FromSeconds(20));
        Assert.Equal(condition, bench.Channel.Modem.State.Condition);
        Assert.Equal(HealthLevel.Failing, Finding(bench).Level);
        bench.Twin.Sim = "READY";
        bench.Run(TimeSpan.FromSeconds(20));
        Assert.True(bench.Channel.Modem.IsReady);
    }

    [Theory]
    [InlineData(2, ModemCondition.Searching)]
    [InlineData(3, ModemCondition.Denied)]
    [InlineData(5, ModemCondition.Ready)]
    public void Network_that_changes_is_noticed(int registration, object condition)
    {
        var bench = ModemBench.AtWork();
        bench.Hear($"\r\n+CREG: {registration}\r\n");
        Assert.Equal(condition, bench.Channel.Modem.State.Condition);
        Assert.Equal(registration == 5, bench.Channel.Modem.State.IsRoaming);
    }

    [Fact]
    public void Modem_that_hangs_is_begun_with_anew_and_what_was_under_way_goes_again()
    {
        var bench = ModemBench.AtWork();
        bench.Twin.Hangs = true;
        bench.Send(ModemBench.Text("1", "Hello"));
        bench.Run(TimeSpan.FromMinutes(5));
        Assert.NotEqual(0, bench.Reopened);
        Assert.Equal(ModemCondition.Hangs, bench.Channel.Modem.State.Condition);
        Assert.Contains("does not answer", Finding(bench).Text, StringComparison.Ordinal);
        bench.Twin.Hangs = false;
        bench.Run(TimeSpan.FromMinutes(1));
        Assert.Equal("Hello", Assert.Single(bench.Twin.Sent).Body.Text);
    }

    [Fact]
    public void Modem_that_floods_is_begun_with_anew()
    {
        var bench = ModemBench.AtWork();
        bench.Hear(string.Concat(Enumerable.Repeat("\r\nRING\r\n", AtDialogue.MostUnaskedPerSecond + 1)));
        Assert.Equal(1, bench.Reopened);
        bench.Run(TimeSpan.FromSeconds(5));
        Assert.True(bench.Channel.Modem.IsReady);
    }

    [Fact]
    public void Line_without_end_is_thrown_away()
    {
        var lines = new AtLines();
        Assert.Empty(lines.Take(Encoding.ASCII.GetBytes(new string('x', 1_000_000))));
        Assert.Equal(["OK"], lines.Take("\r\nOK\r\n"u8));
    }

    [Fact]
    public void Any_bytes_are_survived_and_never_ask_for_a_time_that_has_passed() =>
        Gen.Select(
            Gen.OneOf(
                Gen.Byte.Array[0, 60],
                Gen.Int[0, Talk.Length - 1].Select(n => Encoding.Latin1.GetBytes(Talk[n] + "\r\n"))),
            Gen.Int[0, 20_000]).Array[0, 200].Sample(steps =>
        {
            var channel = new SmsChannel(Locked);
            var now = TimeSpan.FromSeconds(1);
            channel.Open(now);
            foreach (var (bytes, pause) in steps)
            {
                now += TimeSpan.FromMilliseconds(pause);
                Obey(channel, pause, now);
                if (channel.Take(bytes, now).MustReopen | channel.Advance(now).MustReopen)
                {
                    channel.Open(now);
                }

                var answer = channel.Advance(now);
                Assert.True(answer.MustReopen || answer.NextDeadline is null || answer.NextDeadline > now, $"{answer.NextDeadline} at {now}");
            }
        });

    // Orders come at any time too.
    private static void Obey(SmsChannel channel, int choice, TimeSpan now)
    {
        switch (choice % 7)
        {
            case 0:
                channel.Send(ModemBench.Text($"{choice}", new string('ж', choice % 300)), now);
                break;
            case 1:
                channel.Accept($"{choice}", now);
                break;
            case 2:
                channel.Modem.Dial("112", now);
                break;
            case 3:
                channel.Modem.HangUp(now);
                break;
        }
    }

    [Theory]
    [InlineData("00310030002004400443", 72, "10 ру")]
    [InlineData("E8329BFD4697D9EC37", 15, "hellohello")]
    [InlineData("Balance 10.50\r\nthanks", 15, "Balance 10.50 thanks")]
    [InlineData("", 0, "")]
    public void Answer_of_the_network_is_read_however_the_modem_writes_it(string text, int scheme, string read) =>
        Assert.Equal(read, NetworkText.Read(text, scheme));

    [Fact]
    public void Answer_of_the_network_may_have_several_lines()
    {
        var bench = ModemBench.AtWork();
        bench.Hear("\r\n+CUSD: 0,\"Balance 10.50\r\nOK\r\nbye\",15\r\n");
        Assert.Equal("Balance 10.50 OK bye", bench.Channel.Modem.State.Balance);
    }

    private static readonly string[] Talk =
    [
        "OK", "ERROR", ">", "+CME ERROR: 10", "+CMS ERROR: 500", "+CPIN: READY", "+CPIN: SIM PIN", "+CREG: 1", "+CREG: 1,1", "+CSQ: 99,99", "+CSQ: 1",
        "+CMTI: \"SM\",3", "+CMTI:", "+CMT: ,24", "+CDS: 25", "0011", "+CUSD: 0,\"a", "+CUSD: 2", "RING", "+CLIP: \"+7\",145", "NO CARRIER", "BUSY", "+CLCC: 1,0,0,0,0",
        "+CMGL: 1,0,,24", "+CMGS: 300", "+COPS: 0", "+CPMS: 1", "07917283010010F5040BC87238880900F10000993092516195800AE8329BFD4697D9EC37",
    ];

    private static HealthFinding Finding(ModemBench bench) =>
        ModemFinding.Of(Locked, new ModemReport(bench.Channel.Modem.State, bench.Channel.Counts, Fault: null));
}
