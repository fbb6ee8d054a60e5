using System.Collections.Immutable;
using System.Net;
using EdgeCC.Calls.Legs;
using EdgeCC.Engine.Control;
using EdgeCC.Engine.Media;
using EdgeCC.Engine.Ports;
using EdgeCC.Media.Codecs;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Sound;

namespace EdgeCC.Engine.Tests.Control;

public sealed class BridgePlannerTests : IMediaPort
{
    private static readonly RtpPeer Peer = new(new IPEndPoint(IPAddress.Loopback, 40000), AudioCodec.Pcma, 8, 101);

    private readonly Dictionary<int, BridgePlan> _plans = [];
    private readonly BridgePlanner _planner;

    public BridgePlannerTests() => _planner = new BridgePlanner(this, TimeSpan.FromSeconds(30));

    [Fact]
    public void Leg_that_hears_another_relays_from_its_port_and_listens_for_no_digits()
    {
        _planner.Set(Sound(1, port: 16000, new HeardSound.OtherLeg(new LegId(2))));
        Assert.IsType<SoundSource.Silent>(_plans[16000].Source);

        _planner.Set(Sound(2, port: 16002, new HeardSound.OtherLeg(new LegId(1))));

        Assert.Equal(new SoundSource.Relaying(16002), _plans[16000].Source);
        Assert.Equal(new SoundSource.Relaying(16000), _plans[16002].Source);
        Assert.All(_plans.Values, plan => Assert.False(plan.ListenForDigits));
    }

    [Fact]
    public void Leg_in_a_flow_is_played_to_and_listened_to()
    {
        var music = ImmutableArray.Create<Prompt>(new Prompt.Music());
        _planner.Set(Sound(1, port: 16000, new HeardSound.Prompts(new PlaybackId(5), music, Loop: true)));

        Assert.Equal(new SoundSource.Playing(new PlaybackId(5), music, Loop: true), _plans[16000].Source);
        Assert.True(_plans[16000].ListenForDigits);
    }

    [Fact]
    public void Line_is_planned_like_a_phone_but_has_no_peer()
    {
        _planner.Set(new LegSound(
            new LegId(1), Port: 3, Peer: null, SoundDirection.SendReceive, new HeardSound.OtherLeg(new LegId(2))));
        _planner.Set(Sound(2, port: 16002, new HeardSound.OtherLeg(new LegId(1))));
        var buffer = new SoundBuffer();
        _planner.Record(new LegId(1), buffer);

        Assert.Equal(
            new BridgePlan(
                3, new LegId(1), Peer: null, SoundDirection.SendReceive, new SoundSource.Relaying(16002),
                ListenForDigits: false, TimeSpan.FromSeconds(30))
            {
                Recording = buffer,
            },
            _plans[3]);
        Assert.Equal((Peer, new SoundSource.Relaying(3)), (_plans[16002].Peer, _plans[16002].Source));
    }

    [Fact]
    public void Two_lines_relay_from_each_other()
    {
        foreach (var (leg, other) in new[] { (1, 2), (2, 1) })
        {
            _planner.Set(new LegSound(
                new LegId(leg), Port: leg, Peer: null, SoundDirection.SendReceive, new HeardSound.OtherLeg(new LegId(other))));
        }

        Assert.Equal(new SoundSource.Relaying(2), _plans[1].Source);
        Assert.Equal(new SoundSource.Relaying(1), _plans[2].Source);
    }

    [Fact]
    public void Closed_leg_leaves_nothing_behind()
    {
        _planner.Set(Sound(1, port: 16000, new HeardSound.Nothing()));
        _planner.Close(new LegId(1), 16000);

        Assert.Empty(_plans);
        Assert.Equal(0, _planner.Count);
    }

    void IMediaPort.SetPlan(BridgePlan plan) => _plans[plan.Port] = plan;

    void IMediaPort.Clear(int port) => _plans.Remove(port);

    void IMediaPort.SetPrompts(PromptLibrary library) => throw new NotSupportedException();

    private static LegSound Sound(long leg, int port, HeardSound hears) => new(
        new LegId(leg), port, Peer, SoundDirection.SendReceive, hears);
}
