using System.Collections.Immutable;
using EdgeCC.Contacts.Episodes;
using EdgeCC.Contacts.Interactions;
using EdgeCC.Contacts.Surveys;
using EdgeCC.Model.Identity;

namespace EdgeCC.Contacts;

/// <summary>What Contacts is configured with, validated. A queue that is not mentioned has no wrap-up codes and no survey.</summary>
public sealed record ContactsModel
{
    /// <summary>The queues there are.</summary>
    public ImmutableHashSet<QueueId> Queues { get; init; } = [];

    /// <summary>How agents sum up, by queue.</summary>
    public ImmutableDictionary<QueueId, WrapUpModel> WrapUps { get; init; } = ImmutableDictionary<QueueId, WrapUpModel>.Empty;

    /// <summary>What customers are asked afterwards, by queue.</summary>
    public ImmutableDictionary<QueueId, SurveyModel> Surveys { get; init; } = ImmutableDictionary<QueueId, SurveyModel>.Empty;

    public EpisodeRule Episodes { get; init; } = EpisodeRule.Usual;
}
