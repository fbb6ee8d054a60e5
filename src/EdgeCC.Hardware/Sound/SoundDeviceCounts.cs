namespace EdgeCC.Hardware.Sound;

/// <summary>What has happened to a sound device since it was made.</summary>
/// <param name="Periods">Periods served.</param>
/// <param name="Overruns">How often the card had heard more than it could hold, because its thread came late.</param>
/// <param name="Underruns">How often the card had nothing more to say, because its thread came late.</param>
/// <param name="Overflows">How often the card had no room for what it was to say.</param>
/// <param name="Opened">How often a card was opened.</param>
/// <param name="Lost">How often one was lost: unplugged, or standing still.</param>
/// <param name="Gaps">How often sound ended, either way, with the card at work: nobody spoke on, or it came too late.</param>
/// <param name="Skips">How often sound was left out because it had become too old.</param>
public readonly record struct SoundDeviceCounts(
    long Periods, long Overruns, long Underruns, long Overflows, long Opened, long Lost, long Gaps, long Skips);
