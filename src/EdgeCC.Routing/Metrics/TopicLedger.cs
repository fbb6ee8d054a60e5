using System.Collections.Immutable;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;

namespace EdgeCC.Routing.Metrics;

/// <summary>
/// A projection over the facts that counts what contacts were about, day by day: the codes and tags agents sum them up
/// with. Shows a problem before it grows (R24).
/// </summary>
/// <param name="zone">The branch's, for its days.</param>
public sealed class TopicLedger(TimeZoneInfo zone)
{
    /// <summary>How many days before the latest say what is usual: three of each weekday.</summary>
    public const int Days = 21;

    /// <summary>Fewer days on which anything came up say nothing.</summary>
    public const int FewestDays = 5;

    /// <summary>Beyond it, the topic that came up longest ago is forgotten.</summary>
    public const int MostTopics = 500;

    /// <summary>Beyond it, whoever corrects what the contact untouched longest was about is counted beside the first.</summary>
    public const int MostContacts = 10_000;

    private readonly RecentMap<string, Dictionary<DateOnly, int>> _topics = new(MostTopics);
    private readonly RecentMap<InteractionId, Said> _contacts = new(MostContacts);
    private readonly SortedSet<DateOnly> _days = [];

    /// <summary>Counts one fact; kinds it knows nothing of are passed over.</summary>
    public void Take(Fact fact)
    {
        if (fact is not InteractionTagged tagged)
        {
            return;
        }

        var said = _contacts.Touch(tagged.InteractionId);
        Count(said, -1);
        said.Day = DayOf(tagged.At);
        said.Topics = [.. new[] { tagged.Code }.Concat(tagged.Tags ?? []).OfType<string>().Distinct()];
        Count(said, 1);
        _days.Add(said.Day);
        Forget(said.Day.AddDays(-Days));
    }

    /// <summary>What came up today, what rises first, then what came up most.</summary>
    public ImmutableArray<Topic> On(DateTimeOffset now)
    {
        var today = DayOf(now);
        var before = _days.Count(day => day < today);
        return
        [
            .. from topic in _topics.Pairs
               let count = topic.Value.GetValueOrDefault(today)
               where count > 0
               let usual = topic.Value.Where(day => day.Key < today).Sum(day => day.Value) / (double)before
               let seen = new Topic(topic.Key, count, before < FewestDays ? null : usual)
               orderby seen.IsRising descending, seen.Today descending, seen.Name
               select seen,
        ];
    }

    private void Count(Said said, int sign)
    {
        foreach (var topic in said.Topics)
        {
            var days = _topics.Touch(topic);
            days[said.Day] = days.GetValueOrDefault(said.Day) + sign;
        }
    }

    private void Forget(DateOnly before)
    {
        if (_days.RemoveWhere(day => day < before) > 0)
        {
            foreach (var days in _topics.Values)
            {
                foreach (var day in days.Keys.Where(day => day < before).ToArray())
                {
                    days.Remove(day);
                }
            }
        }
    }

    private DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);

    /// <summary>What an agent said a contact was about.</summary>
    private sealed class Said
    {
        public DateOnly Day { get; set; }

        public ImmutableArray<string> Topics { get; set; } = [];
    }
}
