using EdgeCC.Engine.Configuration;
using EdgeCC.Hardware.Modem;
using EdgeCC.Hardware.Modem.Simulation;

namespace EdgeCC.Hardware.Tests.Modem;

/// <summary>Calls by voice, in virtual time.</summary>
public sealed class ModemCallTests
{
    private readonly GsmModem _modem = new(new ModemModel("/dev/null", ModemBench.Number));
    private readonly SimulatedModem _twin;
    private readonly List<ModemEvent> _events = [];
    private readonly Queue<byte[]> _said = new();
    private TimeSpan _now = TimeSpan.FromSeconds(1);

    public ModemCallTests()
    {
        _twin = new SimulatedModem(_said.Enqueue);
        Take(_modem.Open(_now));
        Run(seconds: 2);
        Assert.True(_modem.IsReady);
        _events.Clear();
    }

    [Fact]
    public void Call_comes_in_with_its_number_is_answered_and_ended_by_the_caller()
    {
        _twin.Call = 4;
        _twin.Say("\r\nRING\r\n\r\n+CLIP: \"+79110000001\",145\r\n");
        Run(seconds: 3);
        _twin.Say("\r\nRING\r\n\r\n+CLIP: \"+79110000001\",145\r\n");
        Run(seconds: 1);
        Assert.Equal([new ModemRang("+79110000001")], _events);

        Take(_modem.AnswerCall(_now));
        _twin.Call = 0;
        Run(seconds: 3);
        Assert.Contains("ATA", _twin.Commands);
        _twin.Call = null;
        _twin.Say("\r\nNO CARRIER\r\n");
        Run(seconds: 3);
        Assert.Equal([new ModemRang("+79110000001"), new ModemCallAnswered(), new ModemCallEnded(ModemCallEnd.HungUp)], _events);
        Assert.False(_modem.IsInCall);
    }

    [Fact]
    public void Caller_without_a_number_rings_too_and_is_gone_when_the_modem_says_nothing_of_it()
    {
        _twin.Call = 4;
        _twin.Say("\r\nRING\r\n");
        Run(seconds: 3);
        _twin.Call = null;
        Run(seconds: 3);
        Assert.Equal([new ModemRang(null), new ModemCallEnded(ModemCallEnd.HungUp)], _events);
    }

    [Fact]
    public void Call_goes_out_rings_is_answered_and_ended_by_us()
    {
        _twin.Call = 2;
        Take(_modem.Dial("+79110000002", _now));
        Run(seconds: 3);
        Assert.Contains("ATD+79110000002;", _twin.Commands);
        _twin.Call = 3;
        Run(seconds: 3);
        _twin.Call = 0;
        Run(seconds: 3);
        Take(_modem.HangUp(_now));
        Run(seconds: 1);
        Assert.Contains("AT+CHUP", _twin.Commands);
        Assert.Equal([new FarEndRings(), new ModemCallAnswered(), new ModemCallEnded(ModemCallEnd.HungUp)], _events);
    }

    [Theory]
    [InlineData("BUSY", ModemCallEnd.Busy)]
    [InlineData("NO ANSWER", ModemCallEnd.NoAnswer)]
    [InlineData("NO CARRIER", ModemCallEnd.HungUp)]
    public void Call_that_comes_to_nothing_says_why(string word, object end)
    {
        _twin.Call = 2;
        Take(_modem.Dial("112", _now));
        Run(seconds: 1);
        _twin.Say($"\r\n{word}\r\n");
        Run(seconds: 1);
        Assert.Equal([new ModemCallEnded((ModemCallEnd)end)], _events);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1;+CFUN=1")]
    [InlineData("+7911000000100000000000000")]
    public void What_is_no_number_is_not_dialled(string number)
    {
        Take(_modem.Dial(number, _now));
        Run(seconds: 1);
        Assert.Equal([new ModemCallEnded(ModemCallEnd.Failed)], _events);
        Assert.DoesNotContain(_twin.Commands, command => command.StartsWith("ATD", StringComparison.Ordinal));
    }

    [Fact]
    public void Call_ends_when_the_modem_is_pulled_out()
    {
        _twin.Call = 2;
        Take(_modem.Dial("112", _now));
        Take(_modem.Close(_now));
        Assert.Equal([new ModemBegunAnew(), new ModemCallEnded(ModemCallEnd.Failed)], _events);
    }

    private void Run(int seconds)
    {
        for (var n = 0; n < 4 * seconds; n++)
        {
            while (_said.TryDequeue(out var said))
            {
                Take(_modem.Take(said, _now));
            }

            _now += TimeSpan.FromMilliseconds(250);
            Take(_modem.Advance(_now));
        }
    }

    private void Take(ModemAnswer answer)
    {
        _events.AddRange(answer.Events);
        _twin.Take(answer.Bytes.AsSpan());
    }
}
