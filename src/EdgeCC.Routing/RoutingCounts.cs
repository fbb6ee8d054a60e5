namespace EdgeCC.Routing;

/// <summary>What the router holds; after the last contact is gone and wrapped up, and the last callback made, everything is zero.</summary>
/// <param name="Waiting">Contacts whose customer waits.</param>
/// <param name="Offers">Offers out.</param>
/// <param name="Conversations">Agents' conversations, callbacks being dialled included.</param>
/// <param name="Deadlines">What is to happen by itself.</param>
/// <param name="Callbacks">Customers to be called.</param>
public sealed record RoutingCounts(int Waiting, int Offers, int Conversations, int Deadlines, int Callbacks = 0);
