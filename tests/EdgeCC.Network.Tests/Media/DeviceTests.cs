using EdgeCC.Calls;
using EdgeCC.Calls.Legs;
using EdgeCC.Engine.Media;
using EdgeCC.Media.Codecs;
using EdgeCC.Media.Digits;
using EdgeCC.Media.Rtp;
using EdgeCC.Media.Sound;
using EdgeCC.Media.Tones;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Sound;

namespace EdgeCC.Network.Tests.Media;

public class DeviceTests
{
    private const int Line = 1;
    private const int Headset = 2;

    private readonly TwinDevice _line = new();
    private readonly TwinDevice _headset = new();

    [Theory]
    [InlineData(AudioCodec.Pcmu)]
    [InlineData(AudioCodec.Pcma)]
    public async Task What_a_line_says_goes_out_sample_by_sample_in_one_stream_of_exact_frames(AudioCodec codec)
    {
        await using var rig = new PlaneRig(2, _line);
        using var caller = new FarEnd();
        _line.Microphone = number => (short)(number % 30_000);
        var port = rig.Plane.Ports[0];
        rig.Plane.SetPlan(Plan(Line, new SoundSource.Relaying(port)));
        rig.Plane.SetPlan(PlaneRig.Silent(port, caller) with
        {
            Peer = new(caller.Address, codec, codec.PayloadType(), DigitPayloadType: null),
            Source = new SoundSource.Relaying(Line),
        });

        var packets = Enumerable.Range(0, 25).Select(_ => caller.Receive()).ToArray();

        Assert.Equal([true, .. Enumerable.Repeat(false, 24)], packets.Select(packet => packet.Header.Marker));
        Assert.All(packets, packet => Assert.Equal(160, packet.Payload.Length));
        Assert.All(packets.Zip(packets.Skip(1)), pair => Assert.Equal(
            new RtpHeader(
                false,
                codec.PayloadType(),
                (ushort)(pair.First.Header.SequenceNumber + 1),
                pair.First.Header.Timestamp + 160,
                pair.First.Header.Ssrc),
            pair.Second.Header));
        var heard = packets.SelectMany(packet => packet.Payload).ToArray();
        Assert.Contains(
            Enumerable.Range(0, 100),
            first => Enumerable.Range(0, heard.Length).All(i => heard[i] == G711.Encode(_line.Microphone((160 * first) + i), codec)));
    }

    [Fact]
    public async Task Line_is_heard_by_the_phone_it_is_bridged_to_and_hears_it()
    {
        await using var rig = new PlaneRig(TimeProvider.System, 2, _line);
        using var phone = new FarEnd();
        Bridge(rig, phone);
        var tone = new short[160 * 100];
        new ToneGenerator(new Tone([1000], -10, [])).Fill(tone);
        foreach (var frame in tone.Chunk(160))
        {
            var codes = new byte[160];
            G711.Encode(frame, codes, AudioCodec.Pcmu);
            phone.Send(rig.Plane.Ports[0], 0, codes);
            phone.Receive();
        }

        // Paced by what the line says; where the machine was held up some of it is filled in.
        var loudest = _line.Said.ToArray().Chunk(800).Max(window => SoundLevel.Of(window));
        Assert.InRange(loudest, -10.5, -9.5);
    }

    [Fact]
    public async Task Two_devices_hear_each_other_in_the_same_frame()
    {
        await using var rig = new PlaneRig(2, _line, _headset);
        _line.Microphone = number => (short)(1000 + (number / 160));
        _headset.Microphone = number => (short)(20_000 + (number / 160));
        var frames = new List<(int Said, int Expected)>();
        _line.Speaker = frame => frames.Add((frame.Span[0], 20_000 + _headset.FramesHeard - 1));
        _headset.Speaker = frame => frames.Add((frame.Span[159], 1000 + _line.FramesHeard - 1));
        rig.Plane.SetPlan(Plan(Line, new SoundSource.Relaying(Headset)));
        rig.Plane.SetPlan(Plan(Headset, new SoundSource.Relaying(Line)));
        await rig.PlansTakenAsync();
        await rig.FramesAsync(20);
        rig.Plane.Clear(Line);
        rig.Plane.Clear(Headset);
        await rig.PlansTakenAsync();
        await rig.FramesAsync(2);
        (_line.Speaker, _headset.Speaker) = (null, null);
        await rig.FramesAsync(1);

        var talked = frames.SkipWhile(frame => frame.Said == 0).TakeWhile(frame => frame.Said != 0).ToArray();
        Assert.InRange(talked.Length, 38, 1000);
        Assert.All(talked, frame => Assert.Equal(frame.Expected, frame.Said));
        Assert.All(frames.Skip(frames.IndexOf(talked[^1]) + 1), frame => Assert.Equal(0, frame.Said));
    }

