using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Model.Facts;

/// <summary>A fact about one episode.</summary>
public interface IEpisodeFact
{
    /// <summary>Which.</summary>
    EpisodeId EpisodeId { get; }
}

/// <summary>A customer pursues a goal (R10). Which contacts it takes is told by <see cref="InteractionJoinedEpisode"/>.</summary>
/// <param name="At">When.</param>
/// <param name="EpisodeId">The new episode.</param>
/// <param name="CustomerId">Whose goal.</param>
/// <param name="Goal">What, in an agent's words; null: nobody has said.</param>
public sealed record EpisodeOpened(DateTimeOffset At, EpisodeId EpisodeId, CustomerId CustomerId, string? Goal)
    : Fact(At), IEpisodeFact;

/// <summary>An episode is over.</summary>
public sealed record EpisodeClosed(DateTimeOffset At, EpisodeId EpisodeId, EpisodeEnding Ending) : Fact(At), IEpisodeFact;

/// <summary>The goal was not reached after all.</summary>
public sealed record EpisodeReopened(DateTimeOffset At, EpisodeId EpisodeId) : Fact(At), IEpisodeFact;
