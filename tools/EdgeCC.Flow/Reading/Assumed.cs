using System.Collections;
using System.Collections.Immutable;
using EdgeCC.Ivr.Flows;
using EdgeCC.Model.Configuration;
using EdgeCC.Model.Hours;
using EdgeCC.Model.Identity;

namespace EdgeCC.Flow.Reading;

/// <summary>What a flow may name where no configuration says so: anything.</summary>
internal static class Assumed
{
    /// <summary>Every opening hours: weekdays from nine to six.</summary>
    private static readonly OpeningHours Hours = new(
        TimeZoneInfo.Utc,
        [.. Enumerable.Range(1, 5).Select(day => new OpeningBlock((DayOfWeek)day, new TimeOnly(9, 0), new TimeOnly(18, 0)))]);

    /// <summary>For flows as written.</summary>
    /// <param name="flows">The flows there are.</param>
    /// <param name="written">Their documents.</param>
    public static FlowContext Context(ImmutableHashSet<FlowId> flows, IReadOnlyCollection<ConfigNode> written) => new(new Anything<QueueId>(), new AnyHours(), new Anything<string>())
    {
        Callable = new CallableNumbers("7", ["+"]),
        Flows = flows,
        Agents = Named(written, "agent").Select(name => new AgentId(name)).ToHashSet(),
        Extensions = new Extensions(),
        Endpoints = Named(written, "data").ToHashSet(),
        Abilities = Enum.GetValues<FlowAbility>().ToHashSet(),
    };

    /// <summary>What nodes name in a field: the reader goes through these sets, so they cannot hold everything.</summary>
    private static IEnumerable<string> Named(IEnumerable<ConfigNode> written, string field) =>
        from root in written.OfType<ConfigMap>()
        from nodes in root.Entries.Where(entry => entry.Key == "nodes").Select(entry => entry.Value).OfType<ConfigMap>()
        from node in nodes.Entries.Select(entry => entry.Value).OfType<ConfigMap>()
        from value in node.Entries.Where(entry => entry.Key == field).Select(entry => entry.Value).OfType<ConfigText>()
        select value.Text;

    /// <summary>The set of everything, of which nothing can be counted.</summary>
    private class Anything<T> : IReadOnlySet<T>
    {
        public int Count => 0;

        public virtual bool Contains(T item) => true;

        public IEnumerator<T> GetEnumerator() => Enumerable.Empty<T>().GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        public bool IsProperSubsetOf(IEnumerable<T> other) => false;

        public bool IsProperSupersetOf(IEnumerable<T> other) => true;

        public bool IsSubsetOf(IEnumerable<T> other) => false;

        public bool IsSupersetOf(IEnumerable<T> other) => true;

        public bool Overlaps(IEnumerable<T> other) => other.Any();

        public bool SetEquals(IEnumerable<T> other) => false;
    }

    /// <summary>Every short number, so that a long one is outside.</summary>
    private sealed class Extensions : Anything<ExtensionId>
    {
        public override bool Contains(ExtensionId item) => item.Value is { Length: > 0 and <= 5 } number && number.All(char.IsAsciiDigit);
    }

    private sealed class AnyHours : IReadOnlyDictionary<string, OpeningHours>
    {
        public OpeningHours this[string key] => Hours;

        public IEnumerable<string> Keys => [];

        public IEnumerable<OpeningHours> Values => [];

        public int Count => 0;

        public bool ContainsKey(string key) => true;

        public bool TryGetValue(string key, out OpeningHours value)
        {
            value = Hours;
            return true;
        }

        public IEnumerator<KeyValuePair<string, OpeningHours>> GetEnumerator() =>
            Enumerable.Empty<KeyValuePair<string, OpeningHours>>().GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
