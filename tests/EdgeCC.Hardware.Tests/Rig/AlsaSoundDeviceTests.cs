using EdgeCC.Hardware.Sound;
using EdgeCC.Hardware.Sound.Alsa;
using EdgeCC.Hardware.Tests.Contract;

namespace EdgeCC.Hardware.Tests.Rig;

/// <summary>The contract on the kernel's loopback card (snd-aloop): what its device 0 says its device 1 hears.</summary>
[Trait("Device", "real")]
public sealed class AlsaSoundDeviceTests : SoundDeviceContract
{
    private readonly AlsaSoundDevice _one;
    private readonly AlsaSoundDevice _other;

    public AlsaSoundDeviceTests()
    {
        var card = RigDevices.Of("sound");
        _one = Device($"{card},0,0");
        _other = Device($"{card},1,0");
    }

    private protected override ISoundDevice One => _one;

    private protected override ISoundDevice Other => _other;

    // As the media plane does: a clock that never drifts, and catches up when it was held up.
    private protected override void Run(int frames, Action frame)
    {
        var started = TimeProvider.System.GetTimestamp();
        using var timer = new PeriodicTimer(SoundDeviceModel.Frame);
        for (var passed = 0; passed < frames;)
        {
            timer.WaitForNextTickAsync(TestContext.Current.CancellationToken).AsTask().GetAwaiter().GetResult();
            for (var due = TimeProvider.System.GetElapsedTime(started) / SoundDeviceModel.Frame; passed < frames && passed < due; passed++)
            {
                frame();
            }
        }
    }

    public override void Dispose()
    {
        _one.Dispose();
        _other.Dispose();
    }

    // User-Mode Linux counts its time in hundredths of a second.
    private static AlsaSoundDevice Device(string name) =>
        new(new SoundDeviceModel(name, 8_000) { Slack = TimeSpan.FromMilliseconds(40) }, TimeProvider.System, _ => { });
}
