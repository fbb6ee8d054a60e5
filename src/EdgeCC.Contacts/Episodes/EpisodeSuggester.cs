using EdgeCC.Contacts.FollowUps;
using EdgeCC.Contacts.Timeline;
using EdgeCC.Model.Identity;

namespace EdgeCC.Contacts.Episodes;

/// <summary>Which goals a contact may serve, the likeliest first. The agent decides.</summary>
internal sealed class EpisodeSuggester(EpisodeBook episodes, StoryBook stories, FollowUpBook followUps)
{
    /// <summary>What a closed episode is worth beside an open one.</summary>
    private const double Closed = 0.8;

    /// <summary>What a likeness is still worth on the last day it is suggested.</summary>
    private const double Faded = 0.5;

    public IReadOnlyList<EpisodeSuggestion> For(
        Story contact, IReadOnlyList<CustomerId> members, EpisodeRule rule, DateTimeOffset now) =>
    [
        .. episodes.Of(members)
            .Where(episode => episodes.CanBeJoined(episode) && !episode.Contacts.Contains(contact.Id))
            .Select(episode => (Episode: episode, Suggestion: Weigh(episode, contact, rule, now)))
            .Where(weighed => weighed.Suggestion is not null)
            .OrderByDescending(weighed => weighed.Suggestion!.Score)
            .ThenByDescending(weighed => weighed.Episode.Last)
            .ThenBy(weighed => weighed.Episode.Id.Value, StringComparer.Ordinal)
            .Select(weighed => weighed.Suggestion!),
    ];

    private EpisodeSuggestion? Weigh(Episode episode, Story contact, EpisodeRule rule, DateTimeOffset now)
    {
        Story[] others = [.. episode.Contacts.Select(stories.Find).OfType<Story>()];
        (EpisodeReason Reason, double Score)? found =
            others.Any(other => other.Id == contact.ContinuationOf) ? (EpisodeReason.Continuation, 1.0)
            : contact.Thread is { } thread && others.Any(other => other.Thread == thread) ? (EpisodeReason.Thread, 0.9)
            : others.Any(other => followUps.IsPromisedIn(other.Id)) ? (EpisodeReason.FollowUp, 0.8)
            : others.Any(other => IsAboutTheSame(other, contact)) ? Fading(EpisodeReason.Topic, 0.7)
            : contact.Queue is { } queue && others.Any(other => other.Queue == queue) ? Fading(EpisodeReason.Queue, 0.5)
            : null;
        return found is { } reason
            ? new EpisodeSuggestion(episode.Id, reason.Score * (episode.IsOpen ? 1 : Closed), reason.Reason)
            : null;

        (EpisodeReason, double)? Fading(EpisodeReason reason, double score) =>
            (now - episode.Last) / rule.SuggestWithin is <= 1 and var age
                ? (reason, score * (1 - ((1 - Faded) * Math.Max(0, age))))
                : null;
    }

    private static bool IsAboutTheSame(Story one, Story other) =>
        one.Tagged is { } first
        && other.Tagged is { } second
        && ((first.Code is { } code && code == second.Code) || (first.Tags ?? []).Intersect(second.Tags ?? []).Any());
}
