using EdgeCC.Media.Tones;

namespace EdgeCC.Phone.Sound;

/// <summary>
/// Makes sense of what is heard, reading by reading of 100 ms: a greeting is speech that ends in silence, an agent is a
/// steady tone.
/// </summary>
internal sealed class Hearing(double? expectedHz)
{
    private const double ReadingSeconds = 0.1;

    /// <summary>Longer than a breath between two sentences.</summary>
    private const int SilenceAfterGreeting = 9;

    /// <summary>Music and speech hold one pitch for less than this.</summary>
    private const int SteadyReadings = 12;

    private const int ShortestGreeting = 5;

    /// <summary>Speech has hardly a reading that is a clear tone; beeps have one in two.</summary>
    private const int ReadingsPerToneInSpeech = 5;

    private const double SamePitchHz = 10;

    private int _audible;
    private int _tones;
    private int _silent;
    private int _steady;
    private double _pitch;

    /// <summary>How long the greeting was, 0 before one was heard out.</summary>
    public double GreetingSeconds { get; private set; }

    /// <summary>How much of it was speech: all, or 0 where only beeps stood in for it.</summary>
    public double SpokenSeconds { get; private set; }

    /// <summary>The steady tone heard, in whole Hz; null until there was one.</summary>
    public int? Tone { get; private set; }

    /// <summary>How long that tone was heard, all in all.</summary>
    public double ToneSeconds { get; private set; }

    public void Take(ToneReading reading)
    {
        TakeGreeting(reading);
        if (IsSameTone(reading))
        {
            _steady++;
        }
        else
        {
            _steady = reading.IsTone ? 1 : 0;
            _pitch = reading.Hz;
        }

        if (Tone is { } tone && reading.Is(tone))
        {
            ToneSeconds += ReadingSeconds;
        }
        else if (Tone is null && _steady >= SteadyReadings)
        {
            Tone = (int)Math.Round(_pitch);
            ToneSeconds = _steady * ReadingSeconds;
        }
    }

    private void TakeGreeting(ToneReading reading)
    {
        if (reading.IsAudible)
        {
            _audible += 1 + (_audible > 0 ? _silent : 0);
            _tones += reading.IsTone ? 1 : 0;
            _silent = 0;
        }
        else if (++_silent == SilenceAfterGreeting && GreetingSeconds == 0)
        {
            GreetingSeconds = _audible >= ShortestGreeting ? Math.Round(_audible * ReadingSeconds, 1) : 0;
            SpokenSeconds = _tones * ReadingsPerToneInSpeech < _audible ? GreetingSeconds : 0;
            (_audible, _tones) = (0, 0);
        }
    }

    private bool IsSameTone(ToneReading reading) =>
        reading.IsTone
        && Math.Abs(reading.Hz - _pitch) < SamePitchHz
        && (expectedHz is not { } hz || reading.Is(hz));
}
