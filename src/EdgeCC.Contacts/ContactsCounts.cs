namespace EdgeCC.Contacts;

/// <summary>What Contacts holds. Open interactions are zero after the last customer is gone; the rest stays.</summary>
/// <param name="OpenInteractions">Not ended.</param>
/// <param name="Identities">Addresses that lead to a customer.</param>
/// <param name="FollowUps">Promised and not settled.</param>
/// <param name="Misfits">Facts that did not fit where their interaction stood: none, unless we made a mistake.</param>
/// <param name="RefusedChanges">What was asked for in this run and could not be done.</param>
public sealed record ContactsCounts(
    int OpenInteractions, int Identities, int FollowUps = 0, int Misfits = 0, int RefusedChanges = 0);
