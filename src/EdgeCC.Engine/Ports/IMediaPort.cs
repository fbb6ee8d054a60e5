using EdgeCC.Engine.Media;

namespace EdgeCC.Engine.Ports;

/// <summary>
/// The media plane. Its RTP ports are open for as long as the service runs (<c>MediaPortsOpened</c>); a plan says what
/// one of them does. Never blocks: plans are immutable and swapped.
/// </summary>
public interface IMediaPort
{
    /// <summary>From now on the plan's port does this.</summary>
    void SetPlan(BridgePlan plan);

    /// <summary>The port falls silent, forgets its peer and ignores what comes.</summary>
    void Clear(int port);

    /// <summary>From now on prompts are taken from this library.</summary>
    void SetPrompts(PromptLibrary library);
}
