using EdgeCC.Hardware.Headsets;
using EdgeCC.Hardware.Headsets.Hid;
using EdgeCC.Hardware.Headsets.Simulation;
using EdgeCC.Hardware.Sound;

namespace EdgeCC.Scenarios.Tests.Branches;

/// <summary>A headset and its wearer, keys and sound card in one; it can be pulled out.</summary>
internal sealed class VirtualHeadset : IHidPort, ISoundDevice
{
    // A switch for the hook and a key for the microphone, a lamp for each and one for ringing: what headsets have (HID 1.11 6.2.2).
    private static readonly byte[] Descriptor =
    [
        0x05, 0x0B, 0x09, 0x05, 0xA1, 0x01, 0x15, 0x00, 0x25, 0x01, 0x75, 0x01,
        0x09, 0x20, 0x95, 0x01, 0x81, 0x22, 0x09, 0x2F, 0x95, 0x01, 0x81, 0x06, 0x95, 0x06, 0x81, 0x03,
        0x05, 0x08, 0x09, 0x17, 0x09, 0x09, 0x09, 0x18, 0x95, 0x03, 0x91, 0x22, 0x95, 0x05, 0x91, 0x03, 0xC0,
    ];

    private readonly Queue<byte[]> _reports = new();
    private HidReportMap? _map;
    private SimulatedHeadset _twin;

    public VirtualHeadset()
    {
        _map = HidDescriptorReader.TryRead(Descriptor, out _);
        _twin = new SimulatedHeadset(_map!);
    }

    public bool Rings => _twin.IsLit(HidUsage.RingLamp);

    public bool IsInCall => _twin.IsLit(HidUsage.OffHookLamp);

    HidReportMap? IHidPort.Map => _map;

    public string? Fault => _map is null ? "No such device" : null;

    public SoundDeviceModel Model { get; } = new("virtual headset", 8000);

    public SoundDeviceCounts Counts => default;

    public SoundLatency Latency => default;

    /// <summary>The call key takes a call, or ends it.</summary>
    public void Hook(bool lifted) => _reports.Enqueue(_twin.Move(HidUsage.HookSwitch, lifted));

    /// <summary>The microphone key.</summary>
    public void PressMute()
    {
        _reports.Enqueue(_twin.Move(HidUsage.PhoneMute, true));
        _reports.Enqueue(_twin.Move(HidUsage.PhoneMute, false));
    }

    /// <summary>Pulls it out.</summary>
    public void PullOut() => _map = null;

    bool IHidPort.TryRead(out byte[]? report) => _reports.TryDequeue(out report);

    void IHidPort.Write(byte[] report)
    {
        if (_twin.Take(report) is { } echo)
        {
            _reports.Enqueue(echo);
        }
    }

    /// <summary>Its wearer speaks all the time.</summary>
    public void Hear(Span<short> frame) => frame.Fill(1000);

    public void Say(ReadOnlySpan<short> frame)
    {
    }

    public void Dispose()
    {
    }
}
