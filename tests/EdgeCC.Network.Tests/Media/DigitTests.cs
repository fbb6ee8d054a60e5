using EdgeCC.Calls;
using EdgeCC.Media.Codecs;
using EdgeCC.Media.Digits;
using EdgeCC.Media.Rtp;
using EdgeCC.Media.Tones;

namespace EdgeCC.Network.Tests.Media;

public class DigitTests
{
    [Fact]
    public async Task Key_by_telephone_event_is_told_once()
    {
        await using var rig = new PlaneRig();
        using var caller = new FarEnd();
        Listen(rig, caller);

        PressByEvent(rig, caller, '7');
        PressByEvent(rig, caller, '#');

        Assert.Equal("7#", await KeysAsync(rig, caller));
    }

    [Theory]
    [InlineData(AudioCodec.Pcmu)]
    [InlineData(AudioCodec.Pcma)]
    public async Task Key_in_the_sound_is_told_once_when_events_were_not_agreed(AudioCodec codec)
    {
        await using var rig = new PlaneRig();
        using var caller = new FarEnd();
        rig.Plane.SetPlan(PlaneRig.Silent(rig.Plane.Ports[0], caller) with
        {
            Peer = new(caller.Address, codec, codec.PayloadType(), DigitPayloadType: null),
            ListenForDigits = true,
        });

        PressBySound(rig, caller, '4', codec);
        PressBySound(rig, caller, '4', codec);

        Assert.Equal("44", await KeysAsync(rig, caller));
    }

    [Fact]
    public async Task Key_in_the_sound_is_told_although_events_were_agreed_if_none_has_come()
    {
        await using var rig = new PlaneRig();
        using var caller = new FarEnd();
        Listen(rig, caller);

        PressBySound(rig, caller, '9');

        Assert.Equal("9", await KeysAsync(rig, caller));
    }

    [Fact]
    public async Task Phone_that_sends_both_ways_at_once_is_told_once_a_press()
    {
        await using var rig = new PlaneRig();
        using var caller = new FarEnd();
        Listen(rig, caller);

        PressBySound(rig, caller, '5');
        PressByEvent(rig, caller, '5');
        PressBySound(rig, caller, '6');
        PressByEvent(rig, caller, '6');

        Assert.Equal("56", await KeysAsync(rig, caller));
    }

    [Fact]
    public async Task Nobody_is_told_of_keys_while_nobody_listens()
    {
        await using var rig = new PlaneRig();
        using var caller = new FarEnd();
        rig.Plane.SetPlan(PlaneRig.Silent(rig.Plane.Ports[0], caller));
        PressByEvent(rig, caller, '1');
        PressBySound(rig, caller, '2');
        await rig.UntilAsync(counts => counts.Received == caller.Sequence - 100);

        Listen(rig, caller);
        PressByEvent(rig, caller, '3');

        Assert.Equal("3", await KeysAsync(rig, caller));
    }

    [Fact]
    public async Task Peer_that_falls_silent_is_told_once_until_it_is_heard_again()
    {
        await using var rig = new PlaneRig();
        using var caller = new FarEnd();
        rig.Plane.SetPlan(PlaneRig.Silent(rig.Plane.Ports[0], caller));
        caller.Send(rig.Plane.Ports[0], 0, 1);
        await rig.UntilAsync(counts => counts.Received == 1);
        await rig.FramesAsync(2);
        Assert.DoesNotContain(rig.Mailbox.Rest(), @event => @event is MediaFellSilent);

        rig.Time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(new(rig.Plane.Ports[0]), (await rig.Mailbox.NextAsync<MediaFellSilent>()).Leg);
        await rig.FramesAsync(3);
        Assert.Empty(rig.Mailbox.Rest());

        caller.Send(rig.Plane.Ports[0], 0, 1);
        await rig.UntilAsync(counts => counts.Received == 2);
        rig.Time.Advance(TimeSpan.FromSeconds(30));
        await rig.Mailbox.NextAsync<MediaFellSilent>();
    }

    [Fact]
    public async Task Muted_peer_that_still_sends_rtcp_is_not_taken_for_gone()
    {
        await using var rig = new PlaneRig();
        using var caller = new FarEnd();
        rig.Plane.SetPlan(PlaneRig.Silent(rig.Plane.Ports[0], caller));
        await rig.FramesAsync(2);
        rig.Time.Advance(TimeSpan.FromSeconds(20));

        caller.SendRaw(rig.Plane.Ports[0] + 1, [0x80, 201, 0, 1, 0, 0, 0, 1]);
        await rig.UntilAsync(counts => counts.Rtcp == 1);
        rig.Time.Advance(TimeSpan.FromSeconds(20));
        await rig.FramesAsync(2);
        Assert.DoesNotContain(rig.Mailbox.Rest(), @event => @event is MediaFellSilent);

        rig.Time.Advance(TimeSpan.FromSeconds(20));
        await rig.Mailbox.NextAsync<MediaFellSilent>();
    }

    [Fact]
    public async Task Peer_that_is_not_to_send_may_be_silent()
    {
        await using var rig = new PlaneRig();
        using var caller = new FarEnd();
        rig.Plane.SetPlan(PlaneRig.Silent(rig.Plane.Ports[0], caller) with { Direction = EdgeCC.Calls.Legs.SoundDirection.SendOnly });
        await rig.FramesAsync(2);

        rig.Time.Advance(TimeSpan.FromMinutes(5));
        await rig.FramesAsync(2);

        Assert.DoesNotContain(rig.Mailbox.Rest(), @event => @event is MediaFellSilent);
    }

    private static void Listen(PlaneRig rig, FarEnd caller) =>
        rig.Plane.SetPlan(PlaneRig.Silent(rig.Plane.Ports[0], caller) with { ListenForDigits = true });

    private static void PressByEvent(PlaneRig rig, FarEnd caller, char key)
    {
        var sender = new RtpSender(caller.Ssrc, caller.Sequence, caller.Timestamp);
        var press = new TelephoneEventSender(key, payloadType: 101, samples: 800);
        var packet = new byte[TelephoneEventSender.PacketLength];
        while (press.TryWriteNext(sender, packet, TimeSpan.Zero))
        {
            caller.SendRaw(rig.Plane.Ports[0], packet);
            caller.Sequence++;
        }

        caller.Timestamp += 1600;
    }

    private static void PressBySound(PlaneRig rig, FarEnd caller, char key, AudioCodec codec = AudioCodec.Pcmu)
    {
        short[] sound =
        [
            .. ToneGenerator.Render(DtmfKeys.ToneOf(key), TimeSpan.FromMilliseconds(80)),
            .. new short[640],
        ];
        var codes = new byte[sound.Length];
        G711.Encode(sound, codes, codec);
        foreach (var frame in codes.Chunk(160))
        {
            caller.Send(rig.Plane.Ports[0], codec.PayloadType(), frame);
        }
    }

    // Everything sent has been heard when all packets were received and a frame has passed.
    private static async Task<string> KeysAsync(PlaneRig rig, FarEnd caller)
    {
        await rig.UntilAsync(counts => counts.Received == caller.Sequence - 100);
        await rig.FramesAsync(2);
        return string.Concat(rig.Mailbox.Rest().OfType<DigitHeard>().Select(heard => heard.Digit));
    }
}
