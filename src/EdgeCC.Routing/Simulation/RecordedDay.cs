using System.Collections.Immutable;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;

namespace EdgeCC.Routing.Simulation;

/// <summary>
/// What a recording says of its customers and agents, so that they can live through the day again. What it cannot say is
/// drawn once, so that it is the same in every replay of this reading:
/// <list type="bullet">
/// <item>How long somebody would have waited who was answered, or sent away: as long as they did, and then an exponential
/// time whose mean is the branch's patience (all time waited over all who gave up: the maximum-likelihood estimate for
/// waits that are cut off). Where nobody gave up, patience is endless.</item>
/// <item>Conversation, wrap-up and answer delay of somebody who was not answered: those of one who was, of the same queue
/// where there is one. Where somebody gave up while the phone rang, the agent would have taken so much longer.</item>
/// </list>
/// </summary>
public sealed class RecordedDay
{
    private readonly ImmutableArray<(DateTimeOffset At, RoutingEvent Event)> _duties;

    private RecordedDay(VisitReader visits, DutyReader duties, DateTimeOffset start, ImmutableArray<Fact> facts, Random random)
    {
        (Start, Facts, _duties) = (start, facts, [.. duties.Events]);
        Visits = [.. visits.Visits];
        Contacts = [.. new ContactDrawing(Visits, start, random).Contacts()];
        Agents = [.. duties.Agents];
    }

    /// <summary>The wall clock at the first fact: uptime zero of a replay.</summary>
    public DateTimeOffset Start { get; }

    /// <summary>What was recorded.</summary>
    public ImmutableArray<Fact> Facts { get; }

    /// <summary>Everybody who came to a queue, in the order of coming.</summary>
    public ImmutableArray<SimulatedContact> Contacts { get; }

    /// <summary>Whoever was signed in, in the order of coming.</summary>
    public ImmutableArray<AgentId> Agents { get; }

    internal ImmutableArray<RecordedVisit> Visits { get; }

    /// <summary>When agents came, paused and left.</summary>
    internal IEnumerable<(TimeSpan At, RoutingEvent Event)> Duties =>
        _duties.Select(duty => (duty.At - Start, duty.Event));

    /// <summary>Reads a recording; null where nobody comes to a queue and is answered in it.</summary>
    /// <param name="facts">In their order.</param>
    /// <param name="random">The seeded generator for what is not recorded.</param>
    public static RecordedDay? TryRead(IEnumerable<Fact> facts, Random random)
    {
        var (visits, duties) = (new VisitReader(), new DutyReader());
        ImmutableArray<Fact> all = [.. facts];
        foreach (var fact in all)
        {
            visits.Take(fact);
            if (fact is AgentStatusChanged changed)
            {
                duties.Take(changed);
            }
        }

        return visits.Visits.Any(visit => visit.Talked is not null)
            ? new RecordedDay(visits, duties, all[0].At, all, random)
            : null;
    }

    /// <summary>
    /// Queues and agents as far as the recording shows them: an agent serves the queues they were offered something from,
    /// a queue has no limit, and a wrap-up is as long as the longest.
    /// </summary>
    public RoutingModel Observed(TimeSpan target)
    {
        var served = Facts.OfType<InteractionOffered>().ToLookup(offer => offer.AgentId, offer => new SkillId(offer.QueueId.Value));
        return new RoutingModel(
            [
                .. Visits.GroupBy(visit => visit.Queue).Select(queue => SimulatedModel.Queue(queue.Key, target) with
                {
                    WrapUp = queue.Max(visit => visit.WrappedUp) ?? TimeSpan.Zero,
                }),
            ],
            [.. Agents.Select(agent => SimulatedModel.Agent(agent, served[agent].Distinct()))]);
    }
}
