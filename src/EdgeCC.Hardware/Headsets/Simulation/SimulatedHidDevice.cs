using System.Collections.Concurrent;
using EdgeCC.Hardware.Headsets.Hid;

namespace EdgeCC.Hardware.Headsets.Simulation;

/// <summary>The twin of a HID device, in memory: somebody presses its controls and looks at its lamps.</summary>
/// <param name="descriptor">Its report descriptor.</param>
internal sealed class SimulatedHidDevice(byte[] descriptor) : IHidDevice
{
    private readonly BlockingCollection<byte[]> _reports = [];
    private readonly SimulatedHeadset _headset = new(HidDescriptorReader.TryRead(descriptor, out _) ?? throw new ArgumentException("is no headset's", nameof(descriptor)));

    public ReadOnlyMemory<byte> Descriptor => descriptor;

    /// <summary>A control goes on or off.</summary>
    public void Move(HidUsage control, bool on) => _reports.Add(_headset.Move(control, on));

    /// <summary>True while a lamp is lit.</summary>
    public bool IsLit(HidUsage lamp) => _headset.IsLit(lamp);

    /// <summary>It is pulled out.</summary>
    public void Unplug() => _reports.CompleteAdding();

    public int Read(Span<byte> report, TimeSpan limit)
    {
        if (!_reports.TryTake(out var next, limit))
        {
            return _reports.IsCompleted ? throw new IOException("read: No such device") : 0;
        }

        var length = Math.Min(next.Length, report.Length);
        next.AsSpan(0, length).CopyTo(report);
        return length;
    }

    public void Write(ReadOnlySpan<byte> report)
    {
        if (_reports.IsAddingCompleted)
        {
            throw new IOException("write: No such device");
        }

        if (_headset.Take(report.ToArray()) is { } echo)
        {
            _reports.Add(echo);
        }
    }

    public void Dispose() => _reports.Dispose();
}
