using EdgeCC.Calls.Legs;
using EdgeCC.Calls.Tests.Rig;

namespace EdgeCC.Calls.Tests.Legs;

/// <summary>RFC 4028.</summary>
public sealed class SessionTimerTests
{
    private const string Asked = "Supported: timer\nSession-Expires: 120";
    private readonly Office _office = new();

    [Fact]
    public void Peer_that_asks_for_a_timer_becomes_the_refresher()
    {
        var (call, leg) = Answered(Asked, out var answer);

        Assert.Equal("120;refresher=uac", answer.Headers.Get("Session-Expires"));
        Assert.Equal("timer", answer.Headers.Get("Require"));
        _office.Tell(new HangUpLeg(leg, HangUpCause.Normal));
        call.Respond(200, request: call.Expect("BYE"));
        _office.LeavesNothing();
    }

    [Fact]
    public void Session_nobody_refreshes_is_ended_shortly_before_it_expires()
    {
        var (call, leg) = Answered(Asked, out _);

        _office.Run(TimeSpan.FromSeconds(120 - 33));
        _office.ToldNothing();
        _office.Run(TimeSpan.FromSeconds(2));
        Assert.Equal(new LegEnded(leg, LegEnding.Failed), _office.Told<LegEnded>());
        call.Respond(200, request: call.Expect("BYE"));
        _office.LeavesNothing();
    }

    [Theory]
    [InlineData("INVITE")]
    [InlineData("UPDATE")]
    public void Refresh_by_the_peer_keeps_the_session(string method)
    {
        var (call, leg) = Answered(Asked, out _);

        for (var minute = 0; minute < 10; minute++)
        {
            _office.Run(TimeSpan.FromSeconds(60));
            if (method == "INVITE")
            {
                call.Reinvite(TestSdp.Of(), Asked);
                call.ExpectAnswer();
            }
            else
            {
                call.Send("UPDATE", headers: Asked);
                Assert.Equal("120;refresher=uac", call.Expect(200).Headers.Get("Session-Expires"));
            }
        }

        Assert.Contains(leg, _office.Sounds.Keys);
        call.Bye();
        _office.Told<LegEnded>();
        _office.LeavesNothing();
    }

    [Fact]
    public void We_refresh_by_UPDATE_where_the_peer_wants_us_to_and_takes_it()
    {
        var (call, _) = Answered($"{Asked};refresher=uas\nAllow: INVITE, ACK, BYE, CANCEL, UPDATE", out var answer);
        Assert.Equal("120;refresher=uas", answer.Headers.Get("Session-Expires"));

        for (var refresh = 0; refresh < 5; refresh++)
        {
            _office.Run(TimeSpan.FromSeconds(60));
            var update = call.Expect("UPDATE");
            Assert.Equal("120;refresher=uac", update.Headers.Get("Session-Expires"));
            Assert.True(update.Body.IsEmpty);
            call.Respond(200, request: update, headers: "Session-Expires: 120;refresher=uac");
        }

        call.Bye();
        _office.Told<LegEnded>();
        _office.LeavesNothing();
    }

    [Fact]
    public void We_refresh_by_a_reINVITE_that_changes_nothing_where_the_peer_takes_no_UPDATE()
    {
        var (call, leg) = Answered($"{Asked};refresher=uas", out var answer);
        var sound = _office.Sounds[leg];

        _office.Run(TimeSpan.FromSeconds(60));
        var reinvite = call.Expect("INVITE");
        Assert.Equal(answer.BodyText().Split('\n')[1], reinvite.BodyText().Split('\n')[1]);
        call.Respond(200, TestSdp.Of(), reinvite, "Session-Expires: 120;refresher=uac");
        call.Expect("ACK");
        Assert.Equal(sound, _office.Sounds[leg]);
        call.Bye();
        _office.Told<LegEnded>();
        _office.LeavesNothing();
    }

    [Fact]
    public void Refresh_that_meets_a_reINVITE_is_glare_for_both_and_tried_again()
    {
        var (call, leg) = Answered($"{Asked};refresher=uas", out _);
        _office.Run(TimeSpan.FromSeconds(60));
        var reinvite = call.Expect("INVITE");

        call.Reinvite(TestSdp.Of(version: 2));
        call.Expect(491);
        call.Respond(491, request: reinvite);
        _office.Run(TimeSpan.FromSeconds(4.1));
        call.Respond(200, TestSdp.Of(version: 2), call.Expect("INVITE"));
        Assert.Contains(leg, _office.Sounds.Keys);
        call.Bye();
        _office.Told<LegEnded>();
        _office.LeavesNothing();
    }

