using EdgeCC.Hardware.Sound;
using EdgeCC.Hardware.Sound.Simulation;
using EdgeCC.Hardware.Tests.Contract;

namespace EdgeCC.Hardware.Tests.Sound;

/// <summary>The contract on the twin, whose cards have 48 kHz.</summary>
public sealed class SimulatedSoundDeviceTests : SoundDeviceContract
{
    private readonly SimulatedSoundCard[] _cards;
    private readonly SimulatedSoundDevice _one;
    private readonly SimulatedSoundDevice _other;
    private TimeSpan _now;

    public SimulatedSoundDeviceTests()
    {
        var cable = new SimulatedCable(48_000);
        _cards = [new(cable.One) { DriftPpm = 80 }, new(cable.Other) { DriftPpm = 80 }];
        _one = Device("one", _cards[0]);
        _other = Device("other", _cards[1]);
    }

    private protected override ISoundDevice One => _one;

    private protected override ISoundDevice Other => _other;

    private protected override void Run(int frames, Action frame)
    {
        for (var i = 0; i < frames; i++)
        {
            _now += SoundDeviceModel.Frame;
            _one.Advance(_now);
            _other.Advance(_now);
            frame();
        }
    }

    public override void Dispose()
    {
        _one.Dispose();
        _other.Dispose();
    }

    private protected override void Plug(bool isThere) => Array.ForEach(_cards, card => card.IsPlugged = isThere);

    private protected override void HoldUp() => _one.HoldUp(TimeSpan.FromSeconds(1));

    private static SimulatedSoundDevice Device(string name, SimulatedSoundCard card) =>
        new(new SoundDeviceModel(name, 8_000), card, _ => { });
}
