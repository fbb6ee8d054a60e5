using EdgeCC.Hardware.Sound;
using EdgeCC.Hardware.Sound.Alsa;
using EdgeCC.Hardware.Tests.Contract;

namespace EdgeCC.Hardware.Tests.Rig;

/// <summary>The contract on the kernel's loopback card (snd-aloop): what its device 0 says its device 1 hears.</summary>
[Trait("Device", "real")]
public sealed class AlsaSoundDeviceTests : SoundDeviceContract
{
    private const string Driver = "/sys/bus/platform/drivers/snd_aloop/";

    private readonly ManualResetEventSlim _mayGoOn = new(initialState: true);
    private readonly AlsaSoundDevice _one;
    private readonly AlsaSoundDevice _other;

    public AlsaSoundDeviceTests()
    {
        var card = RigDevices.Of("sound");
        _one = Device($"{card},0,0", Hold);
        _other = Device($"{card},1,0", _ => { });
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

    // The kernel ends when both have closed it.
    private protected override void Plug(bool isThere) => File.WriteAllText(Driver + (isThere ? "bind" : "unbind"), "snd_aloop.0");

    // Its thread can be held only while it tells something: that it has opened the card, which by then runs.
    private protected override void HoldUp()
    {
        _mayGoOn.Reset();
        Plug(false);
        Plug(true);
        for (var i = 0; i < 1000 && _one.Counts.Opened < 2; i++)
        {
            Run(1, () => { });
        }

        Run(50, () => { });
        _mayGoOn.Set();
    }

    public override void Dispose()
    {
        _mayGoOn.Set();
        _one.Dispose();
        _other.Dispose();
        _mayGoOn.Dispose();
    }

    private void Hold(SoundDeviceEvent told)
    {
        if (told is SoundCardOpened)
        {
            _mayGoOn.Wait(TimeSpan.FromSeconds(30));
        }
    }

    // User-Mode Linux counts its time in hundredths of a second.
    private static AlsaSoundDevice Device(string name, Action<SoundDeviceEvent> tell) =>
        new(new SoundDeviceModel(name, 8_000) { Slack = TimeSpan.FromMilliseconds(40) }, TimeProvider.System, tell);
}
