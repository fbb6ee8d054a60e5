using System.Globalization;
using EdgeCC.Model.Identity;

namespace EdgeCC.Routing.Simulation;

/// <summary>Makes customers of recorded visits, drawing what the recording does not say; see <see cref="RecordedDay"/>.</summary>
internal sealed class ContactDrawing
{
    private readonly IReadOnlyList<RecordedVisit> _visits;
    private readonly DateTimeOffset _start;
    private readonly Random _random;
    private readonly RecordedVisit[] _talks;
    private readonly ILookup<QueueId, RecordedVisit> _talksOfQueue;
    private readonly TimeSpan? _patience;

    public ContactDrawing(IReadOnlyList<RecordedVisit> visits, DateTimeOffset start, Random random)
    {
        (_visits, _start, _random) = (visits, start, random);
        _talks = [.. visits.Where(visit => visit.Talked is not null)];
        _talksOfQueue = _talks.ToLookup(visit => visit.Queue);
        var waited = TimeSpan.FromTicks(visits.Sum(visit => visit.Waited?.Ticks ?? 0));
        var abandoned = visits.Count(visit => visit.Abandoned is not null);
        _patience = abandoned == 0 ? null : waited / abandoned;
    }

    public IEnumerable<SimulatedContact> Contacts()
    {
        var visitsOf = new Dictionary<InteractionId, int>();
        foreach (var visit in _visits)
        {
            var number = visitsOf[visit.Interaction] = visitsOf.GetValueOrDefault(visit.Interaction) + 1;
            var talk = visit.Talked is null ? SomeTalk(visit.Queue) : visit;
            yield return new SimulatedContact(
                NameOf(visit, number),
                visit.Queue,
                visit.Channel,
                visit.Arrived - _start,
                talk.Talked!.Value,
                PatienceOf(visit),
                (talk.AnswerDelay ?? TimeSpan.Zero) + (visit.RangInVain ?? TimeSpan.Zero),
                talk.WrappedUp ?? TimeSpan.Zero)
            {
                Customer = visit.Customer,
                Priority = visit.Priority,
                Personal = visit.Personal,
            };
        }
    }

    private RecordedVisit SomeTalk(QueueId queue)
    {
        RecordedVisit[] talks = _talksOfQueue.Contains(queue) ? [.. _talksOfQueue[queue]] : _talks;
        return talks[_random.Next(talks.Length)];
    }

    private TimeSpan? PatienceOf(RecordedVisit visit) =>
        visit.Abandoned is not null ? visit.Waited
        : _patience is { } mean ? (visit.Waited ?? TimeSpan.Zero) + Chance.Exponential(mean, _random)
        : null;

    // Two visits of one interaction can overlap in a replay, so the router has to see two.
    private static InteractionId NameOf(RecordedVisit visit, int number) => number == 1
        ? visit.Interaction
        : new InteractionId(string.Create(CultureInfo.InvariantCulture, $"{visit.Interaction}#{number}"));
}
