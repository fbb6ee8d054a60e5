using System.Net;
using EdgeCC.Calls.Legs;
using EdgeCC.Calls.Tests.Rig;
using EdgeCC.Media.Codecs;
using EdgeCC.Model.Identity;

namespace EdgeCC.Calls.Tests.Legs;

public sealed class InboundCallTests
{
    private readonly Office _office = new();

    [Fact]
    public void Call_over_a_trunk_is_reported_with_who_called_whom()
    {
        var call = _office.Trunk().Call("+74950000000", from: "\"Anna Petrova\" <sip:+79161112233@city.example>");

        call.Expect(100);
        var arrived = _office.Told<CallArrived>();
        Assert.Equal(new CallArrived(arrived.Leg, new TrunkId("city"), "+79161112233", "Anna Petrova", "+74950000000"), arrived);
        _office.Tell(new HangUpLeg(arrived.Leg, HangUpCause.UnknownNumber));
        call.Expect(404);
        _office.LeavesNothing();
    }

    [Fact]
    public void Answered_call_has_sound_both_ways_until_the_caller_hangs_up()
    {
        var (call, leg) = _office.CallArrives(sdp: TestSdp.Of(port: 4444));
        _office.Tell(new AnswerCall(leg));
        var answer = call.ExpectAnswer();

        var sound = _office.Sounds[leg];
        Assert.Equal(IPEndPoint.Parse("198.51.100.7:4444"), sound.Peer!.Remote);
        Assert.Equal((AudioCodec.Pcma, 101, SoundDirection.SendReceive), (sound.Peer.Codec, sound.Peer.DigitPayloadType, sound.Direction));
        Assert.IsType<HeardSound.Nothing>(sound.Hears);
        Assert.Contains($"m=audio {sound.Port} ", answer.BodyText());
        Assert.Contains($"c=IN IP4 {Office.SoundAddress}", answer.BodyText());

        call.Bye();
        call.Expect(200);
        Assert.Equal(new LegEnded(leg, LegEnding.HungUp), _office.Told<LegEnded>());
        _office.LeavesNothing();
    }

    [Theory]
    [InlineData("100", "a=rtpmap:100 PCMA/8000\r\n", AudioCodec.Pcma, 100)]
    [InlineData("0 8", "", AudioCodec.Pcmu, 0)]
    public void Payload_type_of_the_offer_is_answered_and_used(string formats, string map, AudioCodec codec, int type)
    {
        var (call, leg) = _office.CallArrives(sdp: TestSdp.Of(formats: formats) + map);
        _office.Tell(new AnswerCall(leg));

        Assert.Contains($" RTP/AVP {type}\r\n", call.ExpectAnswer().BodyText());
        var peer = _office.Sounds[leg].Peer!;
        Assert.Equal((codec, type, (int?)null), (peer.Codec, peer.PayloadType, peer.DigitPayloadType));
    }

    [Fact]
    public void Session_description_beside_ISUP_is_answered()
    {
        var trunk = _office.Trunk();
        trunk.Send(trunk.Write(
            "INVITE sip:+74950000000@branch.example",
            $"""
             From: <sip:a@city.example>;tag=isup
             To: <sip:b@branch.example>
             Call-ID: isup
             CSeq: 1 INVITE
             Contact: {trunk.Contact}
             Content-Type: multipart/mixed; boundary=isup
             """,
            TestSdp.WithIsup(TestSdp.Of(port: 4444), "isup")));
        trunk.Expect(100);
        var leg = _office.Told<CallArrived>().Leg;
        _office.Tell(new AnswerCall(leg));

        Assert.Equal("application/sdp", trunk.Expect(200).Headers.Get("Content-Type"));
        Assert.Equal(4444, _office.Sounds[leg].Peer!.Remote.Port);
    }

    [Fact]
    public void Renewed_offer_beside_ISUP_is_answered()
    {
        var (call, leg) = _office.CallAnswered();
        call.Send("INVITE", TestSdp.WithIsup(TestSdp.Of(port: 4446, version: 2), "b"), type: "multipart/mixed;boundary=\"b\"");
        call.Expect(200);
        Assert.Equal(4446, _office.Sounds[leg].Peer!.Remote.Port);
    }

    [Fact]
    public void Offer_that_shares_no_codec_is_refused_beside_ISUP_too()
    {
        var (call, _) = _office.CallAnswered();
        call.Send("INVITE", TestSdp.WithIsup(TestSdp.Video, "b"), type: "multipart/mixed;boundary=b");
        call.Expect(488);
    }