    [Fact]
    public void Refresh_that_is_only_ever_being_tried_is_taken_back_and_ends_the_call()
    {
        var (call, leg) = Answered($"{Asked};refresher=uas", out _);
        _office.Run(TimeSpan.FromSeconds(60));
        call.Respond(100, request: call.Expect("INVITE"));

        _office.Run(TimeSpan.FromSeconds(180));
        call.Expect("CANCEL");
        _office.Run(TimeSpan.FromSeconds(32));
        Assert.Equal(new LegEnded(leg, LegEnding.Failed), _office.Told<LegEnded>());
        call.Respond(200, request: call.Expect("BYE"));
        _office.LeavesNothing();
    }

    [Theory]
    [InlineData(481, true)]
    [InlineData(408, true)]
    [InlineData(500, false)]
    public void Refused_refresh_ends_the_call_only_when_the_peer_knows_no_such_call(int status, bool ends)
    {
        var (call, leg) = Answered($"{Asked};refresher=uas\nAllow: UPDATE", out _);
        _office.Run(TimeSpan.FromSeconds(60));

        call.Respond(status, request: call.Expect("UPDATE"));
        Assert.Equal(!ends, _office.Sounds.ContainsKey(leg));
        call.Bye();
        _office.Told<LegEnded>();
        _office.LeavesNothing();
    }

    [Fact]
    public void Peer_that_takes_no_UPDATE_after_all_is_sent_a_reINVITE()
    {
        var (call, _) = Answered($"{Asked};refresher=uas\nAllow: UPDATE", out _);
        _office.Run(TimeSpan.FromSeconds(60));

        call.Respond(405, request: call.Expect("UPDATE"));
        _office.Run(TimeSpan.FromSeconds(1));
        call.Respond(200, TestSdp.Of(), call.Expect("INVITE"));
        call.Bye();
        _office.Told<LegEnded>();
        _office.LeavesNothing();
    }

    [Fact]
    public void Interval_below_the_least_is_refused()
    {
        var answer = _office.Trunk().Call("+74950000000", headers: "Supported: timer\nSession-Expires: 89");
        Assert.Equal("90", answer.Expect(422).Headers.Get("Min-SE"));
        _office.LeavesNothing();
    }

    [Theory]
    [InlineData("Session-Expires: 90")]
    [InlineData("Session-Expires: 90;refresher=uas")]
    [InlineData("Session-Expires: 90;refresher=uas\nRequire: timer")]
    public void Timer_in_a_phones_answer_that_nobody_asked_for_never_ends_the_call(string headers)
    {
        var (customer, customerLeg) = _office.CallAnswered();
        var phone = _office.Registered("101");
        var leg = _office.Ring("101", customerLeg);
        var rung = phone.Rung();
        rung.Respond(200, TestSdp.Of("203.0.113.101"), headers: headers);
        _office.Told<PhoneAnswered>();

        _office.Run(TimeSpan.FromMinutes(8));
        Assert.Contains(leg, _office.Sounds.Keys);
        rung.Bye();
        customer.Bye();
        _office.Forget();
        _office.LeavesNothing();
    }

    [Fact]
    public void Phone_that_counts_on_us_to_refresh_is_refreshed()
    {
        var (customer, customerLeg) = _office.CallAnswered();
        var phone = _office.Registered("101");
        _office.Ring("101", customerLeg);
        var rung = phone.Rung();
        rung.Respond(200, TestSdp.Of("203.0.113.101"), headers: "Session-Expires: 90;refresher=uac\nAllow: UPDATE");
        _office.Told<PhoneAnswered>();

        _office.Run(TimeSpan.FromSeconds(45));
        rung.Respond(200, request: rung.Expect("UPDATE"));
        rung.Bye();
        customer.Bye();
        _office.Forget();
        _office.LeavesNothing();
    }

    private (TestCall Call, Model.Identity.LegId Leg) Answered(string headers, out Sip.Messages.SipResponse answer)
    {
        var (call, leg) = _office.CallArrives(headers: headers);
        _office.Tell(new AnswerCall(leg));
        answer = call.ExpectAnswer();
        return (call, leg);
    }
}
