using EdgeCC.Engine.Media;

namespace EdgeCC.Network.Media;

/// <summary>
/// Where control threads leave plans and the media thread finds them: whole immutable values, swapped. Neither side
/// ever waits for the other.
/// </summary>
internal sealed class PlanBoard(int ports)
{
    private readonly BridgePlan?[] _plans = new BridgePlan?[ports];
    private PromptLibrary _prompts = PromptLibrary.Empty;
    private int _version;

    /// <summary>Moves whenever a plan is swapped.</summary>
    public int Version => Volatile.Read(ref _version);

    /// <summary>The prompts to be played from.</summary>
    public PromptLibrary Prompts
    {
        get => Volatile.Read(ref _prompts);
        set => Volatile.Write(ref _prompts, value);
    }

    /// <summary>A port's plan, by the port's index; null when it has none.</summary>
    public BridgePlan? this[int port]
    {
        get => Volatile.Read(ref _plans[port]);
        set
        {
            Volatile.Write(ref _plans[port], value);
            Interlocked.Increment(ref _version);
        }
    }
}