    [Fact]
    public void Order_to_hang_up_sends_BYE_and_is_not_reported_back()
    {
        var (call, leg) = _office.CallAnswered();

        _office.Tell(new HangUpLeg(leg, HangUpCause.Normal));
        call.Respond(200, request: call.Expect("BYE"));
        _office.LeavesNothing();
    }

    [Fact]
    public void Hang_up_before_the_ACK_waits_for_it_with_the_BYE()
    {
        var (call, leg) = _office.CallArrives();
        _office.Tell(new AnswerCall(leg));
        _office.Tell(new HangUpLeg(leg, HangUpCause.Normal));
        call.Expect(200);
        Assert.Empty(_office.Sounds);
        call.ExpectNothing("BYE");

        call.Ack();
        call.Respond(200, request: call.Expect("BYE"));
        _office.LeavesNothing();
    }

    [Fact]
    public void BYEs_that_cross_are_both_answered()
    {
        var (call, leg) = _office.CallAnswered();

        _office.Tell(new HangUpLeg(leg, HangUpCause.Normal));
        call.Bye();
        call.Expect(200);
        call.Respond(200, request: call.Expect("BYE"));
        _office.LeavesNothing();
    }

    [Fact]
    public void BYE_that_nobody_answers_ends_by_itself()
    {
        var (_, leg) = _office.CallAnswered();

        _office.Tell(new HangUpLeg(leg, HangUpCause.Normal));
        _office.LeavesNothing();
    }

    [Fact]
    public void Missing_ACK_ends_the_call_as_failed()
    {
        var (call, leg) = _office.CallArrives();
        _office.Tell(new AnswerCall(leg));

        _office.Run(TimeSpan.FromSeconds(40));
        Assert.Equal(new LegEnded(leg, LegEnding.Failed), _office.Told<LegEnded>());
        call.Respond(200, request: call.Expect("BYE"));
        _office.LeavesNothing();
    }

    [Theory]
    [InlineData(HangUpCause.Normal, 480)]
    [InlineData(HangUpCause.UnknownNumber, 404)]
    public void Refused_call_hears_why(HangUpCause cause, int status)
    {
        var (call, leg) = _office.CallArrives();

        _office.Tell(new HangUpLeg(leg, cause));
        call.Expect(status);
        _office.LeavesNothing();
    }

    [Fact]
    public void Caller_hears_ringing_when_nobody_answers_at_once()
    {
        var (call, leg) = _office.CallArrives();

        _office.Run(InboundLeg.RingingAfter);
        call.Expect(180);
        _office.Tell(new HangUpLeg(leg, HangUpCause.Normal));
        _office.LeavesNothing();
    }

    [Fact]
    public void Call_that_nobody_answers_or_refuses_is_given_up_after_three_minutes()
    {
        var (call, leg) = _office.CallArrives();

        _office.Run(Leg.LongestRinging);
        call.Expect(480);
        Assert.Equal(new LegEnded(leg, LegEnding.Failed), _office.Told<LegEnded>());
        _office.LeavesNothing();
    }

