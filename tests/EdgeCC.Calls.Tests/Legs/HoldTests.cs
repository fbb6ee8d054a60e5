using System.Net;
using EdgeCC.Calls.Legs;
using EdgeCC.Calls.Tests.Rig;
using EdgeCC.Media.Codecs;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Sound;

namespace EdgeCC.Calls.Tests.Legs;

public sealed class HoldTests
{
    private readonly Office _office = new();
    private readonly Talk _talk;

    public HoldTests() => _talk = _office.Talk();

    [Theory]
    [InlineData(true, "sendonly", "recvonly", SoundDirection.ReceiveOnly)]
    [InlineData(false, "sendonly", "recvonly", SoundDirection.ReceiveOnly)]
    [InlineData(true, "inactive", "inactive", SoundDirection.Inactive)]
    [InlineData(false, "inactive", "inactive", SoundDirection.Inactive)]
    public void Whoever_is_held_hears_music_and_the_holder_nothing(
        bool byAgent, string offered, string answered, SoundDirection direction)
    {
        var (holder, holderLeg, host, heldLeg) = Sides(byAgent);

        holder.Reinvite(TestSdp.Of(host, direction: offered, version: 2));
        Assert.Contains($"a={answered}", holder.ExpectAnswer().BodyText());
        Assert.Equal(holderLeg, _office.Told<LegHeld>().Leg);
        Assert.Equal(direction, _office.Sounds[holderLeg].Direction);
        var music = Assert.IsType<HeardSound.Prompts>(_office.Sounds[heldLeg].Hears);
        Assert.IsType<Prompt.Music>(Assert.Single(music.Sequence));
        Assert.True(music.Playback.Value < 0);

        holder.Reinvite(TestSdp.Of(host, version: 3));
        holder.ExpectAnswer();
        Assert.Equal(holderLeg, _office.Told<LegResumed>().Leg);
        Assert.Equal(SoundDirection.SendReceive, _office.Sounds[holderLeg].Direction);
        Assert.Equal(new HeardSound.OtherLeg(holderLeg), _office.Sounds[heldLeg].Hears);
        Over();
    }

    [Fact]
    public void Old_way_of_holding_by_a_null_address_is_understood()
    {
        _talk.Agent.Reinvite(TestSdp.Of("0.0.0.0", version: 2));
        _talk.Agent.ExpectAnswer();
        Assert.Equal(_talk.AgentLeg, _office.Told<LegHeld>().Leg);
        Assert.NotEqual(IPAddress.Any, _office.Sounds[_talk.AgentLeg].Peer!.Remote.Address);
        Over();
    }

    [Fact]
    public void Resume_without_an_offer_is_answered_with_ours_both_ways()
    {
        _talk.Customer.Reinvite(TestSdp.Of(direction: "sendonly", version: 2));
        _talk.Customer.ExpectAnswer();
        _office.Told<LegHeld>();

        _talk.Customer.Reinvite();
        Assert.DoesNotContain("a=recvonly", _talk.Customer.Expect(200).BodyText());
        _office.ToldNothing();
        _talk.Customer.Ack(TestSdp.Of(version: 3));
        Assert.Equal(_talk.CustomerLeg, _office.Told<LegResumed>().Leg);
        Over();
    }

    [Fact]
    public void Repeated_hold_is_reported_once()
    {
        foreach (var version in new[] { 2, 3 })
        {
            _talk.Agent.Reinvite(TestSdp.Of("203.0.113.101", direction: "sendonly", version: version));
            _talk.Agent.ExpectAnswer();
        }

        _office.Told<LegHeld>();
        Over();
    }

    [Fact]
    public void Both_sides_may_hold_each_other()
    {
        _talk.Agent.Reinvite(TestSdp.Of("203.0.113.101", direction: "sendonly", version: 2));
        _talk.Agent.ExpectAnswer();
        _talk.Customer.Reinvite(TestSdp.Of(direction: "sendonly", version: 2));
        _talk.Customer.ExpectAnswer();
        _office.Forget();

        Assert.Equal(SoundDirection.ReceiveOnly, _office.Sounds[_talk.AgentLeg].Direction);
        Assert.Equal(SoundDirection.ReceiveOnly, _office.Sounds[_talk.CustomerLeg].Direction);
        Over();
    }