    [Fact]
    public async Task Prompts_are_said_to_a_line_without_a_seam_and_their_end_is_told()
    {
        await using var rig = new PlaneRig(2, _line);
        byte[] greeting = [.. Enumerable.Range(0, 400).Select(i => (byte)i)];
        byte[] menu = [.. Enumerable.Range(0, 300).Select(i => (byte)(255 - (i % 200)))];
        var (first, second) = (new Prompt.Spoken("greeting", "en"), new Prompt.Spoken("menu", "en"));
        rig.Render((first, greeting), (second, menu));

        rig.Plane.SetPlan(Plan(Line, new SoundSource.Playing(new PlaybackId(7), [first, second], Loop: false)));

        Assert.Equal(new PromptsEnded(new(Line), new(7)), await rig.Mailbox.NextAsync<PromptsEnded>());
        await rig.FramesAsync(2);
        short[] expected = [.. greeting.Concat(menu).Select(code => G711.Decode(code, AudioCodec.Pcma))];
        var heard = _line.Said.ToArray();
        Assert.True(heard.AsSpan().IndexOf(expected) >= 0);
        Assert.All(heard[^160..], sample => Assert.Equal(0, sample));
    }

    [Fact]
    public async Task Key_in_the_sound_of_a_line_is_told_to_its_flow()
    {
        await using var rig = new PlaneRig(2, _line);
        _line.Microphone = Keys('4', '2');
        rig.Plane.SetPlan(Plan(Line, new SoundSource.Silent()) with { ListenForDigits = true });

        Assert.Equal(new DigitHeard(new(Line), '4'), await rig.Mailbox.NextAsync<DigitHeard>());
        Assert.Equal(new DigitHeard(new(Line), '2'), await rig.Mailbox.NextAsync<DigitHeard>());
    }

    [Fact]
    public async Task Key_that_a_phone_sends_as_an_event_sounds_on_the_line_once()
    {
        await using var rig = new PlaneRig(2, _line);
        using var phone = new FarEnd();
        Bridge(rig, phone);
        await rig.PlansTakenAsync();
        var sender = new RtpSender(phone.Ssrc, phone.Sequence, phone.Timestamp);
        var packet = new byte[TelephoneEventSender.PacketLength];
        foreach (var key in "17")
        {
            var press = new TelephoneEventSender(key, payloadType: 101, samples: 800);
            while (press.TryWriteNext(sender, packet, TimeSpan.Zero))
            {
                phone.SendRaw(rig.Plane.Ports[0], packet);
            }
        }

        await rig.FramesAsync(25);

        var detector = new DtmfDetector();
        var keys = string.Concat(_line.Said.ToArray().Chunk(160).Select(frame => detector.Listen(frame)));
        Assert.Equal("17", keys);
    }

    [Fact]
    public async Task What_a_line_says_is_recorded()
    {
        await using var rig = new PlaneRig(2, _line);
        _line.Microphone = number => (short)(number % 30_000);
        var buffer = new SoundBuffer();
        rig.Plane.SetPlan(Plan(Line, new SoundSource.Silent()) with { Recording = buffer });
        await rig.PlansTakenAsync();
        await rig.FramesAsync(10);

        var samples = new short[1280];
        Assert.True(buffer.TryRead(samples));
        Assert.All(samples.Zip(samples.Skip(1)), pair => Assert.Equal((short)((pair.First + 1) % 30_000), pair.Second));
    }

    [Fact]
    public async Task Line_that_nobody_hears_or_speaks_to_is_heard_and_spoken_to_every_frame_all_the_same()
    {
        await using var rig = new PlaneRig(2, _line);
        using var phone = new FarEnd();
        await rig.FramesAsync(5);
        Assert.InRange(_line.FramesHeard, 5, 1000);

        Bridge(rig, phone);
        phone.Receive();
        rig.Plane.SetPlan(Plan(Line, new SoundSource.Relaying(rig.Plane.Ports[0])) with { Direction = SoundDirection.Inactive });
        await rig.PlansTakenAsync();
        await rig.FramesAsync(1);
        while (!phone.IsQuiet)
        {
            phone.Receive();
        }

        await rig.FramesAsync(3);
        Assert.True(phone.IsQuiet);
        phone.Send(rig.Plane.Ports[0], 0, 1, 2, 3);
        await rig.UntilAsync(counts => counts.Unwanted == 1);
    }

