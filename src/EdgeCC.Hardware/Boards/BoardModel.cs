using System.Collections.Immutable;
using EdgeCC.Engine.Boards;
using EdgeCC.Hardware.Displays;
using EdgeCC.Hardware.Sensors;
using EdgeCC.Model.Identity;

namespace EdgeCC.Hardware.Boards;

/// <summary>A board: what hangs on which line, bus and address. What <see cref="BoardFile"/> reads.</summary>
/// <param name="Name">What people call the board.</param>
/// <param name="Driver">How its lines are reached.</param>
/// <param name="Lamps">Its lamps, in the order they are drawn.</param>
/// <param name="Buttons">Its buttons.</param>
public sealed record BoardModel(
    string Name, BoardDriver Driver, ImmutableArray<LampLine> Lamps, ImmutableArray<ButtonLine> Buttons)
{
    /// <summary>How the lamps are drawn on a page.</summary>
    public ImmutableArray<LampPicture> Pictures { get; } =
        [.. Lamps.Select(lamp => new LampPicture(lamp.Lamp, lamp.Label, lamp.Colour))];

    /// <summary>The connector the wires go to, or null.</summary>
    public PinHeader? Header { get; init; }

    /// <summary>The device-tree overlay of this repository the board needs, without ending, or null.</summary>
    public string? Overlay { get; init; }

    /// <summary>The GPIO chips of which it uses lines.</summary>
    public ImmutableArray<ChipModel> Chips { get; init; } = [];

    /// <summary>Its buses.</summary>
    public ImmutableArray<BusModel> Buses { get; init; } = [];

    /// <summary>What hangs on the buses: displays, expanders, sensors.</summary>
    public ImmutableArray<DeviceModel> Devices { get; init; } = [];

    /// <summary>Those of them that are displays.</summary>
    public ImmutableHashSet<DisplayId> DisplayNames => [.. Devices
        .Where(device => DisplayKinds.ShapeOf(device) is not null).Select(device => new DisplayId(device.Name))];

    /// <summary>What is switched: buzzer, relay, fan.</summary>
    public ImmutableArray<OutputLine> Outputs { get; init; } = [];

    /// <summary>What is watched: tamper contact, fan tachometer, power.</summary>
    public ImmutableArray<InputLine> Inputs { get; init; } = [];

    /// <summary>Ports for analogue telephones (FXS).</summary>
    public ImmutableArray<StationPort> Stations { get; init; } = [];

    /// <summary>Ports for analogue exchange lines (FXO).</summary>
    public ImmutableArray<TrunkPort> Trunks { get; init; } = [];

    /// <summary>What the kernel has drivers for: temperatures, supply, storage.</summary>
    public ImmutableArray<SensorModel> Sensors { get; init; } = [];

    /// <summary>Every sensor, those on lines as well, each with the part to replace.</summary>
    internal ImmutableArray<SensorModel> AllSensors =>
    [
        .. Sensors.Concat(Inputs.Select(input => input.Sensor)).Concat(Trunks.Select(trunk => trunk.Sensor).OfType<SensorModel>())
            .Select(sensor => sensor with { Part = PartOf(sensor.Name) }),
    ];

    /// <summary>Every line that is used, by whom, in the order of the header's pins and then of chips and lines.</summary>
    public ImmutableArray<PinUse> Pins { get; init; } = [];

    /// <summary>What a technician measures.</summary>
    public ImmutableArray<TestPoint> TestPoints { get; init; } = [];

    /// <summary>The bill of materials.</summary>
    public ImmutableArray<PartModel> Parts { get; init; } = [];

    /// <summary>What to replace when something with this name is broken, as the bill of materials has it; null where it does not say.</summary>
    public string? PartOf(string name) => Parts.FirstOrDefault(part => part.Serves.Contains(name)) is { } found
        ? $"{found.Reference} ({found.Part})"
        : null;
}

/// <summary>How a board's lines are reached. Always named in the board file, never guessed from the machine.</summary>
public enum BoardDriver
{
    /// <summary>Not at all: lamps are drawn, buttons are pressed by program.</summary>
    Simulated,

    /// <summary>The kernel's GPIO character devices.</summary>
    Kernel,

    /// <summary>There are none.</summary>
    None,
}
