using EdgeCC.Model.Facts;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Time;

namespace EdgeCC.Contacts.Tests.Stories;

/// <summary>All that a contact book knows, as text, so that two books can be compared.</summary>
internal static class StateText
{
    public static string Of(ContactBook book, Moment now)
    {
        var (interactions, stories, surveys, episodes, followUps) = book.Books;
        IEnumerable<string> lines =
        [
            .. interactions.Open.Select(state =>
                $"{state.Id} {state.Stage} {state.Customer} {state.End(now.Wall, now.Uptime, InteractionOutcome.Handled, Party.Agent)}"),
            .. stories.All.Select(story =>
                $"story {story.Id} {story.Customer} {story.Address} {story.Queue} {story.Agent} {story.ContinuationOf} over {story.IsOver} "
                + $"messages {story.Messages}: {string.Join("; ", story.Entries.ToArray().Select(entry => $"{entry.Order} {Text(entry.Fact)}"))}"),
            .. surveys.Asked.Select(asked => $"asked {asked.Key} {asked.Value:O}"),
            .. episodes.All.Select(episode => $"episode {episode with { Contacts = [] }} {string.Join(", ", episode.Contacts)}"),
            .. followUps.Open.Select(followUp => $"follow-up {followUp}"),
            $"customers {book.Customers.Count}, due {followUps.Next} and {episodes.Next}",
        ];
        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }

    private static string Text(Fact fact) =>
        fact is InteractionTagged { Tags: { } tags } ? $"{fact with { }} {string.Join(",", tags)}" : fact.ToString();
}
