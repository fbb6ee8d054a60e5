using EdgeCC.Hardware.Lines.Hook;

namespace EdgeCC.Hardware.Tests.Lines.Hook;

/// <summary>A telephone's loop: closes, opens, dials and chatters; what the decoder makes of it is kept.</summary>
internal sealed class Loop(HookTiming timing, double chatter = 0, int seed = 1)
{
    private readonly Random _random = new(seed);
    private TimeSpan _now = TimeSpan.FromSeconds(1);
    private bool _closed;

    public PulseDialDecoder Decoder { get; } = new(timing);

    public List<HookEvent> Heard { get; } = [];

    public string Digits => string.Concat(Heard.OfType<DigitPulsed>().Select(pulsed => pulsed.Digit));

    public Loop Close(double milliseconds) => Move(true, milliseconds);

    public Loop Open(double milliseconds) => Move(false, milliseconds);

    /// <summary>A closed loop that is open for a time, and closed for another.</summary>
    public Loop Pulse(double open, double closed) => Open(open).Close(closed);

    public Loop Dial(string digits, double pulsesPerSecond, double breakShare, double pause)
    {
        var period = 1000 / pulsesPerSecond;
        foreach (var digit in digits)
        {
            for (var left = digit == '0' ? 10 : digit - '0'; left > 0; left--)
            {
                Pulse(period * breakShare, (period * (1 - breakShare)) + (left == 1 ? pause : 0));
            }
        }

        return this;
    }

    private Loop Move(bool closed, double milliseconds)
    {
        var at = _now;
        var until = _now + TimeSpan.FromMilliseconds(milliseconds);
        if (closed != _closed)
        {
            Edge(closed, at);
            for (at += Spell(); at < _now + TimeSpan.FromMilliseconds(chatter); at += Spell())
            {
                Edge(!closed, at);
                at += Spell();
                Edge(closed, at);
            }
        }

        (_closed, _now) = (closed, until);
        Pass(until);
        return this;
    }

    private TimeSpan Spell() => TimeSpan.FromMilliseconds(0.05 + (0.9 * _random.NextDouble()));

    private void Edge(bool closed, TimeSpan at)
    {
        Pass(at);
        Heard.AddRange(Decoder.Edge(closed, at));
    }

    // As the house does it: wakes at each deadline and never before.
    private void Pass(TimeSpan until)
    {
        while (Decoder.NextDeadline is { } deadline && deadline <= until)
        {
            Heard.AddRange(Decoder.Advance(deadline));
            Assert.True(Decoder.NextDeadline is not { } next || next > deadline, "a deadline that has passed stays");
        }
    }
}
