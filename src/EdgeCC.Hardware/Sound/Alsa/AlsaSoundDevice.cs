using EdgeCC.Hardware.Sound.Cards;

namespace EdgeCC.Hardware.Sound.Alsa;

/// <summary>A sound device with a real card, served by a thread of its own.</summary>
public sealed class AlsaSoundDevice : SoundDevice
{
    private readonly SoundCards _cards = new("/");
    private readonly TimeProvider _time;
    private readonly long _started;
    private readonly ManualResetEventSlim _stop = new();
    private readonly Thread _thread;

    /// <summary>Begins to look for the card.</summary>
    /// <param name="model">What it is.</param>
    /// <param name="time">The clock of the frames.</param>
    /// <param name="tell">Takes what it has to tell, on the card's thread; must not wait.</param>
    public AlsaSoundDevice(SoundDeviceModel model, TimeProvider time, Action<SoundDeviceEvent> tell)
        : base(model, tell)
    {
        _time = time;
        _started = time.GetTimestamp();
        _thread = new Thread(Run) { IsBackground = true, Name = $"sound {model.Name}" };
        _thread.Start();
    }

    private protected override TimeSpan Uptime => _time.GetElapsedTime(_started);

    /// <summary>Ends the thread and closes the card.</summary>
    public override void Dispose()
    {
        _stop.Set();
        _thread.Join();
        _stop.Dispose();
    }

    private protected override OpenCard Open() => AlsaCard.Open(Model, _cards);

    private protected override string Describe(int error) => AlsaLibrary.Describe(error);

    private void Run()
    {
        RealTimeClass.TryEnter();
        while (!_stop.IsSet)
        {
            var rest = Serve();
            if (rest > TimeSpan.Zero)
            {
                _stop.Wait(rest);
            }
        }

        Close();
    }
}
