using EdgeCC.Calls.Legs;
using EdgeCC.Calls.Tests.Rig;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Sound;

namespace EdgeCC.Calls.Tests.Outbound;

/// <summary>Customers who are called and do not answer, and trunks that cannot carry the call.</summary>
public sealed class NumberRefusalTests
{
    private const string Customer = "+79161234567";

    private readonly Office _office = new(TestModel.CallingOut);
    private readonly TestPeer _city;
    private readonly TestPeer _spare;
    private readonly LegId _agentLeg;
    private readonly TestCall _agent;

    public NumberRefusalTests()
    {
        _city = _office.Trunk();
        _spare = _office.Peer("192.0.2.77:5080", "spare");
        (_agent, _agentLeg) = _office.AgentUp();
    }

    [Theory]
    [InlineData(486, NumberRefusal.Busy)]
    [InlineData(600, NumberRefusal.Busy)]
    [InlineData(408, NumberRefusal.NoAnswer)]
    [InlineData(480, NumberRefusal.NoAnswer)]
    [InlineData(487, NumberRefusal.NoAnswer)]
    [InlineData(403, NumberRefusal.Rejected)]
    [InlineData(603, NumberRefusal.Rejected)]
    [InlineData(604, NumberRefusal.Unreachable)]
    public void What_the_far_end_says_is_the_last_word(int status, NumberRefusal refusal)
    {
        var leg = _office.CallOut(Customer, _agentLeg);
        var call = _city.Rung();
        call.Respond(180);
        Assert.Equal(leg, _office.Told<NumberRinging>().Leg);

        call.Respond(status);
        Assert.Equal(new NumberRefused(leg, refusal), _office.Told<NumberRefused>());
        Assert.IsType<HeardSound.Nothing>(_office.Sounds[_agentLeg].Hears);
        _spare.ExpectNothing("INVITE");
        AgentLeaves();
    }

    [Theory]
    [InlineData(302, NumberRefusal.Failed)]
    [InlineData(401, NumberRefusal.Failed)]
    [InlineData(404, NumberRefusal.Unreachable)]
    [InlineData(410, NumberRefusal.Unreachable)]
    [InlineData(484, NumberRefusal.Unreachable)]
    [InlineData(500, NumberRefusal.Failed)]
    [InlineData(503, NumberRefusal.Failed)]
    public void What_the_trunk_says_makes_the_next_one_be_tried(int status, NumberRefusal refusal)
    {
        var leg = _office.CallOut(Customer, _agentLeg);
        _city.Rung().Respond(status);

        var second = _spare.Rung();
        Assert.Equal("sip:+79161234567@192.0.2.77:5080", second.Request.Uri.ToString());
        second.Respond(503);
        Assert.Equal(new NumberRefused(leg, refusal), _office.Told<NumberRefused>());
        AgentLeaves();
    }

    [Fact]
    public void A_trunk_that_says_nothing_is_passed_over_and_one_that_says_something_is_not()
    {
        var leg = _office.CallOut(Customer, _agentLeg);
        _office.Run(NumberLeg.LongestSilence);
        var second = _spare.Rung();
        second.Respond(100);
        _office.Run(NumberLeg.LongestSilence * 3);
        _office.ToldNothing();

        second.Respond(200, TestSdp.Of());
        second.Expect("ACK");
        Assert.Equal(leg, _office.Told<NumberAnswered>().Leg);
        second.Bye();
        AgentLeaves();
    }

    [Fact]
    public void With_every_trunk_silent_the_call_has_failed()
    {
        var leg = _office.CallOut(Customer, _agentLeg);

        _office.Run(NumberLeg.LongestSilence * 2);
        Assert.Equal(new NumberRefused(leg, NumberRefusal.Failed), _office.Told<NumberRefused>());
        AgentLeaves();
    }

    [Fact]
    public void Wrong_password_is_not_tried_again()
    {
        var leg = _office.CallOut(Customer, _agentLeg, "city");
        const string challenge = "WWW-Authenticate: Digest realm=\"city\", nonce=\"n\", qop=\"auth\"";
        _city.Rung().Respond(401, headers: challenge);
        _city.Rung().Respond(401, headers: challenge);

        Assert.Equal(new NumberRefused(leg, NumberRefusal.Failed), _office.Told<NumberRefused>());
        AgentLeaves();
    }

    [Fact]
    public void A_stale_nonce_is_no_wrong_password()
    {
        var leg = _office.CallOut(Customer, _agentLeg, "city");
        _city.Rung().Respond(401, headers: "WWW-Authenticate: Digest realm=\"city\", nonce=\"n\", qop=\"auth\"");
        _city.Rung().Respond(401, headers: "WWW-Authenticate: Digest realm=\"city\", nonce=\"m\", qop=\"auth\", stale=true");

        _city.Rung().Respond(486);
        Assert.Equal(new NumberRefused(leg, NumberRefusal.Busy), _office.Told<NumberRefused>());
        AgentLeaves();
    }

    [Fact]
    public void Ring_limit_takes_the_call_back()
    {
        var leg = _office.CallOut(Customer, _agentLeg, limit: TimeSpan.FromSeconds(25));
        var call = _city.Rung();
        call.Respond(180);
        _office.Told<NumberRinging>();

        _office.Run(TimeSpan.FromSeconds(24));
        call.ExpectNothing("CANCEL");
        _office.Run(TimeSpan.FromSeconds(1));
        Assert.Equal(new NumberRefused(leg, NumberRefusal.NoAnswer), _office.Told<NumberRefused>());
        call.Respond(200, request: call.Expect("CANCEL"));
        call.Respond(487);
        AgentLeaves();
    }

