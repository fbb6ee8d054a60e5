using EdgeCC.Calls.Legs;
using EdgeCC.Calls.Lines;
using EdgeCC.Calls.Tests.Rig;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Sound;

namespace EdgeCC.Calls.Tests.Lines;

/// <summary>Telephones and headsets at lines of the box.</summary>
public sealed class StationTests
{
    private readonly Office _office = LineOffice.Open();

    [Fact]
    public void A_number_dialled_at_a_telephone_is_a_call_that_hears_ringing_until_it_is_answered()
    {
        _office.Tell(new HandsetLifted(LineOffice.Station));
        _office.Tell(new LineNumberDialled(LineOffice.Station, "78120000001"));
        var arrived = _office.Told<CallArrived>();
        Assert.Equal(new CallArrived(arrived.Leg, null, null, "201", "78120000001"), arrived);
        _office.Run(TimeSpan.FromSeconds(2));
        _office.Lines(new PlayToneOnLine(LineOffice.Station, CallProgressTone.Ringback));

        _office.Tell(new AnswerCall(arrived.Leg));
        _office.Lines(new ConnectLine(LineOffice.Station));
        var sound = _office.Sounds[arrived.Leg];
        Assert.Equal((1, null, SoundDirection.SendReceive), (sound.Port, sound.Peer, sound.Direction));
        _office.HangsUp(arrived.Leg);
        _office.LeavesNothing();
    }

    [Fact]
    public void A_feature_code_is_told_as_of_a_desk_phone_and_ends_with_busy_tone()
    {
        _office.Tell(new HandsetLifted(LineOffice.Station));
        _office.Tell(new LineNumberDialled(LineOffice.Station, "*11"));
        var dialled = _office.Told<FeatureCodeDialled>();
        Assert.Equal((new ExtensionId("201"), "11"), (dialled.Extension, dialled.Code));

        _office.Tell(new HangUpLeg(dialled.Leg, HangUpCause.Normal));
        _office.Lines(new EndLine(LineOffice.Station));
        _office.Tell(new HandsetReplaced(LineOffice.Station));
        _office.LeavesNothing();
    }

    [Fact]
    public void A_headset_rings_with_the_customers_number_is_picked_up_and_hung_up()
    {
        var (_, customer) = _office.CallAnswered();
        var leg = _office.Ring("202", customer);
        _office.Lines(new RingLine(LineOffice.Headset, "+74951234567", "Sales"));

        _office.Tell(new HandsetLifted(LineOffice.Headset));
        Assert.Equal(new PhoneAnswered(leg), _office.Told<PhoneAnswered>());
        _office.Tell(new BridgeLegs(customer, leg));
        Assert.Equal(new HeardSound.OtherLeg(leg), _office.Sounds[customer].Hears);
        Assert.Equal(new HeardSound.OtherLeg(customer), _office.Sounds[leg].Hears);

        _office.Tell(new HandsetReplaced(LineOffice.Headset));
        Assert.Equal(new LegEnded(leg, LegEnding.HungUp), _office.Told<LegEnded>());
        _office.Lines(new ConnectLine(LineOffice.Headset));
        Assert.IsType<HeardSound.Nothing>(_office.Sounds[customer].Hears);
    }

    [Fact]
    public void A_flash_holds_and_the_next_one_takes_back()
    {
        var (_, customer) = _office.CallAnswered();
        var leg = _office.StationTalks();
        _office.Tell(new BridgeLegs(customer, leg));

        _office.Tell(new HookFlashed(LineOffice.Station));
        Assert.Equal(new LegHeld(leg), _office.Told<LegHeld>());
        Assert.Equal(new Prompt.Music(), Assert.Single(Assert.IsType<HeardSound.Prompts>(_office.Sounds[customer].Hears).Sequence));
        Assert.Equal(SoundDirection.Inactive, _office.Sounds[leg].Direction);

        _office.Tell(new HookFlashed(LineOffice.Station));
        Assert.Equal(new LegResumed(leg), _office.Told<LegResumed>());
        Assert.Equal(new HeardSound.OtherLeg(leg), _office.Sounds[customer].Hears);
        Assert.Equal(SoundDirection.SendReceive, _office.Sounds[leg].Direction);
    }

    [Fact]
    public void A_telephone_that_nobody_lifts_is_rung_no_more()
    {
        var leg = _office.NewLeg();
        _office.Tell(new RingPhone(leg, new ExtensionId("201"), null, "Sales", "+79161234567", TimeSpan.FromSeconds(20)));
        _office.Run(TimeSpan.FromSeconds(21));
        Assert.Equal(new PhoneRefused(leg, PhoneRefusal.NoAnswer), _office.Told<PhoneRefused>());
        _office.Lines(new RingLine(LineOffice.Station, "+79161234567", "Sales"), new StopRingingLine(LineOffice.Station));
        _office.LeavesNothing();
    }

    [Fact]
    public void A_telephone_that_is_off_hook_is_busy_and_one_that_was_pulled_out_unreachable()
    {
        _office.Tell(new HandsetLifted(LineOffice.Station));
        var busy = _office.Ring("201", customer: null);
        Assert.Equal(new PhoneRefused(busy, PhoneRefusal.Busy), _office.Told<PhoneRefused>());

        _office.Tell(new LineLost(LineOffice.Headset));
        Assert.Equal(new ExtensionId("202"), _office.Told<PhoneUnregistered>().Extension);
        var gone = _office.Ring("202", customer: null);
        Assert.Equal(new PhoneRefused(gone, PhoneRefusal.Unreachable), _office.Told<PhoneRefused>());
        _office.LeavesNothing();
    }

    [Fact]
    public void A_headset_pulled_out_in_a_call_ends_it_and_can_be_rung_when_it_is_back()
    {
        var leg = _office.Ring("202", customer: null);
        _office.Tell(new HandsetLifted(LineOffice.Headset));
        _office.Told<PhoneAnswered>();

        _office.Tell(new LineLost(LineOffice.Headset));
        Assert.Equal(new LegEnded(leg, LegEnding.Failed), _office.Told<LegEnded>());
        _office.Told<PhoneUnregistered>();
        _office.LeavesNothing();

        _office.Tell(new LineOpened(LineOffice.Headset, 2));
        _office.Told<PhoneRegistered>();
        var again = _office.Ring("202", customer: null);
        _office.Tell(new LineLost(LineOffice.Headset));
        Assert.Equal(new PhoneRefused(again, PhoneRefusal.Unreachable), _office.Told<PhoneRefused>());
        _office.Forget();
        _office.LeavesNothing();
    }

    [Fact]
    public void No_telephone_begins_a_call_once_none_are_taken()
    {
        _office.Tell(new StopAccepting());
        _office.Tell(new HandsetLifted(LineOffice.Station));
        _office.Tell(new LineNumberDialled(LineOffice.Station, "78120000001"));
        _office.Tell(new LineRang(LineOffice.City, null, null));
        _office.Lines(new EndLine(LineOffice.Station));
        _office.LeavesNothing();
    }
}
