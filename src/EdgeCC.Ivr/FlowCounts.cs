namespace EdgeCC.Ivr;

/// <summary>What the flow runner holds; after the last customer everything is zero.</summary>
public sealed record FlowCounts(int Visits, int Deadlines);
