namespace EdgeCC.Hardware.Sound.Simulation;

/// <summary>A sound device with a simulated card, in virtual time: it passes only by <see cref="Advance"/>. For training and tests.</summary>
public sealed class SimulatedSoundDevice : SoundDevice
{
    private readonly SimulatedSoundCard _card;
    private SimulatedPcm? _capture;
    private TimeSpan _next;

    /// <param name="model">What it is.</param>
    /// <param name="card">Its card.</param>
    /// <param name="tell">Takes what it has to tell.</param>
    public SimulatedSoundDevice(SoundDeviceModel model, SimulatedSoundCard card, Action<SoundDeviceEvent> tell)
        : base(model, tell)
    {
        _card = card;
    }

    private protected override TimeSpan Uptime => _card.Now;

    /// <summary>Lets time pass, until this uptime.</summary>
    public void Advance(TimeSpan now)
    {
        while (_next <= now)
        {
            _card.Now = _next;
            var rest = Serve();
            _next = rest > TimeSpan.Zero ? _next + rest : NextServing(_next);
        }

        _card.Now = now;
    }

    /// <summary>Has the card's thread not run for so long, as on a machine that is too busy.</summary>
    public void HoldUp(TimeSpan length) => _next = (_next > _card.Now ? _next : _card.Now) + length;

    /// <inheritdoc/>
    public override void Dispose() => Close();

    private protected override OpenCard Open()
    {
        if (!_card.IsPlugged)
        {
            throw new SoundCardException(Describe(PcmError.NoDevice));
        }

        var period = (int)(Model.Period.TotalSeconds * _card.Rate);
        _capture = new SimulatedPcm(_card, captures: true, period, Model.PeriodsHeld);
        return new OpenCard(_capture, new SimulatedPcm(_card, captures: false, period, Model.PeriodsHeld));
    }

    private protected override string Describe(int error) =>
        error == PcmError.NoDevice ? "No such device" : $"error {-error}";

    /// <summary>When a real thread would come out of its waiting.</summary>
    private TimeSpan NextServing(TimeSpan now)
    {
        var period = _capture!.NextPeriod;
        var patience = now + SoundStream.Patience;
        return period < now ? now : period < patience ? period : patience;
    }
}
