using EdgeCC.Model.Facts;

namespace EdgeCC.Routing.Metrics;

/// <summary>One conversation that is over.</summary>
/// <param name="Connected">How it began.</param>
/// <param name="Talked">How long it took, holds included.</param>
/// <param name="WrapUp">The after-contact work that followed.</param>
internal sealed record Conversation(InteractionConnected Connected, TimeSpan Talked, TimeSpan WrapUp)
{
    /// <summary>
    /// Those of one contact, oldest first. A conversation counts once its after-contact work is over too. Old journals
    /// say how long the only one took, and nothing about what followed it.
    /// </summary>
    public static IReadOnlyList<Conversation> Of(IReadOnlyList<Fact> facts)
    {
        var begun = facts.OfType<InteractionConnected>().OrderBy(fact => fact.At).ToArray();
        if (begun.Length == 0)
        {
            return [];
        }

        if (!facts.Any(fact => fact is InteractionReleased))
        {
            var ended = facts.OfType<InteractionEnded>().FirstOrDefault();
            return ended is null ? [] : [new(begun[^1], ended.Talked, TimeSpan.Zero)];
        }

        return [.. begun.GroupBy(fact => fact.AgentId).SelectMany(ofAgent => Of([.. ofAgent], facts)).OrderBy(one => one.Connected.At)];
    }

    /// <summary>One agent's: the first release ends the first conversation, and so on.</summary>
    private static IEnumerable<Conversation> Of(InteractionConnected[] begun, IReadOnlyList<Fact> facts)
    {
        var agent = begun[0].AgentId;
        var released = facts.OfType<InteractionReleased>().Where(fact => fact.AgentId == agent).OrderBy(fact => fact.At);
        var wrappedUp = new Queue<DateTimeOffset>(
            facts.OfType<WrapUpEnded>().Where(fact => fact.AgentId == agent).Select(fact => fact.At).Order());
        foreach (var (connected, release) in begun.Zip(released))
        {
            var over = release.At;
            if (release.WrapUp > TimeSpan.Zero && !wrappedUp.TryDequeue(out over))
            {
                yield break;
            }

            yield return new(connected, Span(connected.At, release.At), Span(release.At, over));
        }
    }

    /// <summary>A clock set back in between makes a span of nothing.</summary>
    private static TimeSpan Span(DateTimeOffset from, DateTimeOffset to) => to > from ? to - from : TimeSpan.Zero;
}
