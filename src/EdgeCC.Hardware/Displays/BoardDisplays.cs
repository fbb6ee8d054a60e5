using System.Collections.Immutable;
using EdgeCC.Engine.Ports;
using EdgeCC.Hardware.Boards;
using EdgeCC.Model.Identity;

namespace EdgeCC.Hardware.Displays;

/// <summary>The displays of a real board.</summary>
internal sealed class BoardDisplays : IDisplayPort, IDisposable
{
    private readonly Dictionary<DisplayId, DisplayWriter> _writers;

    /// <param name="devices">The board's devices; those that are no displays are left alone.</param>
    /// <param name="open">Opens the way to one.</param>
    /// <param name="rest">Waits as long as a chip wants to be left alone.</param>
    /// <param name="time">The clock of the pauses between attempts.</param>
    public BoardDisplays(
        IEnumerable<DeviceModel> devices, Func<DeviceModel, IBusWriter> open, Action<TimeSpan> rest, TimeProvider time)
    {
        var displays = devices.Where(device => DisplayKinds.ShapeOf(device) is not null).ToList();
        _writers = displays.ToDictionary(
            device => new DisplayId(device.Name),
            device => new DisplayWriter(device, DisplayKinds.ChipOf(device), () => open(device), rest, time));
        Displays = [.. displays.Select(device => DisplayKinds.ShapeOf(device)!)];
    }

    public ImmutableArray<DisplayShape> Displays { get; }

    /// <summary>What is wrong, a sentence a display; empty when all is well.</summary>
    public IEnumerable<string> Faults => _writers.Values.Select(writer => writer.Fault).OfType<string>();

    public void Show(DisplayId display, DisplayFrame frame) => _writers.GetValueOrDefault(display)?.Show(frame);

    public void Dispose()
    {
        foreach (var writer in _writers.Values)
        {
            writer.Dispose();
        }
    }
}
