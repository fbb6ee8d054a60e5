using EdgeCC.Hardware.Lines;
using EdgeCC.Hardware.Lines.Countries;
using EdgeCC.Hardware.Lines.Simulation;
using EdgeCC.Hardware.Lines.Trunks;
using EdgeCC.Media.CallerId;

namespace EdgeCC.Hardware.Tests.Lines.Trunks;

/// <summary>Stories of an exchange and our trunk, in virtual time, with real sound on the line.</summary>
public sealed class AnalogueTrunkTests
{
    private static readonly CallerIdMessage Caller = new() { Number = "0441234567", Name = "Olena" };

    private AnalogueTrunk _port = null!;
    private SimulatedExchange _exchange = null!;
    private SimulatedLine _line = null!;

    public AnalogueTrunkTests() => Plug(new TrunkModel(LineStandards.Ukraine));

    public static readonly TheoryData<string> Countries = [.. LineStandards.All.Select(standard => standard.Country)];

    [Theory]
    [MemberData(nameof(Countries))]
    public void Call_comes_in_with_caller_id_before_the_second_ring(string country)
    {
        var standard = LineStandards.Of(country)!;
        Plug(new TrunkModel(standard));
        _exchange.Call(Caller, _line.Now);
        Run((standard.RingCadence.Length > 2 ? 1 : standard.RingCadence[0].TotalSeconds) + 1.9);

        Assert.Equal([new TrunkOffered(Caller)], _line.Reports);
    }

    [Fact]
    public void Call_without_caller_id_is_offered_before_the_second_ring_at_the_latest()
    {
        _exchange.Call(null, _line.Now);
        Run(5);

        Assert.Equal([new TrunkOffered(null)], _line.Reports);
    }

    // As in the United Kingdom, where it follows a reversal of the line.
    [Theory]
    [InlineData(1, true)]
    [InlineData(7, false)]
    public void Caller_id_before_the_first_ring_belongs_to_the_call_that_follows_soon(double pause, bool told)
    {
        _line.Order(new CallerIdHeard(Caller));
        Run(pause);
        _exchange.Call(null, _line.Now);
        Run(5);

        Assert.Equal([new TrunkOffered(told ? Caller : null)], _line.Reports);
    }

    [Fact]
    public void Message_waiting_is_no_caller()
    {
        _line.Order(new CallerIdHeard(new CallerIdMessage { MessageWaiting = true }));
        _exchange.Call(null, _line.Now);
        Run(5);

        Assert.Equal([new TrunkOffered(null)], _line.Reports);
    }

    [Fact]
    public void Call_is_answered_and_ends_when_the_current_drops()
    {
        _exchange.Call(Caller, _line.Now);
        Run(4);
        _line.Order(new AnswerTrunk());
        Run(2);
        Assert.True(_exchange.Connected);

        _exchange.HangUp(dropsLoop: true, _line.Now);
        Run(0.6);
        Assert.Equal(
            [new TrunkOffered(Caller), new TrunkConnected(), new TrunkEnded(TrunkEnding.LoopDropped)], _line.Reports);
        Run(3);
        Assert.Equal(TrunkPhase.Idle, _port.Phase);
    }

    [Fact]
    public void Call_ends_by_busy_tone_where_the_current_stays()
    {
        _exchange.Call(Caller, _line.Now);
        Run(4);
        _line.Order(new AnswerTrunk());
        Run(2);
        _exchange.HangUp(dropsLoop: false, _line.Now);
        Run(3.5);

        Assert.Equal(new TrunkEnded(TrunkEnding.Busy), _line.Reports[^1]);
    }

    [Fact]
    public void Caller_who_gives_up_is_told_after_the_pause_that_no_ring_ended()
    {
        _exchange.Call(Caller, _line.Now);
        Run(4);
        _exchange.HangUp(dropsLoop: false, _line.Now);
        Run(5);

        Assert.Equal([new TrunkOffered(Caller), new TrunkAbandoned()], _line.Reports);
        Assert.Equal(TrunkPhase.Idle, _port.Phase);
    }

    [Theory]
    [InlineData(false, "0501234567")]
    [InlineData(false, "*100#")]
    [InlineData(true, "0592")]
    public void Number_is_dialled_after_the_dial_tone_in_keys_or_pulses(bool pulses, string number)
    {
        Plug(new TrunkModel(LineStandards.Ukraine, pulses));
        _line.Order(new SeizeTrunk(number));
        Run(20);

        Assert.Equal(number.TrimEnd('#'), _exchange.Dialled);
        Assert.Contains(new TrunkConnected(), _line.Reports);
        Assert.True(_exchange.Connected);
    }

