namespace EdgeCC.Hardware.Sound.Simulation;

/// <summary>A sound card in virtual time, with a crystal of its own; it can be unplugged, and made to stand still.</summary>
/// <param name="plug">What is plugged into it.</param>
public sealed class SimulatedSoundCard(ISoundPlug plug)
{
    private TimeSpan? _stoppedAt;

    /// <summary>Samples a second by its own crystal. Another when it is plugged in is another card.</summary>
    public int Rate { get; set; } = 48_000;

    /// <summary>How much faster its crystal runs than the clock, in millionths.</summary>
    public double DriftPpm { get; init; }

    /// <summary>False: there is no card.</summary>
    public bool IsPlugged { get; set; } = true;

    /// <summary>True: it is there, but neither hears nor says anything.</summary>
    public bool StandsStill
    {
        get => _stoppedAt is not null;
        set => _stoppedAt = value ? _stoppedAt ?? Now : null;
    }

    /// <summary>The time of the simulation.</summary>
    internal TimeSpan Now { get; set; }

    internal ISoundPlug Plug => plug;

    private double SamplesPerSecond => Rate * (1 + (DriftPpm * 1e-6));

    internal long SamplesSince(TimeSpan start) =>
        (long)Math.Max(0, ((_stoppedAt ?? Now) - start).TotalSeconds * SamplesPerSecond);

    /// <summary>When so many samples will have passed; a tick later, so that no rounding makes it one less.</summary>
    internal TimeSpan TimeOf(TimeSpan start, long samples) =>
        start + TimeSpan.FromSeconds(samples / SamplesPerSecond) + TimeSpan.FromTicks(2);
}
