using EdgeCC.Model.Agents;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Metrics;

namespace EdgeCC.Routing.Tests.Metrics;

/// <summary>Every number from the whole list of facts, each by its own query: slow, and without anything in common with the ledger.</summary>
internal sealed class Recount(Fact[] story, Fact[] shifts, MetricsScope scope)
{
    /// <summary>Everything happens at a multiple of so many seconds: what agents do is counted step by step.</summary>
    public const int Step = 10;

    public static readonly TimeSpan RepeatWindow = TimeSpan.FromHours(1);

    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(15);

    private readonly ILookup<InteractionId, Fact> _contacts =
        story.Where(fact => fact is not InteractionJoinedEpisode).ToLookup(fact => ((IInteractionFact)fact).InteractionId);

    public long Of(Measure measure) => measure switch
    {
        Measure.Entered => Count<InteractionQueued>(fact => fact.QueueId, fact => !IsCallback(fact))
            + Count<CallbackRequested>(fact => fact.QueueId, fact => fact.Origin != CallbackOrigin.Queue),
        Measure.CalledBack => Count<InteractionConnected>(fact => fact.QueueId, IsCallback),
        Measure.Unserved => Count<InteractionUnserved>(fact => fact.QueueId),
        Measure.Answered => Count<InteractionConnected>(fact => fact.QueueId, fact => !IsCallback(fact)),
        Measure.AnsweredInTime =>
            Count<InteractionConnected>(fact => fact.QueueId, fact => fact.Waited.TotalSeconds <= 20 && !IsCallback(fact)),
        Measure.WaitOfAnswered => story.OfType<InteractionConnected>()
            .Where(fact => In(fact, fact.QueueId) && !IsCallback(fact)).Sum(fact => fact.Waited.Ticks),
        Measure.Abandoned => Abandons(3600),
        Measure.AbandonedInTime => Abandons(20),
        Measure.AbandonedShort => Abandons(5),
        Measure.WaitOfAbandoned => Abandons(3600, ticks: true),
        Measure.Handled => Conversations().Count(),
        Measure.TalkTime => Conversations().Sum(one => one.Talk - one.Hold),
        Measure.HoldTime => Conversations().Sum(one => one.Hold),
        Measure.WrapUpTime => Conversations().Sum(one => one.WrapUp),
        Measure.StaffedTime => Time(AgentStatus.Ready, AgentStatus.Offered, AgentStatus.Talking, AgentStatus.WrapUp),
        Measure.HandlingTime => Time(AgentStatus.Talking, AgentStatus.WrapUp),
        Measure.FirstContacts or Measure.ResolvedAtFirst => FirstContacts(measure == Measure.ResolvedAtFirst),
        Measure.CsatAnswers => Answers(SurveyKind.Csat, 1, 5),
        Measure.Satisfied => Answers(SurveyKind.Csat, 4, 5),
        Measure.CesAnswers => Answers(SurveyKind.Ces, 1, 7),
        Measure.EffortScore => Enumerable.Range(1, 7).Sum(score => score * Answers(SurveyKind.Ces, score, score)),
        Measure.NpsAnswers => Answers(SurveyKind.Nps, 0, 10),
        Measure.Promoters => Answers(SurveyKind.Nps, 9, 10),
        Measure.Detractors => Answers(SurveyKind.Nps, 0, 6),
        Measure.Episodes => Episodes().Count(),
        Measure.EpisodeContacts => Episodes().Sum(episode => episode.Select(fact => fact.InteractionId).Distinct().Count()),
        _ => throw new ArgumentOutOfRangeException(nameof(measure)),
    };

    private bool IsCallback(IInteractionFact fact) => _contacts[fact.InteractionId].Any(other => other is CallbackRequested);

    private int Count<T>(Func<T, QueueId> queue, Func<T, bool>? only = null)
        where T : Fact => story.OfType<T>().Count(fact => In(fact, queue(fact)) && (only is null || only(fact)));

    private long Abandons(double within, bool ticks = false)
    {
        var told = story.OfType<InteractionAbandoned>().Where(fact => In(fact, fact.QueueId)).Select(fact => fact.Waited);
        var onlyEnded = story.OfType<InteractionEnded>().Where(fact => fact.Outcome == InteractionOutcome.Abandoned
            && In(fact, fact.QueueId!.Value)
            && _contacts[fact.InteractionId].Any(other => other is InteractionQueued)
            && !_contacts[fact.InteractionId].Any(other => other is InteractionAbandoned)).Select(fact => fact.Waited);
        return told.Concat(onlyEnded).Where(waited => waited.TotalSeconds <= within).Sum(waited => ticks ? waited.Ticks : 1);
    }

    private IEnumerable<(InteractionConnected Begun, long Talk, long Hold, long WrapUp)> Conversations() =>
        from contact in _contacts
        let all = ConversationsOf([.. contact]).OrderBy(one => one.Begun.At).ToArray()
        let held = contact.OfType<InteractionEnded>().FirstOrDefault()?.Held.Ticks ?? 0
        from one in all
        where In(one.Begun, one.Begun.QueueId)
        select (one.Begun, one.Talk, one == all[^1] ? Math.Min(held, one.Talk) : 0, one.WrapUp);

