using EdgeCC.Calls.Legs;
using EdgeCC.Calls.Tests.Rig;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Sound;
using EdgeCC.Sip.Messages;

namespace EdgeCC.Calls.Tests.Outbound;

/// <summary>Customers who are called, and answer.</summary>
public sealed class NumberTests
{
    private const string Customer = "+79161234567";

    private readonly Office _office = new(TestModel.CallingOut);
    private readonly TestPeer _city;
    private readonly LegId _agentLeg;
    private readonly TestCall _agent;

    public NumberTests()
    {
        _city = _office.Trunk();
        (_agent, _agentLeg) = _office.AgentUp();
    }

    [Fact]
    public void The_number_is_dialled_as_the_trunk_wants_it_and_shows_the_branchs_own()
    {
        var leg = _office.CallOut(Customer, _agentLeg);

        var invite = _city.Expect(SipMethods.Invite);
        Assert.Equal("sip:89161234567@sip.city.example", invite.Uri.ToString());
        Assert.Equal("sip:89161234567@sip.city.example", invite.To.Uri.ToString());
        Assert.Equal("sip:+74950000000@sip.city.example", invite.From.Uri.ToString());
        Assert.StartsWith("sip:edgecc@192.0.2.1:5060", invite.Contacts[0].Uri.ToString());
        Assert.False(invite.Headers.Has("Authorization"));
        End(leg, TestCall.Of(_city, invite));
    }

    [Fact]
    public void The_agent_hears_ringback_from_the_first_sign_of_ringing_and_the_customer_after_the_answer()
    {
        var leg = _office.CallOut(Customer, _agentLeg);
        var call = _city.Rung();
        call.Respond(100);
        Assert.IsType<HeardSound.Nothing>(_office.Sounds[_agentLeg].Hears);

        call.Respond(183, TestSdp.Of());
        Assert.Equal(new NumberRinging(leg), _office.Told<NumberRinging>());
        var heard = Assert.IsType<HeardSound.Prompts>(_office.Sounds[_agentLeg].Hears);
        Assert.Equal(new Prompt.Tone(CallProgressTone.Ringback), Assert.Single(heard.Sequence));
        Assert.True(heard.Loop);

        call.Respond(180);
        _office.ToldNothing();
        call.Respond(200, TestSdp.Of());
        call.Expect("ACK");
        Assert.Equal(new NumberAnswered(leg), _office.Told<NumberAnswered>());
        Assert.IsType<HeardSound.Nothing>(_office.Sounds[_agentLeg].Hears);

        _office.Tell(new BridgeLegs(_agentLeg, leg));
        Assert.Equal(new HeardSound.OtherLeg(leg), _office.Sounds[_agentLeg].Hears);
        Assert.Equal(new HeardSound.OtherLeg(_agentLeg), _office.Sounds[leg].Hears);
        End(leg, call);
    }

    [Fact]
    public void The_customer_is_offered_what_the_agents_phone_speaks_first()
    {
        var office = new Office(TestModel.CallingOut);
        var city = office.Trunk();
        var (_, agentLeg) = office.AgentUp(TestSdp.Of("203.0.113.101", formats: "0 101"));

        office.CallOut(Customer, agentLeg);
        Assert.Contains("RTP/AVP 0 8 101\r\n", city.Rung().Request.BodyText());
    }

    [Fact]
    public void A_customer_who_hangs_up_ends_the_leg()
    {
        var (leg, call) = Answered();

        call.Bye();
        call.Expect(200);
        Assert.Equal(new LegEnded(leg, LegEnding.HungUp), _office.Told<LegEnded>());
        AgentLeaves();
    }

