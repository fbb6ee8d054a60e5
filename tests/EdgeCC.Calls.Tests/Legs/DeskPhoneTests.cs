using EdgeCC.Calls.Legs;
using EdgeCC.Calls.Tests.Rig;
using EdgeCC.Media.Codecs;
using EdgeCC.Model.Identity;

namespace EdgeCC.Calls.Tests.Legs;

public sealed class DeskPhoneTests
{
    private readonly Office _office = new();

    [Fact]
    public void Phone_shows_the_customers_number_and_the_queue()
    {
        var (customer, customerLeg) = _office.CallAnswered();
        var phone = _office.Registered("101");

        _office.Ring("101", customerLeg, "Sales");
        var rung = phone.Rung();
        Assert.Equal("Sales", rung.Request.From.DisplayName);
        Assert.Equal("+74951234567", rung.Request.From.Uri.User);
        Assert.Contains("sip:+74951234567@", rung.Request.Headers.Get("P-Asserted-Identity"));
        Assert.Equal("101", rung.Request.To.Uri.User);

        rung.Respond(486);
        Assert.Equal(PhoneRefusal.Busy, _office.Told<PhoneRefused>().Refusal);
        customer.Bye();
        _office.Told<LegEnded>();
        _office.LeavesNothing();
    }

    [Fact]
    public void Withheld_number_stays_withheld_on_the_phone()
    {
        var (customer, customerLeg) = _office.CallAnswered(headers: "Privacy: id");
        var phone = _office.Registered("101");

        var leg = _office.Ring("101", customerLeg);
        var rung = phone.Rung();
        Assert.Equal("sip:anonymous@anonymous.invalid", rung.Request.From.Uri.ToString());
        Assert.False(rung.Request.Headers.Has("P-Asserted-Identity"));
        End(customer, leg, rung);
    }

    [Fact]
    public void Request_URI_is_the_registered_contact_and_the_way_is_the_flow_it_registered_over()
    {
        var (customer, customerLeg) = _office.CallAnswered();
        var phone = _office.Phone("101");
        phone.Register(contact: "\"Desk, front\" <sip:101@10.0.0.5:5060;line=x7;ob>;+sip.instance=\"<urn:uuid:1>\"");
        _office.Told<PhoneRegistered>();

        var leg = _office.Ring("101", customerLeg);
        var rung = phone.Rung();
        Assert.Equal("sip:101@10.0.0.5:5060;line=x7;ob", rung.Request.Uri.ToString());
        End(customer, leg, rung);
    }

    [Theory]
    [InlineData("8 0 101", "8 0 101")]
    [InlineData("0 101", "0 8 101")]
    public void Phone_is_offered_what_the_customer_speaks_first(string customerFormats, string offered)
    {
        var (customer, customerLeg) = _office.CallAnswered(sdp: TestSdp.Of(formats: customerFormats));
        var phone = _office.Registered("101");

        var leg = _office.Ring("101", customerLeg);
        var rung = phone.Rung();
        Assert.Contains($"RTP/AVP {offered}\r\n", rung.Request.BodyText());
        End(customer, leg, rung);
    }

    [Fact]
    public void Answered_phone_is_bridged_both_ways_and_each_side_can_end_it()
    {
        foreach (var customerEnds in new[] { true, false })
        {
            var office = new Office();
            var talk = office.Talk();
            Assert.Equal(new HeardSound.OtherLeg(talk.AgentLeg), office.Sounds[talk.CustomerLeg].Hears);
            Assert.Equal(new HeardSound.OtherLeg(talk.CustomerLeg), office.Sounds[talk.AgentLeg].Hears);

            var (ends, endsLeg) = customerEnds ? (talk.Customer, talk.CustomerLeg) : (talk.Agent, talk.AgentLeg);
            var (stays, staysLeg) = customerEnds ? (talk.Agent, talk.AgentLeg) : (talk.Customer, talk.CustomerLeg);
            ends.Bye();
            ends.Expect(200);
            Assert.Equal(new LegEnded(endsLeg, LegEnding.HungUp), office.Told<LegEnded>());
            Assert.IsType<HeardSound.Nothing>(office.Sounds[staysLeg].Hears);

            office.Tell(new HangUpLeg(staysLeg, HangUpCause.Normal));
            stays.Respond(200, request: stays.Expect("BYE"));
            office.LeavesNothing();
        }
    }

    [Fact]
    public void Codecs_that_differ_are_both_kept()
    {
        var talk = _office.Talk(phoneSdp: TestSdp.Of("203.0.113.101", formats: "0 101"));

        Assert.Equal(AudioCodec.Pcma, _office.Sounds[talk.CustomerLeg].Peer!.Codec);
        Assert.Equal(AudioCodec.Pcmu, _office.Sounds[talk.AgentLeg].Peer!.Codec);
        End(talk);
    }

    [Fact]
    public void Repeated_answer_is_acknowledged_again_and_reported_once()
    {
        var talk = _office.Talk();

        talk.Agent.Respond(200, TestSdp.Of("203.0.113.101"));
        talk.Agent.Expect("ACK");
        _office.ToldNothing();
        End(talk);
    }

    private void End(TestCall customer, LegId leg, TestCall rung)
    {
        _office.Tell(new HangUpLeg(leg, HangUpCause.NoAnswer));
        rung.Respond(487);
        customer.Bye();
        _office.Told<LegEnded>();
        _office.LeavesNothing();
    }

    private void End(Talk talk)
    {
        talk.Customer.Bye();
        talk.Agent.Bye();
        _office.Forget();
        _office.LeavesNothing();
    }
}
