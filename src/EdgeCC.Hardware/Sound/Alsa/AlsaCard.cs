using EdgeCC.Hardware.Sound.Cards;

namespace EdgeCC.Hardware.Sound.Alsa;

/// <summary>Opens a real card: 16-bit mono at a rate the card itself has, one period a wake-up (decision 0903).</summary>
internal static unsafe class AlsaCard
{
    // What nearly every card has.
    private const uint UsualRate = 48_000;

    private static readonly TimeSpan LongestPeriod = TimeSpan.FromMilliseconds(40);

    /// <exception cref="SoundCardException">It cannot be had.</exception>
    public static OpenCard Open(SoundDeviceModel model, SoundCards cards)
    {
        if (!AlsaLibrary.IsInstalled())
        {
            throw new SoundCardException("libasound.so.2 is not installed: apt-get install libasound2");
        }

        AlsaLibrary.BeQuiet();
        var name = Plugged(cards.Resolve(model.Name));
        var capture = Open(name, AlsaLibrary.Capture, model);
        try
        {
            var playback = Open(name, AlsaLibrary.Playback, model);
            if (playback.Rate == capture.Rate && playback.PeriodSamples == capture.PeriodSamples)
            {
                return new OpenCard(capture, playback);
            }

            playback.Dispose();
            throw new SoundCardException($"{name} hears and says at different rates or periods");
        }
        catch (SoundCardException)
        {
            capture.Dispose();
            throw;
        }
    }

    // Through the plug, which makes of two channels one and of every format 16 bits; its resampling is switched off.
    private static string Plugged(string name) => name.StartsWith("hw:", StringComparison.Ordinal) ? $"plug{name}" : name;

    private static AlsaPcm Open(string name, int direction, SoundDeviceModel model)
    {
        var what = direction == AlsaLibrary.Capture ? "to hear" : "to speak";
        Check(AlsaLibrary.Open(out var pcm, name, direction, AlsaLibrary.NonBlocking), $"{name} cannot be opened {what}");
        try
        {
            var (rate, period) = SetHardware(pcm, name, model);
            SetSoftware(pcm, name, period);
            return new AlsaPcm(pcm, rate, period);
        }
        catch (SoundCardException)
        {
            pcm.Dispose();
            throw;
        }
    }

    private static (int Rate, int Period) SetHardware(PcmHandle pcm, string name, SoundDeviceModel model)
    {
        Check(AlsaLibrary.AllocateHardware(out var parameters), name);
        try
        {
            Check(AlsaLibrary.Any(pcm, parameters), $"{name} cannot be set up");
            Check(AlsaLibrary.SetResampling(pcm, parameters, 0), $"{name} insists on resampling");
            Check(AlsaLibrary.SetAccess(pcm, parameters, AlsaLibrary.Interleaved), $"{name} cannot be read sample by sample");
            Check(AlsaLibrary.SetFormat(pcm, parameters, AlsaLibrary.Signed16LittleEndian), $"{name} has no 16 bits");
            Check(AlsaLibrary.SetChannels(pcm, parameters, 1), $"{name} has not one channel");
            var wanted = (uint)model.SampleRate;
            var rate = AlsaLibrary.TestRate(pcm, parameters, wanted, 0) == 0 ? wanted : UsualRate;
            Check(AlsaLibrary.SetRateNear(pcm, parameters, ref rate, null), $"{name} has no rate near {rate}");
            var period = (nuint)(rate * model.Period.TotalSeconds);
            Check(AlsaLibrary.SetPeriodNear(pcm, parameters, ref period, null), $"{name} has no period near {period}");
            var buffer = (nuint)model.PeriodsHeld * period;
            Check(AlsaLibrary.SetBufferNear(pcm, parameters, ref buffer), $"{name} has no buffer near {buffer}");
            Check(AlsaLibrary.Apply(pcm, parameters), $"{name} takes no settings");
            return period > rate * LongestPeriod.TotalSeconds || buffer <= (nuint)model.PeriodsAhead * period
                ? throw new SoundCardException($"{name} has only periods of {period} and a buffer of {buffer} samples")
                : ((int)rate, (int)period);
        }
        finally
        {
            AlsaLibrary.FreeHardware(parameters);
        }
    }

    /// <summary>Starts when it is told to, not when something is written, and wakes for a whole period.</summary>
    private static void SetSoftware(PcmHandle pcm, string name, int period)
    {
        Check(AlsaLibrary.AllocateSoftware(out var parameters), name);
        try
        {
            Check(AlsaLibrary.Current(pcm, parameters), name);
            Check(AlsaLibrary.SetStartThreshold(pcm, parameters, int.MaxValue), name);
            Check(AlsaLibrary.SetWakeThreshold(pcm, parameters, (nuint)period), name);
            Check(AlsaLibrary.ApplySoftware(pcm, parameters), $"{name} takes no settings");
        }
        finally
        {
            AlsaLibrary.FreeSoftware(parameters);
        }
    }

    private static void Check(int result, string what)
    {
        if (result < 0)
        {
            throw new SoundCardException($"{what}: {AlsaLibrary.Describe(result)}");
        }
    }
}
