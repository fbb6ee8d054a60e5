namespace EdgeCC.Hardware.Sound;

/// <summary>Which card a device is, and how its sound is cut.</summary>
/// <param name="Name">
/// What the board file calls it: an ALSA name with the card's id (<c>hw:EdgeCC,0,1</c>), or where a USB device is plugged in
/// (<c>usb-0d8c:0014-1.2</c>), which is the same after every reboot.
/// </param>
/// <param name="SampleRate">Of the frames: 8000 or 16000 a second, whatever the card's own.</param>
public sealed record SoundDeviceModel(string Name, int SampleRate)
{
    /// <summary>The frames of <see cref="ISoundDevice"/>.</summary>
    public static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(20);

    /// <summary>How often the card wakes its thread: 5 to 40 ms.</summary>
    public TimeSpan Period { get; init; } = TimeSpan.FromMilliseconds(20);

    /// <summary>How late either thread may come without being heard.</summary>
    public TimeSpan Slack { get; init; } = TimeSpan.FromMilliseconds(10);

    /// <summary>Periods the card has to say when its thread has served it: one that it is saying, and what the slack takes.</summary>
    internal int PeriodsAhead => 1 + (int)Math.Ceiling(Slack / Period);

    /// <summary>Periods a card holds.</summary>
    internal int PeriodsHeld => PeriodsAhead + 2;

    /// <summary>Samples of a frame.</summary>
    public int FrameSamples => SampleRate / 50;
}