    [Fact]
    public void Answer_that_crosses_the_CANCEL_is_acknowledged_and_ended()
    {
        var leg = _office.CallOut(Customer, _agentLeg);
        var call = _city.Rung();
        call.Respond(180);
        _office.Told<NumberRinging>();

        _office.Tell(new HangUpLeg(leg, HangUpCause.NoAnswer));
        Assert.IsType<HeardSound.Nothing>(_office.Sounds[_agentLeg].Hears);
        call.Respond(200, TestSdp.Of());
        call.Expect("ACK");
        call.Respond(200, request: call.Expect("BYE"));
        call.Respond(200, request: call.Expect("CANCEL"));
        AgentLeaves();
    }

    [Fact]
    public void Challenge_that_crosses_the_CANCEL_is_not_answered()
    {
        var leg = _office.CallOut(Customer, _agentLeg);
        var call = _city.Rung();
        call.Respond(100);

        _office.Tell(new HangUpLeg(leg, HangUpCause.NoAnswer));
        call.Respond(407, headers: "Proxy-Authenticate: Digest realm=\"city\", nonce=\"n\", qop=\"auth\"");
        Assert.Empty(_city.TakeInvitations());
        AgentLeaves();
    }

    [Fact]
    public void A_dead_trunk_that_answers_late_while_the_next_one_rings_still_wins()
    {
        var leg = _office.CallOut(Customer, _agentLeg);
        var late = _city.Rung();
        _office.Run(NumberLeg.LongestSilence);
        var second = _spare.Rung();
        second.Respond(180);
        _office.Told<NumberRinging>();

        late.Respond(200, TestSdp.Of());
        late.Expect("ACK");
        Assert.Equal(leg, _office.Told<NumberAnswered>().Leg);
        second.Respond(200, request: second.Expect("CANCEL"));
        second.Respond(487);
        late.Bye();
        AgentLeaves();
    }

    [Fact]
    public void A_dead_trunk_that_rings_late_does_not_vouch_for_the_next_one()
    {
        var leg = _office.CallOut(Customer, _agentLeg);
        var late = _city.Rung();
        _office.Run(NumberLeg.LongestSilence);

        late.Respond(180);
        late.Respond(200, request: late.Expect("CANCEL"));
        late.Respond(487);
        _office.ToldNothing();
        _office.Run(NumberLeg.LongestSilence);
        Assert.Equal(new NumberRefused(leg, NumberRefusal.Failed), _office.Told<NumberRefused>());
        AgentLeaves();
    }

    [Fact]
    public void Answer_without_usable_sound_is_no_answer_to_try_elsewhere()
    {
        var leg = _office.CallOut(Customer, _agentLeg);
        var call = _city.Rung();

        call.Respond(200, TestSdp.Video);
        Assert.Equal(new NumberRefused(leg, NumberRefusal.Failed), _office.Told<NumberRefused>());
        call.Expect("ACK");
        call.Respond(200, request: call.Expect("BYE"));
        _spare.ExpectNothing("INVITE");
        AgentLeaves();
    }

    [Theory]
    [InlineData("89161234567", null)]
    [InlineData("+7916123456789012", null)]
    [InlineData("+7916123456;ext=1", null)]
    [InlineData("+7916@evil.example", null)]
    [InlineData("+", null)]
    [InlineData("+4930123456", "spare")]
    [InlineData("+79161234567", "gateway")]
    [InlineData("+79161234567", "nobody")]
    public void What_no_trunk_may_dial_fails_at_once(string number, string? trunk)
    {
        var leg = _office.CallOut(number, _agentLeg, trunk);

        Assert.Equal(new NumberRefused(leg, NumberRefusal.Failed), _office.Told<NumberRefused>());
        Assert.Empty(_city.TakeInvitations());
        Assert.Empty(_spare.TakeInvitations());
        AgentLeaves();
    }

    [Fact]
    public void With_no_port_left_the_call_fails_and_keeps_nothing()
    {
        var office = new Office(TestModel.CallingOut, ports: 1);
        var (_, agentLeg) = office.AgentUp();

        var leg = office.CallOut(Customer, agentLeg);
        Assert.Equal(new NumberRefused(leg, NumberRefusal.Failed), office.Told<NumberRefused>());
        Assert.Equal(1, office.Calls.Counts.Legs);
    }

    [Fact]
    public void An_agent_who_hangs_up_while_it_rings_leaves_the_customers_leg_to_its_order()
    {
        var leg = _office.CallOut(Customer, _agentLeg);
        var call = _city.Rung();
        call.Respond(180);
        _office.Told<NumberRinging>();

        _agent.Bye();
        Assert.Equal(_agentLeg, _office.Told<LegEnded>().Leg);
        call.Respond(486);
        Assert.Equal(new NumberRefused(leg, NumberRefusal.Busy), _office.Told<NumberRefused>());
        _office.LeavesNothing();
    }

    [Fact]
    public void Ringback_does_not_cut_off_what_the_agent_is_told_meanwhile()
    {
        _office.CallOut(Customer, _agentLeg);
        var call = _city.Rung();
        call.Respond(180);
        _office.Tell(new PlayPrompts(_agentLeg, new PlaybackId(7), [new Prompt.Tone(CallProgressTone.Beep)], Loop: false));

        call.Respond(486);
        Assert.Equal(new PlaybackId(7), Assert.IsType<HeardSound.Prompts>(_office.Sounds[_agentLeg].Hears).Playback);
        AgentLeaves();
    }

    private void AgentLeaves()
    {
        _agent.Bye();
        _office.Forget();
        _office.LeavesNothing();
    }
}
