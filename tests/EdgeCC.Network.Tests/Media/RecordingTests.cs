using EdgeCC.Engine.Media;
using EdgeCC.Media.Codecs;

namespace EdgeCC.Network.Tests.Media;

public class RecordingTests
{
    private static readonly byte[] Sound = [.. Enumerable.Range(0, 160).Select(i => (byte)i)];

    [Fact]
    public async Task What_a_leg_says_goes_into_its_buffer_in_the_law_it_came_in()
    {
        await using var rig = new PlaneRig();
        using var caller = new FarEnd();
        var buffer = await RecordAsync(rig, caller);
        caller.Send(rig.Plane.Ports[0], 0, Sound);
        caller.Send(rig.Plane.Ports[0], 8, Sound);
        await rig.UntilAsync(counts => counts.Received == 2);

        var samples = new short[320];
        await rig.FramesAsync(1);
        Assert.True(buffer.TryRead(samples));
        Assert.Equal(
            [.. Sound.Select(code => G711.Decode(code, AudioCodec.Pcmu)), .. Sound.Select(code => G711.Decode(code, AudioCodec.Pcma))],
            samples);
    }

    // As with relaying: what a packet allocates would show in every batch. Nobody reads, so that a full buffer is seen as well.
    [Fact]
    public async Task Recording_ten_thousand_packets_allocates_not_one_byte_and_drops_what_finds_no_room()
    {
        const int packets = 10_000;
        await using var rig = new PlaneRig();
        using var caller = new FarEnd();
        var buffer = await RecordAsync(rig, caller);
        var batches = new List<long>();
        while (batches.Count < 5 && !batches.Contains(0))
        {
            await rig.FramesAsync(2);
            var before = rig.Plane.AllocatedBytes;
            var received = rig.Plane.Counts.Received;
            for (var i = 1; i <= packets; i++)
            {
                caller.Send(rig.Plane.Ports[0], 0, Sound);
                if (i % 50 == 0)
                {
                    await rig.UntilAsync(counts => counts.Received == received + i);
                }
            }

            await rig.FramesAsync(2);
            batches.Add(rig.Plane.AllocatedBytes - before);
        }

        Assert.Contains(0, batches);
        Assert.Equal((packets * 160 * batches.Count) - (SoundBuffer.Capacity / 160 * 160), buffer.Dropped);
    }

    private static async Task<SoundBuffer> RecordAsync(PlaneRig rig, FarEnd caller)
    {
        var buffer = new SoundBuffer();
        rig.Plane.SetPlan(PlaneRig.Silent(rig.Plane.Ports[0], caller) with { Recording = buffer });
        await rig.PlansTakenAsync();
        return buffer;
    }
}