    [Theory]
    [InlineData("busy", TrunkEnding.Busy)]
    [InlineData("congestion", TrunkEnding.Congestion)]
    public void Called_party_that_cannot_be_had_ends_the_call(string outcome, TrunkEnding ending)
    {
        Plug(new TrunkModel(LineStandards.Ukraine), outcome == "busy" ? SimulatedOutcome.Busy : SimulatedOutcome.Congestion);
        _line.Order(new SeizeTrunk("111"));
        Run(14);

        Assert.Equal(new TrunkEnded(ending), _line.Reports[^1]);
    }

    [Fact]
    public void Ringing_tone_is_told()
    {
        Plug(new TrunkModel(LineStandards.Ukraine), SimulatedOutcome.Rings);
        _line.Order(new SeizeTrunk("111"));
        Run(20);

        Assert.Equal(new TrunkHeard(Media.Tones.LineTone.Ringback), _line.Reports[^1]);
    }

    [Fact]
    public void Flash_reaches_the_exchange_and_the_call_goes_on()
    {
        Plug(new TrunkModel(LineStandards.Ukraine));
        _line.Order(new SeizeTrunk("111"));
        Run(16);
        _line.Order(new FlashTrunk());
        Run(2);
        _line.Order(new DialOnTrunk("42"));
        Run(2);

        Assert.Equal((1, "42", TrunkPhase.Connected), (_exchange.Flashes, _exchange.Keys, _port.Phase));
    }

    [Fact]
    public void Released_line_rests_before_it_is_taken_again()
    {
        _line.Order(new SeizeTrunk("111"));
        Run(1);
        _line.Order(new ReleaseTrunk());
        _line.Order(new SeizeTrunk("111"));
        Assert.Equal([new TrunkEnded(TrunkEnding.Released), new TrunkRefused(TrunkRefusal.Resting)], _line.Reports);

        Run(2.5);
        _line.Order(new SeizeTrunk("111"));
        Assert.Equal(2, _line.Reports.Count);
    }

    [Fact]
    public void Cut_line_is_found_when_it_is_taken_and_when_it_is_cut_in_a_call()
    {
        _exchange.Cut(true);
        _line.Order(new SeizeTrunk("111"));
        Run(1);
        Assert.Equal([new TrunkEnded(TrunkEnding.NoCurrent)], _line.Reports);

        _exchange.Cut(false);
        Run(4);
        _line.Order(new SeizeTrunk("111"));
        Run(15);
        _exchange.Cut(true);
        Run(1);
        Assert.Equal(new TrunkEnded(TrunkEnding.LoopDropped), _line.Reports[^1]);
    }

    [Fact]
    public void Line_without_dial_tone_is_left()
    {
        Plug(new TrunkModel(LineStandards.Ukraine, SensesLoop: false));
        _exchange.Cut(true);
        _line.Order(new SeizeTrunk("111"));
        Run(6);

        Assert.Equal([new TrunkEnded(TrunkEnding.NoDialTone)], _line.Reports);
    }

    [Fact]
    public void Line_that_rings_is_not_taken()
    {
        _exchange.Call(Caller, _line.Now);
        Run(0.5);
        _line.Order(new SeizeTrunk("111"));

        Assert.Equal([new TrunkRefused(TrunkRefusal.InUse)], _line.Reports);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("12 34", false)]
    [InlineData("+38044", false)]
    [InlineData("12*", true)]
    [InlineData("123456789012345678901234567890123", false)]
    public void Number_that_cannot_be_dialled_is_refused(string number, bool pulses)
    {
        Plug(new TrunkModel(LineStandards.Ukraine, pulses));
        _line.Order(new SeizeTrunk(number));

        Assert.Equal([new TrunkRefused(TrunkRefusal.BadNumber)], _line.Reports);
    }

    private void Plug(TrunkModel model, SimulatedOutcome outcome = SimulatedOutcome.Answers)
    {
        _port = new AnalogueTrunk(model);
        _exchange = new SimulatedExchange(model.Standard, _ => outcome);
        _line = new SimulatedLine(_port, _exchange, model.Standard);
        Run(1);
    }

    private void Run(double seconds) => _line.Run(TimeSpan.FromSeconds(seconds));
}
