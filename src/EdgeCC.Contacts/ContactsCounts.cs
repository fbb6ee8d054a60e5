namespace EdgeCC.Contacts;

/// <summary>What Contacts holds. Open interactions are zero after the last customer is gone; the rest stays.</summary>
/// <param name="OpenInteractions">Not ended.</param>
/// <param name="Identities">Known addresses.</param>
/// <param name="FollowUps">Promised and not settled.</param>
/// <param name="Misfits">Facts that did not fit where their interaction stood: none, unless we made a mistake.</param>
public sealed record ContactsCounts(int OpenInteractions, int Identities, int FollowUps = 0, int Misfits = 0);
