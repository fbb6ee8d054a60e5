namespace EdgeCC.Routing;

/// <summary>What the router holds; after the last contact is gone and wrapped up, everything is zero.</summary>
public sealed record RoutingCounts(int Waiting, int Offers, int Conversations, int Deadlines);
