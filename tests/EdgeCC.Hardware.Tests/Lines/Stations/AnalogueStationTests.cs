using EdgeCC.Hardware.Lines;
using EdgeCC.Hardware.Lines.Countries;
using EdgeCC.Hardware.Lines.Simulation;
using EdgeCC.Hardware.Lines.Stations;
using EdgeCC.Media.CallerId;
using EdgeCC.Media.Tones;

namespace EdgeCC.Hardware.Tests.Lines.Stations;

/// <summary>Stories of a telephone and its person, in virtual time, with real sound on the line.</summary>
public sealed class AnalogueStationTests
{
    private readonly AnalogueStation _port;
    private readonly SimulatedTelephone _phone;
    private readonly SimulatedLine _line;

    public AnalogueStationTests()
    {
        var standard = LineStandards.Ukraine;
        _port = new AnalogueStation(standard);
        _phone = new SimulatedTelephone(standard);
        _line = new SimulatedLine(_port, _phone, standard);
        Run(1);
    }

    [Fact]
    public void Person_hears_dial_tone_and_dials_with_a_rotary_dial()
    {
        _phone.Lift(_line.Now);
        Run(2);
        Assert.Equal(LineTone.Dial, _phone.Heard);

        _phone.Dial("207", _line.Now);
        Run(12);
        Assert.Equal("up 2 0 7 number:207", Told);
    }

    [Fact]
    public void Person_dials_with_keys_and_ends_the_number_with_a_hash()
    {
        _phone.Lift(_line.Now);
        Run(1);
        _phone.Press("*14#");
        Run(2);

        Assert.Equal("up * 1 4 # number:*14", Told);
    }

    [Fact]
    public void Telephone_rings_shows_who_calls_after_the_first_ring_and_is_answered()
    {
        var caller = new CallerIdMessage { Number = "0441234567", Name = "Olena" };
        _line.Order(new RingStation(caller));
        Run(0.9);
        Assert.True(_phone.BellSounds);
        Assert.Null(_phone.Display);

        Run(2.6);
        Assert.False(_phone.BellSounds);
        Assert.Equal(caller, _phone.Display);

        Run(3);
        Assert.Equal(2, _phone.Rings);
        _phone.Lift(_line.Now);
        Run(1);
        Assert.Equal("answered", Told);
        Assert.False(_phone.BellSounds);
        _line.Order(new ConnectStation());
        Run(1);
        Assert.Equal(StationPhase.Connected, _port.Phase);
    }

    [Fact]
    public void Handset_lifted_while_caller_id_is_sent_silences_it()
    {
        _line.Order(new RingStation(new CallerIdMessage { Number = "0441234567" }));
        Run(1.8);
        _phone.Lift(_line.Now);
        Run(3);

        Assert.Equal("answered", Told);
        Assert.Null(_phone.Display);
    }

    [Fact]
    public void Caller_who_gives_up_stops_the_bell()
    {
        _line.Order(new RingStation());
        Run(5.5);
        _line.Order(new StopRinging());
        Run(20);

        Assert.Equal((false, 2, ""), (_phone.BellSounds, _phone.Rings, Told));
    }

    [Fact]
    public void Flash_in_a_call_is_told_and_a_long_one_hangs_up()
    {
        Talk();
        _phone.Flash(_line.Now, TimeSpan.FromMilliseconds(90));
        Run(2);
        Assert.EndsWith("flash", Told, StringComparison.Ordinal);

        _phone.Flash(_line.Now, TimeSpan.FromMilliseconds(900));
        Run(2);
        Assert.EndsWith("flash down up", Told, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_and_pulses_in_a_call_are_told()
    {
        Talk();
        _phone.Press("5");
        Run(1);
        _phone.Dial("3", _line.Now);
        Run(3);

        Assert.EndsWith("5 3", Told, StringComparison.Ordinal);
    }

    [Fact]
    public void Handset_left_off_hears_busy_then_the_howler_then_nothing_until_it_is_put_down()
    {
        Talk();
        _line.Order(new EndStation());
        Run(5);
        Assert.Equal(LineTone.Busy, _phone.Heard);

        Run(100);
        Assert.EndsWith("left", Told, StringComparison.Ordinal);
        _phone.Replace(_line.Now);
        Run(2);
        Assert.EndsWith("left down", Told, StringComparison.Ordinal);
        Assert.Equal(StationPhase.Idle, _port.Phase);
    }

    [Fact]
    public void Nobody_dials_and_the_line_says_so()
    {
        _phone.Lift(_line.Now);
        Run(19);

        Assert.Equal(LineTone.Congestion, _phone.Heard);
    }

    [Fact]
    public void Message_waiting_lamp_is_lit_and_darkened()
    {
        _line.Order(new LightMessageWaiting(true));
        Assert.True(_phone.LampLit);
        _line.Order(new LightMessageWaiting(false));
        Assert.False(_phone.LampLit);
    }

    [Fact]
    public void Telephone_that_is_off_hook_does_not_ring()
    {
        _phone.Lift(_line.Now);
        Run(1);
        _line.Order(new RingStation());
        Run(5);

        Assert.Equal(0, _phone.Rings);
    }

    private string Told => string.Join(' ', _line.Reports.Select(NameOf));

    private void Talk()
    {
        _line.Order(new RingStation());
        Run(1);
        _phone.Lift(_line.Now);
        Run(0.5);
        _line.Order(new ConnectStation());
        Run(1);
    }

    private void Run(double seconds) => _line.Run(TimeSpan.FromSeconds(seconds));

    private static string NameOf(LineEffect report) => report switch
    {
        StationLifted => "up",
        StationAnswered => "answered",
        StationDialled dialled => $"{dialled.Digit}",
        StationNumberDialled dialled => $"number:{dialled.Number}",
        StationFlashed => "flash",
        StationHungUp => "down",
        StationLeftOffHook => "left",
        _ => $"{report}",
    };
}
