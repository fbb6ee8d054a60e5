namespace EdgeCC.Hardware.Sensors;

/// <summary>
/// Turns a minute from a fan's pulses: two a turn (Intel, "4-Wire Pulse Width Modulation Controlled Fans", 2.1.3). Times are
/// uptimes.
/// </summary>
internal sealed class Tachometer
{
    private const int PulsesATurn = 2;

    /// <summary>No pulse for so long: it stands. A fan that turns at all makes more than 120 turns a minute.</summary>
    private static readonly TimeSpan Stands = TimeSpan.FromMilliseconds(500);

    // Whole turns, so that poles of unequal width do no harm.
    private readonly TimeSpan[] _pulses = new TimeSpan[(4 * PulsesATurn) + 1];
    private long _count;

    /// <summary>A pulse has begun.</summary>
    public void Pulse(TimeSpan at) => _pulses[_count++ % _pulses.Length] = at;

    /// <summary>How fast it turns now; 0 while it stands, or has only begun.</summary>
    public double Rpm(TimeSpan now)
    {
        if (_count < _pulses.Length)
        {
            return 0;
        }

        var last = _pulses[(_count - 1) % _pulses.Length];
        var first = _pulses[_count % _pulses.Length];
        return now - last > Stands || last <= first
            ? 0
            : (_pulses.Length - 1.0) / PulsesATurn / (last - first).TotalMinutes;
    }
}
