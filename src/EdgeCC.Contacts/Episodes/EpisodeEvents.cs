using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Contacts.Episodes;

/// <summary>What happens to one episode.</summary>
/// <param name="Episode">Which; a new one's id is given by whoever begins it.</param>
public abstract record EpisodeEvent(EpisodeId Episode) : ContactsEvent;

/// <summary>An agent says that a contact begins a goal of its customer's.</summary>
public sealed record EpisodeBegun(EpisodeId Episode, InteractionId Interaction, string Goal) : EpisodeEvent(Episode);

/// <summary>An agent says that a contact serves a goal the customer pursues already. A closed episode is opened again.</summary>
public sealed record EpisodeChosen(EpisodeId Episode, InteractionId Interaction) : EpisodeEvent(Episode);

/// <summary>An agent says that a goal was reached, or given up.</summary>
public sealed record EpisodeFinished(EpisodeId Episode, EpisodeEnding Ending) : EpisodeEvent(Episode);

/// <summary>An agent says that it was not reached after all.</summary>
public sealed record EpisodeTakenUpAgain(EpisodeId Episode) : EpisodeEvent(Episode);
