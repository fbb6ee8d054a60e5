using EdgeCC.Calls;
using EdgeCC.Calls.Legs;
using EdgeCC.Engine.Media;
using EdgeCC.Media.Codecs;
using EdgeCC.Model.Sound;

namespace EdgeCC.Network.Tests.Media;

public class PlaybackTests
{
    private static readonly Prompt Greeting = new Prompt.Spoken("greeting", "en");
    private static readonly Prompt Menu = new Prompt.Spoken("menu", "en");
    private static readonly PlaybackId Playback = new(1);
    private static readonly byte[] GreetingSound = [.. Enumerable.Range(0, 400).Select(i => (byte)i)];
    private static readonly byte[] MenuSound = [.. Enumerable.Range(0, 300).Select(i => (byte)(255 - (i % 200)))];

    [Fact]
    public async Task Prompts_are_sent_sample_by_sample_in_turn_and_their_end_is_told_once()
    {
        await using var rig = new PlaneRig();
        using var caller = new FarEnd();
        rig.Render((Greeting, GreetingSound), (Menu, MenuSound));

        rig.Plane.SetPlan(Play(rig, caller, loop: false, Greeting, Menu));
        var packets = Enumerable.Range(0, 5).Select(_ => caller.Receive()).ToArray();

        byte[] expected = [.. GreetingSound, .. MenuSound, .. Enumerable.Repeat(G711.MuLawSilence, 100)];
        Assert.Equal(expected, packets.SelectMany(packet => packet.Payload));
        Assert.Equal([true, false, false, false, false], packets.Select(packet => packet.Header.Marker));
        Assert.All(packets.Zip(packets.Skip(1)), pair =>
        {
            Assert.Equal(pair.First.Header.Timestamp + 160, pair.Second.Header.Timestamp);
            Assert.Equal((ushort)(pair.First.Header.SequenceNumber + 1), pair.Second.Header.SequenceNumber);
        });
        Assert.Equal(new PromptsEnded(new(rig.Plane.Ports[0]), Playback), await rig.Mailbox.NextAsync<PromptsEnded>());
        await rig.FramesAsync(3);
        Assert.Empty(rig.Mailbox.Rest());
        Assert.True(caller.IsQuiet);
    }

    [Fact]
    public async Task Loop_goes_on_without_a_seam()
    {
        await using var rig = new PlaneRig();
        using var caller = new FarEnd();
        rig.Render((Greeting, GreetingSound));

        rig.Plane.SetPlan(Play(rig, caller, loop: true, Greeting));
        var heard = Enumerable.Range(0, 6).SelectMany(_ => caller.Receive().Payload).ToArray();

        Assert.Equal(Enumerable.Range(0, 960).Select(i => GreetingSound[i % 400]), heard);
    }

    [Fact]
    public async Task Missing_prompt_is_skipped_and_counted()
    {
        await using var rig = new PlaneRig();
        using var caller = new FarEnd();
        rig.Render((Menu, MenuSound));

        rig.Plane.SetPlan(Play(rig, caller, loop: false, Greeting, Menu));

        Assert.Equal(MenuSound.Take(160), caller.Receive().Payload);
        await rig.Mailbox.NextAsync<PromptsEnded>();
        Assert.Equal(1, rig.Plane.Counts.MissingPrompts);
        Assert.Contains("could not be played", rig.Plane.Look().Text);
    }

    [Fact]
    public async Task Nothing_to_play_ends_at_once()
    {
        await using var rig = new PlaneRig();
        using var caller = new FarEnd();

        rig.Plane.SetPlan(Play(rig, caller, loop: false));

        await rig.Mailbox.NextAsync<PromptsEnded>();
        Assert.True(caller.IsQuiet);
    }

    [Fact]
    public async Task Loop_of_nothing_stays_silent_and_never_ends()
    {
        await using var rig = new PlaneRig();
        using var caller = new FarEnd();

        rig.Plane.SetPlan(Play(rig, caller, loop: true, Greeting));
        await rig.FramesAsync(3);

        Assert.Single(rig.Mailbox.Rest(), @event => @event is MediaPortsOpened);
        Assert.True(caller.IsQuiet);
    }

    [Fact]
    public async Task Held_caller_hears_the_rest_when_it_comes_back()
    {
        await using var rig = new PlaneRig();
        using var caller = new FarEnd();
        rig.Render((Greeting, [.. GreetingSound, .. GreetingSound]));
        var plan = Play(rig, caller, loop: false, Greeting);
        rig.Plane.SetPlan(plan);
        var heard = new List<byte>(caller.Receive().Payload);

        rig.Plane.SetPlan(plan with { Direction = SoundDirection.Inactive });
        await rig.FramesAsync(3);
        rig.Plane.SetPlan(plan with { Direction = SoundDirection.SendReceive });
        while (heard.Count < 800)
        {
            heard.AddRange(caller.Receive().Payload);
        }

        Assert.Equal([.. GreetingSound, .. GreetingSound], heard);
    }

    [Fact]
    public async Task New_playing_starts_from_its_beginning_in_the_same_stream()
    {
        await using var rig = new PlaneRig();
        using var caller = new FarEnd();
        rig.Render((Greeting, GreetingSound), (Menu, MenuSound));
        rig.Plane.SetPlan(Play(rig, caller, loop: true, Greeting));
        var before = caller.Receive().Header;

        rig.Plane.SetPlan(PlaneRig.Silent(rig.Plane.Ports[0], caller) with
        {
            Source = new SoundSource.Playing(new PlaybackId(2), [Menu], Loop: false),
        });
        var after = caller.Receive();
        while (!after.Header.Marker)
        {
            after = caller.Receive();
        }

        Assert.Equal(MenuSound.Take(160), after.Payload);
        Assert.Equal(before.Ssrc, after.Header.Ssrc);
    }

    [Fact]
    public async Task End_is_told_again_until_a_full_mailbox_takes_it()
    {
        await using var rig = new PlaneRig();
        using var caller = new FarEnd();
        rig.Mailbox.IsFull = true;
        rig.Plane.SetPlan(Play(rig, caller, loop: false));
        await rig.FramesAsync(3);

        rig.Mailbox.IsFull = false;

        Assert.Equal(Playback, (await rig.Mailbox.NextAsync<PromptsEnded>()).Playback);
    }

    [Fact]
    public async Task Clock_rests_while_no_port_has_a_plan()
    {
        await using var rig = new PlaneRig();
        using var caller = new FarEnd();
        rig.Plane.SetPlan(PlaneRig.Silent(rig.Plane.Ports[0], caller));
        await rig.FramesAsync(2);

        rig.Plane.Clear(rig.Plane.Ports[0]);
        await rig.PlansTakenAsync();
        caller.Send(rig.Plane.Ports[0], 0, 1);
        await rig.UntilAsync(counts => counts.Idle == 1);
        var frames = rig.Plane.Frames;
        for (var i = 0; i < 5; i++)
        {
            caller.Send(rig.Plane.Ports[0], 0, 1);
        }

        await rig.UntilAsync(counts => counts.Idle == 6);
        Assert.Equal(frames, rig.Plane.Frames);
    }

    private static BridgePlan Play(PlaneRig rig, FarEnd caller, bool loop, params Prompt[] prompts) =>
        PlaneRig.Silent(rig.Plane.Ports[0], caller) with
        {
            Source = new SoundSource.Playing(Playback, [.. prompts], loop),
        };
}