    [Fact]
    public async Task Silence_of_a_line_is_never_told()
    {
        await using var rig = new PlaneRig(2, _line);
        rig.Plane.SetPlan(Plan(Line, new SoundSource.Silent()));
        await rig.PlansTakenAsync();
        rig.Time.Advance(TimeSpan.FromHours(1));
        await rig.FramesAsync(3);

        Assert.DoesNotContain(rig.Mailbox.Rest(), @event => @event is MediaFellSilent);
    }

    // A card that is pulled out is silence: the device goes on without it, and so does the stream.
    [Fact]
    public async Task Card_that_is_pulled_out_and_put_back_leaves_the_stream_as_it_was()
    {
        await using var rig = new PlaneRig(2, _line);
        using var phone = new FarEnd();
        Bridge(rig, phone);
        var isPlugged = true;
        _line.Microphone = number => Volatile.Read(ref isPlugged) ? (short)5000 : (short)0;
        var before = ReceiveUntil(phone, G711.Encode(5000, AudioCodec.Pcmu));
        Volatile.Write(ref isPlugged, false);
        ReceiveUntil(phone, G711.MuLawSilence);
        Volatile.Write(ref isPlugged, true);
        var after = ReceiveUntil(phone, G711.Encode(5000, AudioCodec.Pcmu));

        Assert.Equal(before.Ssrc, after.Ssrc);
        Assert.Equal(160u * (ushort)(after.SequenceNumber - before.SequenceNumber), after.Timestamp - before.Timestamp);
    }

    // As with relaying: what a frame allocates would show in every batch.
    [Fact]
    public async Task Frames_of_devices_allocate_not_one_byte()
    {
        var third = new TwinDevice();
        await using var rig = new PlaneRig(TimeProvider.System, 2, _line, _headset, third);
        using var phone = new FarEnd();
        var keys = Keys('5');
        Array.ForEach([_line, _headset, third], device => device.Microphone = keys);
        Bridge(rig, phone);
        rig.Plane.SetPlan(Plan(Headset, new SoundSource.Relaying(3)) with { Recording = new SoundBuffer() });
        rig.Plane.SetPlan(Plan(3, new SoundSource.Relaying(Headset)));
        await rig.PlansTakenAsync();
        var batches = new List<long>();
        while (batches.Count < 8 && !batches.Contains(0))
        {
            await rig.FramesAsync(2);
            var before = rig.Plane.AllocatedBytes;
            for (var i = 0; i < 60; i++)
            {
                // Every tenth is lost, so that the concealing is seen as well.
                if (i % 10 != 0)
                {
                    phone.Send(rig.Plane.Ports[0], 0, new byte[160]);
                }

                phone.Receive();
            }

            await rig.FramesAsync(2);
            batches.Add(rig.Plane.AllocatedBytes - before);
        }

        Assert.Contains(0, batches);
        Assert.True(rig.Plane.Counts.ConcealedSamples > 0);
    }

    private static BridgePlan Plan(int device, SoundSource source) => new(
        device,
        new LegId(device),
        Peer: null,
        SoundDirection.SendReceive,
        source,
        ListenForDigits: false,
        SilenceLimit: TimeSpan.FromSeconds(30));

    /// <summary>Lets the line and a phone at the first RTP port hear each other.</summary>
    private static void Bridge(PlaneRig rig, FarEnd phone)
    {
        var port = rig.Plane.Ports[0];
        rig.Plane.SetPlan(Plan(Line, new SoundSource.Relaying(port)));
        rig.Plane.SetPlan(PlaneRig.Silent(port, phone) with { Source = new SoundSource.Relaying(Line) });
    }

    /// <summary>The header of the first packet that consists of one code alone.</summary>
    private static RtpHeader ReceiveUntil(FarEnd phone, byte code)
    {
        while (true)
        {
            var (header, payload) = phone.Receive();
            if (payload.All(heard => heard == code))
            {
                return header;
            }
        }
    }

    /// <summary>A microphone that hears keys, over and over after a second.</summary>
    private static Func<int, short> Keys(params char[] keys)
    {
        short[] sound =
        [
            .. keys.SelectMany(key => (short[])
                [.. ToneGenerator.Render(DtmfKeys.ToneOf(key), TimeSpan.FromMilliseconds(80)), .. new short[640]]),
            .. new short[8000],
        ];
        return number => sound[number % sound.Length];
    }
}
