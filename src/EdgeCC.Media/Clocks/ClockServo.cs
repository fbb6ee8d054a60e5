namespace EdgeCC.Media.Clocks;

/// <summary>
/// Learns how much faster the other clock runs, from how old what it delivers is: a slow proportional-integral loop.
/// What stands still is only the age; the correction that holds it there is the drift.
/// </summary>
/// <param name="target">The age that is to be held.</param>
public sealed class ClockServo(TimeSpan target)
{
    /// <summary>The most it corrects, as a part: 0.3 % of pitch (a twentieth of a semitone) is heard by nobody.</summary>
    public const double MostCorrection = 0.003;

    // Radians a second: critically damped, a drift of 200 ppm is learnt to 30 ppm in half a minute.
    private const double Speed = 0.126;
    private const double Proportional = 2 * Speed;
    private const double Integral = Speed * Speed;

    // Threads come late by milliseconds, now and then by twenty; that must not reach the ear.
    private const double SmoothingSeconds = 1;

    // No crystal is worse than this; more is a card that lies about its rate, or a block lost.
    private const double MostDrift = 0.001;

    private readonly double _target = target.TotalSeconds;
    private double _error;

    /// <summary>How much faster than nominal to read, as a part: 0.0001 is 100 ppm.</summary>
    public double Correction { get; private set; }

    /// <summary>The part of it that has been learnt of the clocks and holds when the sound begins anew.</summary>
    public double Drift { get; private set; }

    /// <summary>How much older than wanted the sound is, smoothed.</summary>
    public TimeSpan Error => TimeSpan.FromSeconds(_error);

    /// <summary>The sound begins anew, as old as it shall be.</summary>
    public void Begin()
    {
        _error = 0;
        Correction = Drift;
    }

    /// <summary>Takes a measurement.</summary>
    /// <param name="age">How old the next sample is.</param>
    /// <param name="elapsed">Since the last measurement.</param>
    public void Measure(TimeSpan age, TimeSpan elapsed)
    {
        var seconds = elapsed.TotalSeconds;
        _error += (age.TotalSeconds - _target - _error) * Math.Min(1, seconds / SmoothingSeconds);
        Drift = Math.Clamp(Drift + (Integral * _error * seconds), -MostDrift, MostDrift);
        Correction = Math.Clamp(Drift + (Proportional * _error), -MostCorrection, MostCorrection);
    }
}