    private static IEnumerable<(InteractionConnected Begun, long Talk, long WrapUp)> ConversationsOf(Fact[] facts)
    {
        var begun = facts.OfType<InteractionConnected>().OrderBy(fact => fact.At).ToList();
        if (!facts.OfType<InteractionReleased>().Any())
        {
            var ended = facts.OfType<InteractionEnded>().FirstOrDefault();
            return ended is null || begun.Count == 0 ? [] : [(begun[^1], ended.Talked.Ticks, 0)];
        }

        var result = new List<(InteractionConnected, long, long)>();
        var open = facts.OfType<InteractionReleased>().OrderBy(fact => fact.At).ToList();
        var wrapped = facts.OfType<WrapUpEnded>().OrderBy(fact => fact.At).ToList();
        var stuck = new HashSet<AgentId>();
        foreach (var one in begun)
        {
            if (open.Find(fact => fact.AgentId == one.AgentId) is not { } release || stuck.Contains(one.AgentId))
            {
                continue;
            }

            open.Remove(release);
            var done = release.WrapUp == TimeSpan.Zero ? null : wrapped.Find(fact => fact.AgentId == one.AgentId);
            if (release.WrapUp > TimeSpan.Zero && done is null)
            {
                stuck.Add(one.AgentId);
                continue;
            }

            wrapped.Remove(done!);
            var wrapUp = done is null ? 0 : Math.Max(0, (done.At - release.At).Ticks);
            result.Add((one, Math.Max(0, (release.At - one.At).Ticks), wrapUp));
        }

        return result;
    }

    private long FirstContacts(bool resolvedOnly)
    {
        var latest = Latest();
        var contacts = _contacts.Where(contact => contact.Any(fact => fact is InteractionArrived or InteractionQueued or CallbackRequested)).Select(contact =>
        {
            var first = contact.OfType<InteractionConnected>().MinBy(fact => fact.At);
            return (Customer: contact.Key.Value[1] % 3, Began: contact.Min(fact => fact.At), first?.QueueId, Contact: contact.Key);
        }).ToArray();
        return contacts.Count(one => one.QueueId is { } queue
            && Fits(queue, one.Contact) && InPeriod(one.Began)
            && !contacts.Any(other => other.QueueId is not null && Follows(one, other))
            && (contacts.Any(other => Follows(other, one) && !_contacts[other.Contact].Any(fact => fact is CallbackRequested))
                ? !resolvedOnly
                : latest - one.Began > RepeatWindow));
        static bool Follows(
            (int Customer, DateTimeOffset Began, QueueId?, InteractionId) later,
            (int Customer, DateTimeOffset Began, QueueId?, InteractionId) one) =>
            one.Customer == later.Customer && later.Began > one.Began && later.Began - one.Began <= RepeatWindow;
    }

    private int Answers(SurveyKind kind, int from, int to) => _contacts.Count(contact =>
    {
        var last = contact.OfType<SurveyAnswered>().Where(fact => fact.Survey == kind).OrderBy(fact => (fact.At, fact.Score)).LastOrDefault();
        var queue = contact.OfType<InteractionConnected>().MinBy(fact => fact.At)?.QueueId;
        return last?.Score >= from && last.Score <= to && InPeriod(last.At) && Fits(queue, contact.Key);
    });

    private IEnumerable<IGrouping<EpisodeId, InteractionJoinedEpisode>> Episodes() => story.OfType<InteractionJoinedEpisode>()
        .GroupBy(fact => fact.InteractionId)
        .SelectMany(contact =>
        {
            var last = contact.OrderBy(fact => fact.At).ThenBy(fact => fact.EpisodeId.Value, StringComparer.Ordinal).Last();
            return contact.Where(fact => fact.EpisodeId == last.EpisodeId);
        })
        .GroupBy(fact => fact.EpisodeId)
        .Where(episode => scope is { Queue: null, Channel: null, Agent: null } && InPeriod(episode.Min(fact => fact.At)));

    private long Time(params AgentStatus[] statuses)
    {
        if (scope.Queue is not null || scope.Channel is not null)
        {
            return 0;
        }

        var latest = Latest();
        var perAgent = shifts.Cast<AgentStatusChanged>().GroupBy(fact => fact.AgentId).Where(agent => scope.Agent is null || scope.Agent == agent.Key);
        var steps = perAgent.Sum(agent => Enumerable.Range(0, 20_000 / Step).Select(step => Day.At(step * Step)).LongCount(
            at => at < latest && InPeriod(at)
            && agent.LastOrDefault(fact => fact.At <= at) is { } last && statuses.Contains(last.Status)));
        return steps * Step * TimeSpan.TicksPerSecond;
    }

    private DateTimeOffset Latest() => story.Concat(shifts).Select(fact => fact.At).DefaultIfEmpty(Day.Nine).Max();

    private bool In(Fact fact, QueueId queue) => InPeriod(fact.At) && Fits(queue, ((IInteractionFact)fact).InteractionId);

    private bool InPeriod(DateTimeOffset at)
    {
        var start = new DateTimeOffset(at.Ticks / Interval.Ticks * Interval.Ticks, TimeSpan.Zero);
        return start >= scope.From && start < scope.To;
    }

    private bool Fits(QueueId? queue, InteractionId contact) =>
        scope.Agent is null
        && (scope.Queue is null || scope.Queue == queue)
        && (scope.Channel is null || (queue is not null && scope.Channel == ChannelOf(contact)));

    /// <summary>A contact of which nothing says its channel is a call.</summary>
    private Channel ChannelOf(InteractionId contact) =>
        _contacts[contact].Any(fact => fact is InteractionArrived or InteractionQueued or InteractionAbandoned)
            ? (contact.Value[1] - '0') % 2 == 0 ? Channel.Voice : Channel.Chat
            : Channel.Voice;
}
