using System.Collections.Immutable;
using EdgeCC.Engine.Boards;
using EdgeCC.Engine.Health;
using EdgeCC.Engine.Ports;
using EdgeCC.Model.Identity;

namespace EdgeCC.Web.Tests;

/// <summary>A board of which a test says what it tells, and asks what was tried.</summary>
internal sealed class SampleInspection : IBoardInspection
{
    public static readonly BoardPart Lamp = new BoardPart.Lamp(new LampId("sales"));
    public static readonly BoardPart Display = new BoardPart.Display(new DisplayId("text"));
    public static readonly BoardPart Relay = new BoardPart.Output(new OutputId("relay"));

    private readonly List<BoardPart?> _tried = [];

    public string Name { get; set; } = "Simulated board";

    public ImmutableArray<SensorReading> Readings { get; set; } =
    [
        new("processor", "Processor", SensorKind.Temperature, 46.5, HealthLevel.Well, "46.5 °C."),
        new("case", "Case", SensorKind.Tamper, 0, HealthLevel.Well, "The case is closed."),
    ];

    public ImmutableArray<LoopbackReading> Sounds { get; set; } = [new("Telephone 1", -18, true, "U3 (Ag1171S)")];

    public ImmutableArray<InspectedPart> Parts { get; set; } =
    [
        new(Lamp, "Lamp L1", "The lamp L1 is lit, amber, and no other lamp is.", "L1-L4 (LED 5 mm)"),
        new(Display, "LCD 20 x 4", "The display LCD 20 x 4 is full of signs.", "DS1 (20 x 4 character LCD)"),
        new(Relay, "Door relay", "Door relay has clicked.", null),
    ];

    public bool IsBusy { get; set; }

    public int Identified { get; private set; }

    /// <summary>How often sound was tested.</summary>
    public int Looped { get; private set; }

    public IReadOnlyList<BoardPart?> Tried => _tried;

    public Task<ImmutableArray<LoopbackReading>> LoopAsync()
    {
        Looped++;
        return Task.FromResult(Sounds);
    }

    public bool Try(BoardPart? part)
    {
        _tried.Add(part);
        return !IsBusy;
    }

    public bool Identify()
    {
        Identified += IsBusy ? 0 : 1;
        return !IsBusy;
    }
}
