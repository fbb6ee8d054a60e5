using System.Collections.Immutable;
using EdgeCC.Engine.Boards;
using EdgeCC.Engine.Events;
using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Displays;
using EdgeCC.Hardware.Sound;
using EdgeCC.Model.Identity;

namespace EdgeCC.Hardware.Boards;

/// <summary>A board as a technician tries it: its sensors, and every part that only an eye or an ear can judge.</summary>
internal sealed class BoardInspection(
    BoardModel model, ISensorPort sensors, Func<IEnumerable<SoundProbe>> sounds, IMailbox mailbox, TimeProvider time) : IBoardInspection
{
    private static readonly TimeSpan LoopLimit = TimeSpan.FromSeconds(4);

    public string Name => model.Name;

    public ImmutableArray<SensorReading> Readings => sensors.Readings;

    public ImmutableArray<InspectedPart> Parts { get; } = [.. Lamps(model), .. Displays(model), .. Outputs(model)];

    public async Task<ImmutableArray<LoopbackReading>> LoopAsync() => [.. await Task.WhenAll(sounds().Select(LoopAsync))];

    public bool Try(BoardPart? part) => mailbox.TryPost(new PartTried(part));

    public bool Identify() => mailbox.TryPost(new IdentifyAsked());

    private async Task<LoopbackReading> LoopAsync(SoundProbe probe)
    {
        var device = (probe.Port as ISoundDevice)?.Model.Name ?? "a sound port";
        var (name, label) = model.Stations.Select(port => (port.Name, port.Label, port.Sound))
            .Concat(model.Trunks.Select(port => (port.Name, port.Label, port.Sound)))
            .Where(port => port.Sound == device).Select(port => (port.Name, port.Label)).FirstOrDefault((device, device));
        var heard = await probe.TryAsync(LoopLimit, time);
        return new LoopbackReading(label, heard?.DBm0, heard is { } reading && SoundProbe.IsReturned(reading), model.PartOf(name));
    }

    private static IEnumerable<InspectedPart> Lamps(BoardModel model) => model.Lamps.Select(lamp => new InspectedPart(
        new BoardPart.Lamp(lamp.Lamp),
        $"Lamp {lamp.Label}",
        $"The lamp {lamp.Label} is lit, {lamp.Colour.ToString().ToLowerInvariant()}, and no other lamp is.",
        model.PartOf(lamp.Lamp.Value)));

    private static IEnumerable<InspectedPart> Displays(BoardModel model) =>
        model.Devices.Where(device => DisplayKinds.ShapeOf(device) is not null).Select(device => new InspectedPart(
            new BoardPart.Display(new DisplayId(device.Name)),
            device.Label,
            $"The display {device.Label} is lit all over: no dead dot, no dead row. Only the thin gaps between two places may jump to and fro.",
            model.PartOf(device.Name)));

    private static IEnumerable<InspectedPart> Outputs(BoardModel model) => model.Outputs.Select(output => new InspectedPart(
        new BoardPart.Output(output.Output),
        output.Label,
        output.Function switch
        {
            OutputFunction.Buzzer => $"{output.Label} sounds without a pause.",
            OutputFunction.Fan => $"{output.Label} runs, and moves air.",
            _ => $"{output.Label} has clicked, and what hangs on it is switched.",
        },
        model.PartOf(output.Output.Value)));
}
