using EdgeCC.Engine.Displays;
using EdgeCC.Engine.Ports;
using EdgeCC.Model.Identity;

namespace EdgeCC.Engine.Control;

/// <summary>Sounds the board's buzzers while a lamp flashes fast; speaks to the board only when something changes.</summary>
internal sealed class OutputKeeper(IOutputPort? port)
{
    private readonly Dictionary<OutputId, LampSignal> _signals = [];
    private AlarmModel? _model;
    private AudibleAlarm? _alarm;

    /// <summary>The button was pressed.</summary>
    public void Silence(TimeSpan now) => _alarm?.Reset(now);

    /// <summary>Sets every output.</summary>
    /// <param name="model">How an alarm sounds; null: it does not.</param>
    /// <param name="alarming">True while something calls for it.</param>
    /// <param name="trial">What is shown instead, while it lasts.</param>
    /// <param name="now">The uptime.</param>
    public void Sound(AlarmModel? model, bool alarming, BoardTrial trial, TimeSpan now)
    {
        if (model != _model)
        {
            (_model, _alarm) = (model, model is null ? null : new AudibleAlarm(model));
        }

        _alarm?.Watch(alarming, now);
        foreach (var output in port?.Outputs ?? [])
        {
            var tone = output.Function == OutputFunction.Buzzer ? _alarm?.Tone ?? LampSignal.Off : LampSignal.Off;
            Set(output.Output, trial.IsOn(now) ? trial.Output(output) : tone);
        }
    }

    private void Set(OutputId output, LampSignal signal)
    {
        if (_signals.GetValueOrDefault(output) != signal)
        {
            _signals[output] = signal;
            port!.Set(output, signal);
        }
    }
}
