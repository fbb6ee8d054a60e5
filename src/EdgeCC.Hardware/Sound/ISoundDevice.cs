using EdgeCC.Engine.Ports;

namespace EdgeCC.Hardware.Sound;

/// <summary>
/// The sound of a line or a headset, on its owner's clock: 16-bit mono in frames of 20 ms. It is there whether or not a card
/// is: without one silence is heard and nobody listens, and a card that comes back is taken again.
/// </summary>
public interface ISoundDevice : ISoundPort, IDisposable
{
    /// <summary>What it is and how it is cut.</summary>
    SoundDeviceModel Model { get; }

    /// <summary>What is wrong, as a sentence without a full stop, or null while a card is at work. For any thread.</summary>
    string? Fault { get; }

    /// <summary>What has happened so far. For any thread.</summary>
    SoundDeviceCounts Counts { get; }

    /// <summary>How old sound is when it arrives; zero without a card. For any thread.</summary>
    SoundLatency Latency { get; }
}
