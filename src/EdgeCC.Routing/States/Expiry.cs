using EdgeCC.Routing.Agents;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Routing.States;

/// <summary>What changes by time alone, without a decision and so without a fact: it comes out the same when facts are told again.</summary>
internal abstract record Expiry
{
    private Expiry()
    {
    }

    /// <summary>An agent who refused the contact may be asked again.</summary>
    public sealed record Refusal(Contact Contact, AgentState Agent) : Expiry;

    /// <summary>The contact was kept for one agent long enough.</summary>
    public sealed record Hold(Contact Contact) : Expiry;

    /// <summary>The contact has waited long enough for less to be asked of agents.</summary>
    public sealed record Ring(Contact Contact) : Expiry;

    /// <summary>The time a customer wants to be called at, or the pause after an attempt, has come.</summary>
    public sealed record Awake(Contact Contact) : Expiry;
}