    [Fact]
    public void Call_without_offer_is_answered_with_ours()
    {
        var call = _office.Trunk().Call("+74950000000", sdp: "");
        call.Expect(100);
        var leg = _office.Told<CallArrived>().Leg;
        _office.Tell(new AnswerCall(leg));
        Assert.Contains("m=audio", call.Expect(200).BodyText());
        Assert.Empty(_office.Sounds);

        call.Ack(TestSdp.Of(formats: "0 101"));
        Assert.Equal(AudioCodec.Pcmu, _office.Sounds[leg].Peer!.Codec);
        call.Bye();
        _office.Forget();
        _office.LeavesNothing();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Call_whose_ACK_answers_our_offer_with_nothing_usable_is_ended(bool withSdp)
    {
        var call = _office.Trunk().Call("+74950000000", sdp: "");
        _office.Tell(new AnswerCall(_office.Told<CallArrived>().Leg));
        call.Expect(200);

        call.Ack(withSdp ? TestSdp.Video : "");
        call.Respond(200, request: call.Expect("BYE"));
        Assert.Equal(LegEnding.Failed, _office.Told<LegEnded>().Ending);
        _office.LeavesNothing();
    }

    [Fact]
    public void Offer_without_a_common_codec_is_refused_at_the_door()
    {
        _office.Trunk().Call("+74950000000", TestSdp.Video).Expect(488);
        _office.LeavesNothing();
    }

    [Fact]
    public void Sound_that_stops_ends_the_leg_as_failed()
    {
        var (call, leg) = _office.CallAnswered();

        _office.Tell(new MediaFellSilent(leg));
        call.Respond(200, request: call.Expect("BYE"));
        Assert.Equal(new LegEnded(leg, LegEnding.Failed), _office.Told<LegEnded>());
        _office.LeavesNothing();
    }

    [Fact]
    public void Prompt_is_heard_and_its_end_is_reported_once()
    {
        var (call, leg) = _office.CallAnswered();
        var greeting = new Model.Sound.Prompt.Spoken("Good morning", "en");

        _office.Tell(new PlayPrompts(leg, new(7), [greeting], Loop: false));
        Assert.Equal(new HeardSound.Prompts(new(7), [greeting], false).Playback, ((HeardSound.Prompts)_office.Sounds[leg].Hears).Playback);
        _office.Tell(new PromptsEnded(leg, new(6)));
        _office.Tell(new PromptsEnded(leg, new(7)));
        _office.Tell(new PromptsEnded(leg, new(7)));
        Assert.Equal(new PlaybackFinished(leg, new(7)), _office.Told<PlaybackFinished>());
        Assert.IsType<HeardSound.Nothing>(_office.Sounds[leg].Hears);
        call.Bye();
        _office.Forget();
        _office.LeavesNothing();
    }

    [Fact]
    public void Request_out_of_order_is_refused_and_the_call_goes_on()
    {
        var (call, leg) = _office.CallAnswered();

        call.Send("INFO", sequence: 1);
        call.Expect(500);
        call.Send("INFO");
        call.Expect(200);
        Assert.Contains(leg, _office.Sounds.Keys);
        call.Bye();
        _office.Forget();
        _office.LeavesNothing();
    }

    [Theory]
    [InlineData("BYE")]
    [InlineData("INFO")]
    [InlineData("UPDATE")]
    [InlineData("INVITE")]
    public void Request_within_an_unknown_dialog_gets_481(string method)
    {
        var trunk = _office.Trunk();
        trunk.Send(trunk.Write(
            $"{method} sip:edgecc@192.0.2.1",
            $"From: <sip:a@b>;tag=1\nTo: <sip:c@d>;tag=2\nCall-ID: unknown\nCSeq: 7 {method}\nContact: {trunk.Contact}"));
        trunk.Expect(481);
        _office.LeavesNothing();
    }

    [Fact]
    public void OPTIONS_says_what_we_are_able_to_do()
    {
        var trunk = _office.Trunk();
        trunk.Send(trunk.Write(
            "OPTIONS sip:edgecc@192.0.2.1", "From: <sip:a@b>;tag=1\nTo: <sip:c@d>\nCall-ID: able\nCSeq: 7 OPTIONS"));
        var answer = trunk.Expect(200);
        Assert.Contains("INFO", answer.Headers.GetTokens("Allow"));
        Assert.Equal("application/sdp", answer.Headers.Get("Accept"));
        _office.LeavesNothing();
    }

    [Theory]
    [InlineData("SUBSCRIBE", 405)]
    [InlineData("FETCH", 501)]
    public void Method_we_do_not_take_is_refused_with_those_we_do(string method, int status)
    {
        var trunk = _office.Trunk();
        trunk.Send(trunk.Write(
            $"{method} sip:edgecc@192.0.2.1", $"From: <sip:a@b>;tag=1\nTo: <sip:c@d>\nCall-ID: m\nCSeq: 7 {method}"));
        Assert.Contains("INVITE", trunk.Expect(status).Headers.GetTokens("Allow"));
        _office.LeavesNothing();
    }

    [Fact]
    public void Broken_connection_ends_a_call_that_is_not_answered_and_no_other()
    {
        var trunk = _office.Peer("198.51.100.7:5060", "+74951234567", connection: 3);
        var (_, ringing) = _office.CallArrives(trunk);
        var (talking, talkingLeg) = _office.CallAnswered(trunk);

        _office.Tell(new SipFlowLost(trunk.Flow));
        Assert.Equal(new LegEnded(ringing, LegEnding.Failed), _office.Told<LegEnded>());
        Assert.Contains(talkingLeg, _office.Sounds.Keys);

        var again = _office.Peer("198.51.100.7:5060", "+74951234567", connection: 4);
        Assert.NotNull(talking);
        again.Send(talking.WriteBye(again));
        again.Expect(200);
        _office.Told<LegEnded>();
        _office.LeavesNothing();
    }
}