    [Fact]
    public void Silence_of_a_holder_ends_nothing()
    {
        _talk.Agent.Reinvite(TestSdp.Of("203.0.113.101", direction: "inactive", version: 2));
        _talk.Agent.ExpectAnswer();
        _office.Told<LegHeld>();

        _office.Tell(new MediaFellSilent(_talk.AgentLeg));
        _office.ToldNothing();
        Over();
    }

    [Fact]
    public void New_address_and_codec_are_followed()
    {
        _talk.Customer.Reinvite(TestSdp.Of("198.51.100.9", port: 6000, formats: "0 101", version: 2));
        _talk.Customer.ExpectAnswer();

        var sound = _office.Sounds[_talk.CustomerLeg];
        Assert.Equal((IPEndPoint.Parse("198.51.100.9:6000"), AudioCodec.Pcmu), (sound.Peer!.Remote, sound.Peer.Codec));
        Over();
    }

    [Fact]
    public void Offer_we_cannot_answer_leaves_the_session_as_it_was()
    {
        var before = _office.Sounds[_talk.CustomerLeg];

        _talk.Customer.Reinvite(TestSdp.Video);
        _talk.Customer.Expect(488);
        _talk.Customer.Reinvite("no sdp at all");
        _talk.Customer.Expect(400);
        Assert.Equal(before, _office.Sounds[_talk.CustomerLeg]);
        Over();
    }

    [Fact]
    public void Version_of_our_description_goes_up_with_changes_only()
    {
        var versions = new List<string>();
        foreach (var direction in new[] { "sendrecv", "sendrecv", "sendonly", "sendonly", "sendrecv" })
        {
            _talk.Agent.Reinvite(TestSdp.Of("203.0.113.101", direction: direction, version: versions.Count + 2));
            versions.Add(_talk.Agent.ExpectAnswer().BodyText().Split('\n')[1].Split(' ')[2]);
        }

        Assert.Equal(versions[0], versions[1]);
        Assert.Equal(versions[2], versions[3]);
        Assert.Equal(long.Parse(versions[1]) + 1, long.Parse(versions[2]));
        Assert.Equal(long.Parse(versions[3]) + 1, long.Parse(versions[4]));
        _office.Forget();
        Over();
    }

    [Fact]
    public void Second_reINVITE_before_the_first_is_acknowledged_has_to_wait()
    {
        _talk.Agent.Reinvite(TestSdp.Of("203.0.113.101", version: 2));
        _talk.Agent.Expect(200);

        _talk.Agent.Reinvite(TestSdp.Of("203.0.113.101", version: 3));
        Assert.True(_talk.Agent.Expect(500).Headers.Has("Retry-After"));
        Assert.Contains(_talk.AgentLeg, _office.Sounds.Keys);
        Over();
    }

    [Fact]
    public void UPDATE_holds_as_a_reINVITE_does()
    {
        _talk.Agent.Send("UPDATE", TestSdp.Of("203.0.113.101", direction: "sendonly", version: 2));
        Assert.Contains("a=recvonly", _talk.Agent.Expect(200).BodyText());
        _office.Told<LegHeld>();
        Over();
    }

    [Fact]
    public void Holder_who_hangs_up_leaves_no_music_behind()
    {
        _talk.Agent.Reinvite(TestSdp.Of("203.0.113.101", direction: "sendonly", version: 2));
        _talk.Agent.ExpectAnswer();
        _talk.Agent.Bye();
        _office.Forget();

        Assert.IsType<HeardSound.Nothing>(_office.Sounds[_talk.CustomerLeg].Hears);
        _talk.Customer.Bye();
        _office.Told<LegEnded>();
        _office.LeavesNothing();
    }

    private (TestCall Holder, LegId HolderLeg, string Host, LegId HeldLeg) Sides(bool byAgent) => byAgent
        ? (_talk.Agent, _talk.AgentLeg, "203.0.113.101", _talk.CustomerLeg)
        : (_talk.Customer, _talk.CustomerLeg, "198.51.100.7", _talk.AgentLeg);

    private void Over()
    {
        _talk.Customer.Bye();
        _talk.Agent.Bye();
        _office.Forget();
        _office.LeavesNothing();
    }
}
