using System.Collections.Immutable;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Agents;
using EdgeCC.Routing.Metrics;

namespace EdgeCC.Routing.Forecast;

/// <summary>
/// What the facts of past weeks say about a day to come: arrivals, handle times and patience of every queue and channel,
/// and who was signed in on the latest day of the same kind, which stands for the roster. Facts of the day itself and
/// after it are passed over; every day before it, from the first fact on, is taken for a whole one.
/// </summary>
/// <param name="calendar">The branch's days.</param>
/// <param name="day">The day to plan.</param>
public sealed class StaffingHistory(BranchCalendar calendar, DateOnly day)
{
    /// <summary>The grain of a plan.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(30);

    private readonly MetricsLedger _ledger = new(MetricsModel.Usual with { Interval = Interval });
    private readonly DutyHistory _duties = new();
    private readonly Dictionary<InteractionId, Channel> _waiting = [];
    private readonly SortedSet<(string Queue, Channel Channel)> _streams = [];

    /// <summary>The first day of the recording; null before the first fact.</summary>
    public DateOnly? First { get; private set; }

    /// <summary>The last day learnt from.</summary>
    public DateOnly Last { get; private set; }

    /// <summary>The day whose sign-ins stand for the roster; null where there is none.</summary>
    public DateOnly? RosterDay { get; private set; }

    private DateTimeOffset Begin => calendar.At(First ?? day, TimeSpan.Zero);

    private DateTimeOffset End => calendar.At(First is null ? day : Last.AddDays(1), TimeSpan.Zero);

    /// <summary>Learns from one fact; they come in their order.</summary>
    public void Take(Fact fact)
    {
        var (on, _) = calendar.Local(fact.At);
        if (on >= day)
        {
            return;
        }

        First ??= on;
        Last = on;
        if (fact is AgentStatusChanged changed)
        {
            // Not for the ledger: agents' hours would fill its table, and are not asked for.
            _duties.Take(changed);
            RosterDay = calendar.KindOf(on) == calendar.KindOf(day) ? on : RosterDay;
            return;
        }

        TakeContact(fact);
        _ledger.Take(fact);
    }

    /// <summary>How each queue and channel is staffed; those in which nobody was ever answered are left out.</summary>
    /// <param name="aims">What for.</param>
    /// <param name="skills">The skills a queue asks for.</param>
    public ImmutableArray<StaffingRule> Rules(StaffingAims aims, Func<QueueId, ImmutableArray<SkillId>> skills) =>
    [
        .. _streams
            .Select(stream => (Queue: new QueueId(stream.Queue), stream.Channel))
            .Select(stream => (stream.Queue, stream.Channel, Sums: _ledger.Sum(new(Begin, End, stream.Queue, stream.Channel))))
            .Where(stream => stream.Sums[Measure.Handled] > 0)
            .Select(stream => RuleOf(stream.Queue, stream.Channel, stream.Sums, aims) with { Skills = skills(stream.Queue) }),
    ];

    /// <summary>Plans the day, midnight to midnight.</summary>
    public StaffingPlan Plan(IEnumerable<StaffingRule> rules, double shrinkage)
    {
        var (from, to) = (calendar.At(day, TimeSpan.Zero), calendar.At(day.AddDays(1), TimeSpan.Zero));
        return StaffingPlan.Of(
            rules.Select(rule => new StaffingDemand(rule, [.. ForecastOf(rule).Between(from, to)])),
            new Roster(
                (queue, channel, at) => OnRosterDay(at) is { } then ? _duties.Present(queue, channel, then) : null,
                at => OnRosterDay(at) is not { } then || _duties.IsStaffed(then),
                shrinkage));
    }

    private ArrivalForecast ForecastOf(StaffingRule rule) =>
        ArrivalForecast.Learn(ArrivalHistory.Of(_ledger, rule.Queue, rule.Channel, Begin, End), calendar);

    private void TakeContact(Fact fact)
    {
        switch (fact)
        {
            case InteractionQueued queued:
                _waiting[queued.InteractionId] = queued.Channel;
                _streams.Add((queued.QueueId.Value, queued.Channel));
                break;
            case InteractionConnected connected when _waiting.Remove(connected.InteractionId, out var channel):
                _duties.Take(connected, channel);
                break;
            case InteractionAbandoned or InteractionUnserved or InteractionEnded:
                _waiting.Remove(((IInteractionFact)fact).InteractionId);
                break;
        }
    }

    private static StaffingRule RuleOf(QueueId queue, Channel channel, Tally sums, StaffingAims aims)
    {
        var live = channel is Channel.Voice or Channel.Chat;
        var handled = sums[Measure.TalkTime] + sums[Measure.HoldTime] + sums[Measure.WrapUpTime];
        return new StaffingRule(
            queue,
            channel,
            live ? StaffingMode.Live : StaffingMode.Deferred,
            TimeSpan.FromTicks(Math.Max(1, handled / sums[Measure.Handled])),
            [live ? aims.Goal : new ServiceGoal(aims.Goal.Share, ChannelStandard.AnswerWithin(channel))])
        {
            Patience = live ? PatienceEstimate.Of(sums).Mean : null,
            Concurrency = channel == Channel.Chat ? aims.ChatsAtOnce : ChannelMix.Usual[channel].AtOnce,
        };
    }

    /// <summary>The middle of the interval that begins at the same time on the day whose sign-ins stand for the roster.</summary>
    private DateTimeOffset? OnRosterDay(DateTimeOffset start) =>
        RosterDay is { } roster ? calendar.At(roster, calendar.Local(start).Time) + (Interval / 2) : null;
}
