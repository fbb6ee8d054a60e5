namespace EdgeCC.Routing.Agents;

/// <summary>What an agent asked for while busy; the last word counts, and it is granted when the work is done.</summary>
internal enum AgentWish
{
    None,
    Pause,
    SignOut,
}
