using System.Net;
using System.Text;
using EdgeCC.Sip.Sdp;

namespace EdgeCC.Sip.Tests.Sdp;

/// <summary>RFC 3264, and what the field makes of it.</summary>
public sealed class SdpNegotiatorTests
{
    private static readonly LocalAudio Local = new(
        IPEndPoint.Parse("192.0.2.100:4000"), [SdpCodec.Pcma, SdpCodec.Pcmu, SdpCodec.TelephoneEvent]);

    private readonly SdpNegotiator _negotiator = new(77);

    [Fact]
    public void Offer_is_answered_with_its_first_common_codec_and_its_payload_types()
    {
        var answer = Answer(Session("m=audio 5000 RTP/AVP 18 0 8 96\na=rtpmap:96 telephone-event/8000\na=fmtp:96 0-16\na=ptime:30"));
        var audio = Assert.Single(answer.Media);
        Assert.Equal(["0", "96"], audio.Formats);
        Assert.Equal((4000, "RTP/AVP"), (audio.Port, audio.Protocol));

        var agreed = _negotiator.Agreed!;
        Assert.Equal(IPEndPoint.Parse("192.0.2.1:5000"), agreed.Remote);
        Assert.Equal((0, 96), (agreed.Codec.PayloadType, agreed.TelephoneEvent!.PayloadType));
        Assert.Equal((SdpDirection.SendReceive, 30.0), (agreed.Direction, agreed.PacketTime.TotalMilliseconds));
    }

    [Fact]
    public void Codec_is_known_by_its_name_not_by_its_payload_type()
    {
        Answer(Session("m=audio 5000 RTP/AVP 8 99\na=rtpmap:8 opus/48000/2\na=rtpmap:99 pcma/8000/1"));
        Assert.Equal(99, _negotiator.Agreed!.Codec.PayloadType);
    }

    [Theory]
    [InlineData("m=audio 5000 RTP/AVP 18")]
    [InlineData("m=audio 5000 RTP/AVP 101\na=rtpmap:101 telephone-event/8000")]
    [InlineData("m=audio 0 RTP/AVP 0")]
    [InlineData("m=audio 5000 RTP/SAVP 0")]
    [InlineData("m=audio 5000 RTP/AVP 0\nc=IN IP4 host.example.com")]
    [InlineData("m=video 5000 RTP/AVP 31")]
    [InlineData("")]
    public void Offer_without_common_codec_is_refused_and_changes_nothing(string media)
    {
        Answer(Session("m=audio 5000 RTP/AVP 0"));
        var before = _negotiator.Agreed;
        Assert.False(_negotiator.TryAnswer(Session(media), Local, out _));
        Assert.Same(before, _negotiator.Agreed);
    }

    [Fact]
    public void Other_sections_are_refused_in_their_place()
    {
        var answer = Answer(Session("m=video 6000 RTP/AVP 31\na=x\nm=audio 5000 RTP/AVP 0\nm=audio 5002 RTP/AVP 0"));
        Assert.Equal([("video", 0), ("audio", 4000), ("audio", 0)], answer.Media.Select(media => (media.Kind, media.Port)));

        var offer = _negotiator.CreateOffer(Local);
        Assert.Equal([("video", 0), ("audio", 4000), ("audio", 0)], offer.Media.Select(media => (media.Kind, media.Port)));
    }

    [Theory]
    [InlineData("sendrecv", "sendrecv", SdpDirection.SendReceive, false)]
    [InlineData("sendonly", "recvonly", SdpDirection.ReceiveOnly, true)]
    [InlineData("recvonly", "sendonly", SdpDirection.SendOnly, false)]
    [InlineData("inactive", "inactive", SdpDirection.Inactive, true)]
    public void Hold_is_answered_as_RFC_3264_8_4_says(string offered, string answered, SdpDirection agreed, bool isHeld)
    {
        var answer = Answer(Session($"m=audio 5000 RTP/AVP 0\na={offered}"));
        Assert.Contains(new SdpAttribute(answered), answer.Media[0].Attributes);
        Assert.Equal((agreed, isHeld), (_negotiator.Agreed!.Direction, _negotiator.Agreed.IsHeldByPeer));
    }

    [Fact]
    public void Direction_of_the_session_counts_where_the_section_has_none()
    {
        Answer(Session("a=sendonly\nm=audio 5000 RTP/AVP 0"));
        Assert.Equal(SdpDirection.ReceiveOnly, _negotiator.Agreed!.Direction);
    }

