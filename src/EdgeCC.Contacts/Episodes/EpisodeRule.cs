namespace EdgeCC.Contacts.Episodes;

/// <summary>How long episodes live.</summary>
/// <param name="SuggestWithin">What was about the same is suggested for so long after it was last heard of.</param>
/// <param name="QuietAfter">An episode of which nothing is heard for so long is closed.</param>
/// <param name="ReopenWithin">A closed one can be taken up again for so long.</param>
public sealed record EpisodeRule(TimeSpan SuggestWithin, TimeSpan QuietAfter, TimeSpan ReopenWithin)
{
    /// <summary>Suggested for two weeks, closed after a month of silence, taken up again within another.</summary>
    public static readonly EpisodeRule Usual = new(TimeSpan.FromDays(14), TimeSpan.FromDays(30), TimeSpan.FromDays(30));
}
