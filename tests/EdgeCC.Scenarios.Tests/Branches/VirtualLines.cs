using EdgeCC.Calls.Lines;
using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Boards;
using EdgeCC.Hardware.Gpio;
using EdgeCC.Hardware.Lines;
using EdgeCC.Hardware.Lines.Cards;
using EdgeCC.Hardware.Lines.Countries;
using EdgeCC.Hardware.Lines.Simulation;
using EdgeCC.TestKit.Time;

namespace EdgeCC.Scenarios.Tests.Branches;

/// <summary>
/// The board's line ports in virtual time: the real rack over simulated GPIO lines, two telephones with their people at its
/// stations, an exchange at its trunk, and real sound between them, 20 ms at a time.
/// </summary>
internal sealed class VirtualLines : ITimed, ILinePort
{
    private static readonly LineStandard Standard = LineStandards.Russia;
    private static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(20);

    private static readonly BoardModel Board = new("Virtual", BoardDriver.Simulated, [], [])
    {
        Stations = [Station("fxs-1", 0), Station("fxs-2", 2)],
        Trunks = [new TrunkPort("fxo-1", "Exchange line", "fxo-1", Line(4), Line(5), Line(6))],
    };

    private readonly Timeline _time;
    private readonly SimulatedGpioLines _gpio;
    private readonly LineRack _rack;
    private readonly Dictionary<string, VirtualLineEnd> _ends;
    private readonly short[] _frame = new short[160];
    private TimeSpan _nextFrame;

    public VirtualLines(VirtualBranch branch)
    {
        _time = branch.Time;
        _gpio = new SimulatedGpioLines(_time.Clock);
        _ends = new()
        {
            ["fxs-1"] = new VirtualLineEnd(Lobby, Line(0), Line(1), LineRelay.Bell),
            ["fxs-2"] = new VirtualLineEnd(Desk, Line(2), Line(3), LineRelay.Bell),
            ["fxo-1"] = new VirtualLineEnd(Exchange, Line(6), Line(5), LineRelay.Loop) { Ring = Line(4) },
        };
        _rack = new LineRack(Board, branch.Model.Lines!, new GpioChips(_gpio), model => _ends.TryGetValue(model.Name, out var end) ? end : Headset, _ => Headset, branch, _time.Clock);
        _nextFrame = _time.Now + Frame;
        _time.Join(this);
    }

    /// <summary>The telephone in the hall, at fxs-1.</summary>
    public SimulatedTelephone Lobby { get; } = new(Standard);

    /// <summary>The telephone at an agent's desk, at fxs-2.</summary>
    public SimulatedTelephone Desk { get; } = new(Standard);

    /// <summary>The headset at another agent's desk.</summary>
    public VirtualHeadset Headset { get; } = new();

    /// <summary>True while the media plane hears the headset's wearer.</summary>
    public bool IsHeadsetHeard { get; private set; }

    /// <summary>The exchange at fxo-1: whoever is called answers.</summary>
    public SimulatedExchange Exchange { get; } = new(Standard, _ => SimulatedOutcome.Answers);

    TimeSpan? ITimed.NextDeadline => _ends.Values.Select(end => end.FarEnd.NextDeadline).Append(_nextFrame).Min();

    /// <summary>The port of a line at the media plane.</summary>
    public int PortOf(string line) => 1 + _ends.Keys.Append("headset-1").ToList().IndexOf(line);

    /// <summary>Pulls a line's sound card out, or plugs it in.</summary>
    public void Plug(string line, bool plugged) => _ends[line].Fault = plugged ? null : "No such device";

    /// <summary>The modem, where the branch has one that speaks.</summary>
    public VirtualModem? Modem { get; set; }

    /// <inheritdoc/>
    public void Carry(ToLine order)
    {
        _rack.Carry(order);
        Modem?.Carry(order);
    }

    void ITimed.Advance(TimeSpan now)
    {
        foreach (var end in _ends.Values)
        {
            end.Advance(_gpio, now);
        }

        if (now >= _nextFrame)
        {
            _nextFrame += Frame;
            foreach (var (port, sound) in _rack.Sounds)
            {
                sound.Hear(_frame);
                IsHeadsetHeard = port == PortOf("headset-1") ? _frame[0] != 0 : IsHeadsetHeard;
                _frame.AsSpan().Clear();
                sound.Say(_frame);
            }
        }
    }

    private static StationPort Station(string name, int first) => new(name, name, name, Line(first), Line(first + 1), Polarity: null);

    private static GpioLine Line(int offset) => new(0, offset, ActiveHigh: true);
}