    [Fact]
    public void Hold_by_the_null_address_is_a_hold()
    {
        var answer = Answer(Session("m=audio 5000 RTP/AVP 0\nc=IN IP4 0.0.0.0"));
        Assert.Contains(new SdpAttribute("recvonly"), answer.Media[0].Attributes);
        Assert.Null(_negotiator.Agreed!.Remote);
        Assert.True(_negotiator.Agreed.IsHeldByPeer);
    }

    [Fact]
    public void What_we_want_narrows_what_is_agreed()
    {
        Assert.True(_negotiator.TryAnswer(
            Session("m=audio 5000 RTP/AVP 0"), Local with { Direction = SdpDirection.SendOnly }, out var answer));
        Assert.Contains(new SdpAttribute("sendonly"), answer.Media[0].Attributes);
        Assert.Equal(SdpDirection.SendOnly, _negotiator.Agreed!.Direction);
    }

    [Fact]
    public void Version_goes_up_with_each_change_and_stays_with_each_repetition()
    {
        var held = Local with { Direction = SdpDirection.SendOnly };
        Assert.Equal(
            [1ul, 1ul, 2ul, 2ul, 3ul],
            new[] { Local, Local, held, held, Local }.Select(local => _negotiator.CreateOffer(local).Origin.Version));
    }

    [Fact]
    public void Answer_to_the_same_offer_is_the_same()
    {
        var offer = Session("m=audio 5000 RTP/AVP 0");
        Assert.Equal(Answer(offer).ToString(), Answer(offer).ToString());
    }

    [Fact]
    public void Our_offer_names_everything_and_the_answer_chooses()
    {
        var offer = _negotiator.CreateOffer(Local);
        Assert.Equal(
            """
            v=0
            o=- 77 1 IN IP4 192.0.2.100
            s=-
            c=IN IP4 192.0.2.100
            t=0 0
            m=audio 4000 RTP/AVP 8 0 101
            a=rtpmap:8 PCMA/8000
            a=rtpmap:0 PCMU/8000
            a=rtpmap:101 telephone-event/8000
            a=fmtp:101 0-15
            a=ptime:20
            a=sendrecv

            """.ReplaceLineEndings("\r\n"),
            offer.ToString());

        Assert.True(_negotiator.TryAccept(Session("m=audio 5000 RTP/AVP 0 101\na=rtpmap:101 telephone-event/8000"), Local));
        Assert.Equal(("PCMU", 101), (_negotiator.Agreed!.Codec.Name, _negotiator.Agreed.TelephoneEvent?.PayloadType));
    }

    [Theory]
    [InlineData("m=audio 0 RTP/AVP 0")]
    [InlineData("m=audio 5000 RTP/AVP 18")]
    [InlineData("")]
    public void Answer_that_agrees_to_nothing_is_not_accepted(string media)
    {
        _negotiator.CreateOffer(Local);
        Assert.False(_negotiator.TryAccept(Session(media), Local));
        Assert.Null(_negotiator.Agreed);
    }

    [Theory]
    [InlineData(SdpDirection.SendOnly, "recvonly", SdpDirection.SendOnly)]
    [InlineData(SdpDirection.SendOnly, "sendrecv", SdpDirection.SendOnly)]
    [InlineData(SdpDirection.SendReceive, "sendonly", SdpDirection.ReceiveOnly)]
    [InlineData(SdpDirection.Inactive, "inactive", SdpDirection.Inactive)]
    public void Answer_is_held_against_what_we_offered(SdpDirection offered, string answered, SdpDirection agreed)
    {
        _negotiator.CreateOffer(Local with { Direction = offered });
        Assert.True(_negotiator.TryAccept(Session($"m=audio 5000 RTP/AVP 0\na={answered}"), Local));
        Assert.Equal(agreed, _negotiator.Agreed!.Direction);
    }

    /// <summary>RFC 3264 8.3.2: a payload type keeps its meaning for as long as the session lasts.</summary>
    [Fact]
    public void Offer_in_a_running_session_keeps_the_peers_payload_types()
    {
        Answer(Session("m=audio 5000 RTP/AVP 0 96\na=rtpmap:96 telephone-event/8000"));
        Assert.Equal(["8", "0", "96"], _negotiator.CreateOffer(Local).Media[0].Formats);
    }

    private SdpSession Answer(SdpSession offer)
    {
        Assert.True(_negotiator.TryAnswer(offer, Local, out var answer));
        return answer;
    }

    private static SdpSession Session(string media)
    {
        var text = $"v=0\no=- 1 1 IN IP4 192.0.2.1\ns=-\nc=IN IP4 192.0.2.1\nt=0 0\n{media}\n";
        Assert.True(SdpSession.TryParse(Encoding.UTF8.GetBytes(text), out var session));
        return session;
    }
}
