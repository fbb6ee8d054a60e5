using EdgeCC.Calls.Signalling;

namespace EdgeCC.Calls.Outbound;

/// <summary>One way to a number: over one trunk.</summary>
internal abstract record OutboundRoute
{
    /// <summary>Calls the number this way. False where there is no room for it now.</summary>
    public abstract bool TryCall(NumberCall call, Turn turn);
}
