using EdgeCC.Hardware.Gpio;
using EdgeCC.Hardware.Lines;
using EdgeCC.Hardware.Lines.Simulation;
using EdgeCC.Hardware.Sound;

namespace EdgeCC.Scenarios.Tests.Branches;

/// <summary>What hangs at a port: its wires, and its sound as the card of the port hears it.</summary>
internal sealed class VirtualLineEnd(IFarEnd farEnd, GpioLine loop, GpioLine relayLine, LineRelay relay) : ISoundDevice
{
    private TimeSpan _now;
    private bool _relayIsOn;

    public IFarEnd FarEnd => farEnd;

    /// <summary>Where ringing current is told, for an exchange.</summary>
    public GpioLine? Ring { get; init; }

    public string? Fault { get; set; }

    public SoundDeviceModel Model { get; } = new("virtual", 8000);

    public SoundDeviceCounts Counts => default;

    public SoundLatency Latency => default;

    /// <summary>Lets the wires do what is due.</summary>
    public void Advance(SimulatedGpioLines gpio, TimeSpan now)
    {
        _now = now;
        if (gpio.IsHigh(relayLine) != _relayIsOn)
        {
            _relayIsOn = !_relayIsOn;
            farEnd.Feel(new SetRelay(relay, _relayIsOn), now);
        }

        foreach (var moved in farEnd.Advance(now))
        {
            if (moved is LoopMoved current)
            {
                gpio.Drive(loop, current.Closed);
            }
            else if (moved is RingCycleBegan && Ring is { } ring)
            {
                gpio.Drive(ring, true);
                gpio.Drive(ring, false);
            }
        }
    }

    public void Hear(Span<short> frame) => farEnd.Speak(frame, _now);

    public void Say(ReadOnlySpan<short> frame) => farEnd.Listen(frame, _now);

    public void Dispose()
    {
    }
}
