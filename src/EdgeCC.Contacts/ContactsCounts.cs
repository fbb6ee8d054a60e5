namespace EdgeCC.Contacts;

/// <summary>What Contacts holds. Open interactions are zero after the last customer is gone; identities stay.</summary>
public sealed record ContactsCounts(int OpenInteractions, int Identities);
