using EdgeCC.Engine.Media;
using EdgeCC.Media.Codecs;
using EdgeCC.Media.Rtp;

namespace EdgeCC.Network.Media;

/// <summary>
/// One port of the media plane, of RTP or of a sound device, and what happens on it now. Touched by the media thread alone.
/// </summary>
/// <param name="number">What plans call it.</param>
internal abstract class MediaPort(int number)
{
    /// <summary>What plans call it.</summary>
    public int Number => number;

    /// <summary>What the port does now; null: nothing.</summary>
    public abstract BridgePlan? Plan { get; }

    /// <summary>The ports whose far ends hear this one's.</summary>
    public List<MediaPort> Listeners { get; } = [];

    /// <summary>From now on the port does this. What the old plan and the new one have in common goes on undisturbed.</summary>
    public abstract void Apply(BridgePlan? plan, TimeSpan now);

    /// <summary>20 ms have passed, and every device has been heard.</summary>
    public abstract void PassFrame(PromptLibrary prompts, MediaBuffers buffers, TimeSpan now);

    /// <summary>Says what came in a packet of RTP.</summary>
    public abstract void RelaySound(in RtpPacket packet, AudioCodec codec, MediaBuffers buffers, TimeSpan now);

    /// <summary>Says a key that came as a telephone-event (RFC 4733).</summary>
    public abstract void RelayEvent(in RtpPacket packet, MediaBuffers buffers, TimeSpan now);

    /// <summary>Says what a device has heard in the last 20 ms.</summary>
    public abstract void RelayFrame(ReadOnlySpan<short> frame, MediaBuffers buffers, TimeSpan now);
}
