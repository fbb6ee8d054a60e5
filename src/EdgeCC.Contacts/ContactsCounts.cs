namespace EdgeCC.Contacts;

/// <summary>What Contacts holds. Open interactions are zero after the last customer is gone; identities stay.</summary>
/// <param name="OpenInteractions">Interactions that go on.</param>
/// <param name="Identities">Addresses that lead to a customer.</param>
/// <param name="RefusedChanges">What was said of customers in this run and could not be done.</param>
public sealed record ContactsCounts(int OpenInteractions, int Identities, int RefusedChanges = 0);