    [Theory]
    [InlineData(401, "WWW-Authenticate", "Authorization")]
    [InlineData(407, "Proxy-Authenticate", "Proxy-Authorization")]
    public void A_challenge_is_answered_within_the_same_call(int status, string asking, string answering)
    {
        var leg = _office.CallOut(Customer, _agentLeg);
        var first = _city.Rung();
        first.Respond(status, headers: $"{asking}: Digest realm=\"city\", nonce=\"n1\", qop=\"auth\", algorithm=SHA-256");
        first.Expect("ACK");

        var second = _city.Rung();
        Assert.Contains("username=\"branch\"", second.Request.Headers.Get(answering));
        Assert.Equal(first.Request.CallId, second.Request.CallId);
        Assert.Equal(first.Request.From.Tag, second.Request.From.Tag);
        Assert.Equal(first.Request.CSeq.Number + 1, second.Request.CSeq.Number);

        second.Respond(200, TestSdp.Of());
        Assert.True(second.Expect("ACK").Headers.Has(answering));
        _office.Told<NumberAnswered>();
        End(leg, second);
    }

    [Fact]
    public void A_BYE_that_is_challenged_is_sent_again_with_credentials()
    {
        var (leg, call) = Answered();

        _office.Tell(new HangUpLeg(leg, HangUpCause.Normal));
        var bye = call.Expect("BYE");
        call.Respond(407, request: bye, headers: "Proxy-Authenticate: Digest realm=\"city\", nonce=\"n2\", qop=\"auth\"");
        var again = call.Expect("BYE");
        Assert.True(again.Headers.Has("Proxy-Authorization"));
        Assert.Equal(bye.CSeq.Number + 1, again.CSeq.Number);
        call.Respond(200, request: again);
        AgentLeaves();
    }

    [Fact]
    public void A_refresh_that_is_challenged_is_sent_again_and_the_call_goes_on()
    {
        var leg = _office.CallOut(Customer, _agentLeg);
        var call = _city.Rung();
        call.Respond(200, TestSdp.Of(), headers: "Session-Expires: 200;refresher=uac\nAllow: INVITE, UPDATE");
        call.Expect("ACK");
        _office.Told<NumberAnswered>();

        _office.Run(TimeSpan.FromSeconds(100));
        call.Respond(401, request: call.Expect("UPDATE"), headers: "WWW-Authenticate: Digest realm=\"city\", nonce=\"n3\"");
        var again = call.Expect("UPDATE");
        Assert.True(again.Headers.Has("Authorization"));
        call.Respond(200, request: again);
        _office.ToldNothing();
        End(leg, call);
    }

    [Fact]
    public void Of_two_places_that_answer_the_second_is_ended()
    {
        var (leg, call) = Answered();

        call.Respond(200, TestSdp.Of(), toTag: "other");
        call.Expect("ACK");
        call.Respond(200, request: call.Expect("BYE"));
        _office.ToldNothing();
        Assert.Contains(leg, _office.Sounds.Keys);
        End(leg, call);
    }

    [Fact]
    public void A_gateway_is_called_where_it_registered()
    {
        var gateway = _office.Peer("203.0.113.50:5070", "gateway", "secret-gateway");
        gateway.Register();

        var leg = _office.CallOut(Customer, _agentLeg, "gateway");
        var call = gateway.Rung();
        Assert.Equal("sip:89161234567@203.0.113.50:5070", call.Request.Uri.ToString());
        Assert.Equal("sip:100@192.0.2.1", call.Request.From.Uri.ToString());
        End(leg, call);
    }

    [Fact]
    public void What_a_desk_phone_dials_never_gets_out()
    {
        var phone = _office.Registered("102");
        phone.CallAuthorised("89161234567").Expect(404);
        phone.CallAuthorised("+79161234567").Expect(404);

        Assert.Empty(_city.TakeInvitations());
        AgentLeaves();
    }

    private (LegId Leg, TestCall Call) Answered()
    {
        var leg = _office.CallOut(Customer, _agentLeg);
        var call = _city.Rung();
        call.Respond(200, TestSdp.Of());
        call.Expect("ACK");
        _office.Told<NumberAnswered>();
        return (leg, call);
    }

    private void End(LegId leg, TestCall call)
    {
        _office.Tell(new HangUpLeg(leg, HangUpCause.Normal));
        call.Respond(487);
        call.Bye();
        AgentLeaves();
    }

    private void AgentLeaves()
    {
        _agent.Bye();
        _office.Forget();
        _office.LeavesNothing();
    }
}
