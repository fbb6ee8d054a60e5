using EdgeCC.Engine.Health;

namespace EdgeCC.Hardware.Sound;

/// <summary>Says which sound cards are missing, and which come too late.</summary>
/// <param name="devices">The devices of the box.</param>
public sealed class SoundCheck(IReadOnlyList<ISoundDevice> devices) : IHealthCheck
{
    private const string Name = "Sound cards";

    /// <inheritdoc/>
    public HealthFinding Look()
    {
        var faults = devices.Where(device => device.Fault is not null).Select(device => $"{device.Model.Name}: {device.Fault}").ToList();
        if (faults.Count > 0)
        {
            return new HealthFinding(Name, HealthLevel.Failing,
                $"{string.Join("; ", faults)}. See to the plug; it is tried again every few seconds.");
        }

        var runs = devices.Sum(device => device.Counts.Overruns + device.Counts.Underruns);
        var seen = $"{devices.Count} at work, {runs} times late.";
        return new HealthFinding(Name, HealthLevel.Well, seen);
    }
}
