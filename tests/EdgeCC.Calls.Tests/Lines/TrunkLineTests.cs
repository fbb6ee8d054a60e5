using EdgeCC.Calls.Legs;
using EdgeCC.Calls.Lines;
using EdgeCC.Calls.Tests.Rig;
using EdgeCC.Model.Identity;
using EdgeCC.Sip.Messages;

namespace EdgeCC.Calls.Tests.Lines;

/// <summary>Lines to the outside: calls that ring there, and calls that go out when SIP trunks cannot carry them.</summary>
public sealed class TrunkLineTests
{
    private const string Customer = "+79161234567";
    private const string Dialled = "89161234567";

    private readonly Office _office = LineOffice.Open();

    [Fact]
    public void A_call_that_rings_arrives_with_its_caller_and_is_answered()
    {
        _office.Tell(new LineRang(LineOffice.City, "89161234567", "Ivanov\u0007"));
        var arrived = _office.Told<CallArrived>();
        Assert.Equal(new CallArrived(arrived.Leg, new TrunkId("city-line"), "89161234567", "Ivanov", LineOffice.CityNumber), arrived);

        _office.Tell(new AnswerCall(arrived.Leg));
        _office.Lines(new AnswerLine(LineOffice.City));
        Assert.Equal(3, _office.Sounds[arrived.Leg].Port);

        _office.Tell(new LineEnded(LineOffice.City, LineEnding.HungUp));
        Assert.Equal(new LegEnded(arrived.Leg, LegEnding.HungUp), _office.Told<LegEnded>());
        _office.LeavesNothing();
    }

    [Fact]
    public void A_caller_who_gives_up_is_told_and_one_we_hang_up_is_left()
    {
        _office.Tell(new LineRang(LineOffice.City, null, null));
        var first = _office.Told<CallArrived>().Leg;
        _office.Tell(new LineEnded(LineOffice.City, LineEnding.HungUp));
        Assert.Equal(new LegEnded(first, LegEnding.HungUp), _office.Told<LegEnded>());

        _office.Tell(new LineRang(LineOffice.City, null, null));
        _office.Tell(new HangUpLeg(_office.Told<CallArrived>().Leg, HangUpCause.Normal));
        _office.Lines(new ReleaseLine(LineOffice.City));
        _office.LeavesNothing();
    }

    [Fact]
    public void A_dead_SIP_trunk_gives_way_to_the_line_and_a_dead_line_to_the_modem()
    {
        var agent = _office.StationTalks();
        var leg = _office.CallOut(Customer, agent);
        _office.Run(NumberLeg.LongestSilence);
        _office.Lines(new SeizeLine(LineOffice.City, Dialled));

        _office.Tell(new LineEnded(LineOffice.City, LineEnding.Dead));
        _office.Lines(new SeizeLine(LineOffice.Modem, Customer));
        _office.Tell(new FarEndRang(LineOffice.Modem));
        Assert.Equal(new NumberRinging(leg), _office.Told<NumberRinging>());
        Assert.IsType<HeardSound.Prompts>(_office.Sounds[agent].Hears);

        _office.Tell(new FarEndAnswered(LineOffice.Modem));
        Assert.Equal(new NumberAnswered(leg), _office.Told<NumberAnswered>());
        Assert.IsType<HeardSound.Nothing>(_office.Sounds[agent].Hears);
        Assert.Equal(4, _office.Sounds[leg].Port);
        _office.Tell(new HangUpLeg(leg, HangUpCause.Normal));
        _office.Lines(new ReleaseLine(LineOffice.Modem));
        _office.HangsUp(agent);
        _office.LeavesNothing();
    }

    [Fact]
    public void A_line_that_is_lost_or_taken_gives_way_to_the_next_trunk_and_SIP_may_come_after_a_line()
    {
        var model = LineOffice.Model with { Trunks = [.. LineOffice.Model.Trunks.Reverse()] };
        var office = new Office(model);
        office.Tell(new LineOpened(LineOffice.City, 3));
        var city = office.Trunk();
        var (_, agent) = office.AgentUp();

        var leg = office.CallOut(Customer, agent);
        office.Lines(new SeizeLine(LineOffice.City, Dialled));
        office.Tell(new LineEnded(LineOffice.City, LineEnding.InUse));
        var call = city.Rung();
        call.Respond(200, TestSdp.Of());
        call.Expect(SipMethods.Ack);
        Assert.Equal(new NumberAnswered(leg), office.Told<NumberAnswered>());
    }

    [Fact]
    public void Whoever_waits_hears_an_analogue_line_from_the_last_digit_and_the_answer_is_taken_for_granted_after_the_tones()
    {
        var agent = _office.StationTalks();
        var leg = Dialling(agent);
        _office.Tell(new LineDialled(LineOffice.City));
        Assert.Equal(new HeardSound.OtherLeg(leg), _office.Sounds[agent].Hears);
        _office.Tell(new FarEndRang(LineOffice.City));
        _office.Told<NumberRinging>();
        Assert.Equal(new HeardSound.OtherLeg(leg), _office.Sounds[agent].Hears);
        _office.ToldNothing();

        _office.Run(TrunkNumberLeg.Listening);
        Assert.Equal(new NumberAnswered(leg), _office.Told<NumberAnswered>());
        _office.Tell(new LineEnded(LineOffice.City, LineEnding.Busy));
        Assert.Equal(new LegEnded(leg, LegEnding.HungUp), _office.Told<LegEnded>());
        _office.HangsUp(agent);
        _office.LeavesNothing();
    }

    [Fact]
    public void Busy_tone_means_the_customer_is_busy_and_congestion_that_another_trunk_may_do_better()
    {
        var agent = _office.StationTalks();
        var busy = Dialling(agent);
        _office.Tell(new LineDialled(LineOffice.City));
        _office.Tell(new LineEnded(LineOffice.City, LineEnding.Busy));
        Assert.Equal(new NumberRefused(busy, NumberRefusal.Busy), _office.Told<NumberRefused>());
        Assert.IsType<HeardSound.Nothing>(_office.Sounds[agent].Hears);

        var congested = Dialling(agent);
        _office.Tell(new LineDialled(LineOffice.City));
        _office.Tell(new LineEnded(LineOffice.City, LineEnding.Congestion));
        _office.Lines(new SeizeLine(LineOffice.Modem, Customer));
        _office.Tell(new LineLost(LineOffice.Modem));
        Assert.Equal(new NumberRefused(congested, NumberRefusal.Failed), _office.Told<NumberRefused>());
        _office.HangsUp(agent);
        _office.LeavesNothing();
    }

    [Fact]
    public void A_number_nobody_answers_in_time_is_left()
    {
        var agent = _office.StationTalks();
        var leg = _office.CallOut(Customer, agent, "gsm", TimeSpan.FromSeconds(30));
        _office.Lines(new SeizeLine(LineOffice.Modem, Customer));
        _office.Run(TimeSpan.FromSeconds(31));
        Assert.Equal(new NumberRefused(leg, NumberRefusal.NoAnswer), _office.Told<NumberRefused>());
        _office.Lines(new ReleaseLine(LineOffice.Modem));
        _office.HangsUp(agent);
        _office.LeavesNothing();
    }

    private LegId Dialling(LegId agent)
    {
        var leg = _office.CallOut(Customer, agent);
        _office.Run(NumberLeg.LongestSilence);
        _office.Lines(new SeizeLine(LineOffice.City, Dialled));
        return leg;
    }
}
