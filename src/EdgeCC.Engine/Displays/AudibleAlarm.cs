using EdgeCC.Engine.Ports;

namespace EdgeCC.Engine.Displays;

/// <summary>How an alarm is sounded.</summary>
/// <param name="SoundsAfter">What alarms must stand this long: nobody jumps up for a peak of a second.</param>
/// <param name="ContinuousAfter">An interrupted tone this long unheeded becomes continuous.</param>
/// <param name="Guard">After the button was pressed it is quiet this long, even while what alarms still stands.</param>
public sealed record AlarmModel(TimeSpan SoundsAfter, TimeSpan ContinuousAfter, TimeSpan Guard);

/// <summary>
/// The audible alarm as a state machine: an interrupted tone (<see cref="LampSignal.SlowFlash"/>) that becomes continuous
/// (<see cref="LampSignal.Steady"/>), and a button that silences it for the guard time.
/// </summary>
public sealed class AudibleAlarm(AlarmModel model)
{
    private Stage _stage = Stage.Quiet;
    private TimeSpan _since;

    private enum Stage
    {
        Quiet,
        Standing,
        Interrupted,
        Continuous,
        Silenced,
    }

    /// <summary>What sounds.</summary>
    public LampSignal Tone => _stage switch
    {
        Stage.Interrupted => LampSignal.SlowFlash,
        Stage.Continuous => LampSignal.Steady,
        _ => LampSignal.Off,
    };

    /// <summary>The uptime at which <see cref="Watch"/> is due though nothing changes; null: never.</summary>
    public TimeSpan? NextDeadline => Limit is { } limit ? _since + limit : null;

    /// <summary>Takes whether something alarms at this uptime.</summary>
    public void Watch(bool alarming, TimeSpan now)
    {
        if (!alarming)
        {
            _stage = Stage.Quiet;
        }
        else if (_stage == Stage.Quiet)
        {
            Enter(Stage.Standing, now);
        }

        // Whoever asks late finds the stage that holds now, as if asked in time.
        while (NextDeadline is { } deadline && deadline <= now)
        {
            Enter(_stage == Stage.Interrupted ? Stage.Continuous : Stage.Interrupted, deadline);
        }
    }

    /// <summary>The button was pressed. While nothing sounds it does nothing.</summary>
    public void Reset(TimeSpan now)
    {
        if (Tone != LampSignal.Off)
        {
            Enter(Stage.Silenced, now);
        }
    }

    private TimeSpan? Limit => _stage switch
    {
        Stage.Standing => model.SoundsAfter,
        Stage.Interrupted => model.ContinuousAfter,
        Stage.Silenced => model.Guard,
        _ => null,
    };

    private void Enter(Stage stage, TimeSpan now)
    {
        _stage = stage;
        _since = now;
    }
}
