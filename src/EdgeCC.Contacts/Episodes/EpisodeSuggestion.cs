using EdgeCC.Model.Identity;

namespace EdgeCC.Contacts.Episodes;

/// <summary>An episode a contact may belong to.</summary>
/// <param name="Episode">Which.</param>
/// <param name="Score">How likely, 0..1: by the reason, less with time and for one that is closed.</param>
/// <param name="Reason">Why.</param>
public sealed record EpisodeSuggestion(EpisodeId Episode, double Score, EpisodeReason Reason);
