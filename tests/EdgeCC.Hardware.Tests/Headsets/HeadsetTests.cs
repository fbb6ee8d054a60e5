using EdgeCC.Hardware.Headsets;
using EdgeCC.Hardware.Headsets.Hid;
using EdgeCC.Hardware.Headsets.Simulation;

namespace EdgeCC.Hardware.Tests.Headsets;

/// <summary>An agent's headset of either shape, with the service on the other side.</summary>
public class HeadsetTests
{
    public static TheoryData<bool> Shapes => [true, false];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Call_is_taken_and_ended_with_the_call_key(bool numbered)
    {
        var desk = new Desk(numbered);
        desk.Do(headset => headset.Ring(true));
        desk.Move(HidUsage.HookSwitch, true);

        Assert.Equal([new HeadsetLifted()], desk.Heard);
        Assert.True(desk.IsLit(HidUsage.OffHookLamp));
        Assert.False(desk.IsLit(HidUsage.RingLamp));

        desk.Move(HidUsage.HookSwitch, false);
        Assert.Equal([new HeadsetLifted(), new HeadsetHungUp()], desk.Heard);
        Assert.False(desk.IsLit(HidUsage.OffHookLamp));
    }

    [Fact]
    public void Ringing_lights_the_ring_lamp_until_it_ends()
    {
        var desk = new Desk(numbered: true);
        desk.Do(headset => headset.Ring(true));
        Assert.True(desk.IsLit(HidUsage.RingLamp));
        desk.Do(headset => headset.Ring(false));
        Assert.False(desk.IsLit(HidUsage.RingLamp));
        Assert.Empty(desk.Heard);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Echo_of_our_own_lamps_is_no_key(bool numbered)
    {
        var desk = new Desk(numbered);
        desk.Do(headset => headset.BeInCall(true));
        desk.Do(headset => headset.BeInCall(false));

        Assert.Empty(desk.Heard);
        Assert.False(desk.Headset.IsInCall);
    }

    [Fact]
    public void Report_that_was_under_way_before_the_lamps_were_seen_ends_no_call()
    {
        var headset = Headset.Over(HidDescriptorReader.TryRead(Descriptors.Numbered, out _)!)!;
        headset.BeInCall(true);

        // Flash, with the hook switch still as it was.
        Assert.Equal([new HeadsetFlashed()], headset.Take([2, 0b100]).Events);
        Assert.True(headset.IsInCall);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Each_press_of_the_mute_key_is_answered_by_the_lamp(bool numbered)
    {
        var desk = new Desk(numbered);
        desk.Do(headset => headset.BeInCall(true));
        foreach (var muted in (bool[])[true, false, true])
        {
            desk.Press(HidUsage.PhoneMute);
            Assert.Equal(new HeadsetMuted(muted), desk.Heard[^1]);
            Assert.Equal(muted, desk.IsLit(HidUsage.MuteLamp));
        }

        Assert.Equal(3, desk.Heard.Count);
        desk.Do(headset => headset.BeInCall(false));
        Assert.False(desk.IsLit(HidUsage.MuteLamp));
        Assert.False(desk.Headset.IsMuted);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Mute_key_outside_a_call_is_answered_with_no(bool numbered)
    {
        var desk = new Desk(numbered);
        var written = desk.Written;
        desk.Press(HidUsage.PhoneMute);

        Assert.Empty(desk.Heard);
        Assert.False(desk.IsLit(HidUsage.MuteLamp));
        Assert.True(desk.Written > written);
    }

    [Fact]
    public void Mute_from_the_page_lights_the_lamp_and_the_key_takes_it_back()
    {
        var desk = new Desk(numbered: true);
        desk.Do(headset => headset.BeInCall(true));
        desk.Do(headset => headset.Mute(true));
        Assert.True(desk.IsLit(HidUsage.MuteLamp));
        desk.Press(HidUsage.PhoneMute);

        Assert.Equal([new HeadsetMuted(false)], desk.Heard);
        Assert.False(desk.IsLit(HidUsage.MuteLamp));
    }

    [Fact]
    public void Volume_goes_up_and_down_by_steps_and_writes_nothing()
    {
        var desk = new Desk(numbered: true);
        desk.Press(HidUsage.VolumeUp);
        desk.Press(HidUsage.VolumeDown);

        Assert.Equal([new HeadsetVolumeStepped(1), new HeadsetVolumeStepped(-1)], desk.Heard);
        Assert.Equal(0, desk.Written);
    }

    [Fact]
    public void Key_that_is_held_is_told_once()
    {
        var desk = new Desk(numbered: true);
        desk.Move(HidUsage.VolumeUp, true);
        desk.Move(HidUsage.VolumeUp, true);

        Assert.Single(desk.Heard);
    }

    [Fact]
    public void Device_without_a_call_key_is_no_headset() =>
        Assert.Null(Headset.Over(HidDescriptorReader.TryRead([], out _)!));

    /// <summary>The twin and the service's side of it, reports passing to and fro.</summary>
    private sealed class Desk
    {
        private readonly SimulatedHeadset _device;

        public Desk(bool numbered)
        {
            var map = HidDescriptorReader.TryRead(numbered ? Descriptors.Numbered : Descriptors.Plain, out _)!;
            Headset = Headset.Over(map)!;
            _device = new SimulatedHeadset(map);
        }

        public Headset Headset { get; }

        public List<HeadsetEvent> Heard { get; } = [];

        public int Written { get; private set; }

        public bool IsLit(HidUsage lamp) => _device.IsLit(lamp);

        public void Do(Func<Headset, HeadsetAnswer> order) => Carry(order(Headset));

        public void Move(HidUsage control, bool on) => Carry(Headset.Take(_device.Move(control, on)));

        public void Press(HidUsage key)
        {
            Move(key, true);
            Move(key, false);
        }

        private void Carry(HeadsetAnswer answer)
        {
            Heard.AddRange(answer.Events);
            foreach (var report in answer.Reports)
            {
                Written++;
                if (_device.Take(report) is { } echo)
                {
                    Carry(Headset.Take(echo));
                }
            }
        }
    }
}
