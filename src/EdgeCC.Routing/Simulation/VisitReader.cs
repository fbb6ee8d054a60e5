using EdgeCC.Model.Agents;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Routing.Simulation;

/// <summary>
/// Puts the visits of a recording together. Facts of the router come first; where a recording is from before there were
/// facts of an abandonment, a release or the end of a wrap-up, they are read off the interaction's end and the agent's
/// status.
/// </summary>
internal sealed class VisitReader
{
    private readonly List<RecordedVisit> _visits = [];
    private readonly Dictionary<InteractionId, RecordedVisit> _latest = [];
    private readonly Dictionary<AgentId, RecordedVisit> _wrappingUp = [];

    /// <summary>In the order of arrival.</summary>
    public IReadOnlyList<RecordedVisit> Visits => _visits;

    public void Take(Fact fact)
    {
        switch (fact)
        {
            case InteractionQueued queued when Waiting(queued) is null:
                Begin(new RecordedVisit(queued.InteractionId, queued.QueueId, queued.At)
                {
                    Channel = queued.Channel,
                    Customer = queued.CustomerId,
                    Priority = queued.Priority,
                    Personal = queued.Hold is { Cause: HoldCause.Personal } hold ? hold.For : null,
                });
                break;
            case InteractionOffered offered when Waiting(offered) is { } visit:
                visit.Offered = offered.At;
                break;
            case OfferEnded { Ending: not (OfferEnding.Accepted or OfferEnding.Withdrawn) } ended when Waiting(ended) is { } visit:
                visit.Offered = null;
                break;
            case InteractionConnected connected when Waiting(connected) is { } visit:
                (visit.Answered, visit.Agent) = (connected.At, connected.AgentId);
                break;
            case InteractionAbandoned abandoned when Waiting(abandoned) is { } visit:
                visit.Abandoned = abandoned.At;
                break;
            case InteractionUnserved unserved:
                TurnAway(unserved);
                break;
            case InteractionReleased released when Talking(released) is { } visit:
                visit.Released = released.At;
                // As it was meant to: the recording may end before it does.
                visit.WrapUpEnded = released.At + released.WrapUp;
                break;
            case InteractionEnded ended:
                End(ended);
                break;
            case WrapUpEnded ended when Latest(ended) is { } visit:
                visit.WrapUpEnded = ended.At;
                break;
            case AgentStatusChanged { Status: not (AgentStatus.Talking or AgentStatus.WrapUp) } changed
                when _wrappingUp.Remove(changed.AgentId, out var visit):
                visit.WrapUpEnded ??= changed.At;
                break;
        }
    }

    private RecordedVisit? Latest(IInteractionFact fact) => _latest.GetValueOrDefault(fact.InteractionId);

    private RecordedVisit? Waiting(IInteractionFact fact) => Latest(fact) is { IsWaiting: true } visit ? visit : null;

    private RecordedVisit? Talking(IInteractionFact fact) => Latest(fact) is { IsTalking: true } visit ? visit : null;

    private void Begin(RecordedVisit visit)
    {
        _visits.Add(visit);
        _latest[visit.Interaction] = visit;
    }

    // Sent away at the door, it has never been queued.
    private void TurnAway(InteractionUnserved unserved)
    {
        if (Waiting(unserved) is null)
        {
            Begin(new RecordedVisit(unserved.InteractionId, unserved.QueueId, unserved.At));
        }

        _latest[unserved.InteractionId].Unserved = unserved.At;
    }

    private void End(InteractionEnded ended)
    {
        if (Waiting(ended) is { } waiting)
        {
            waiting.Abandoned = ended.At;
        }
        else if (Talking(ended) is { } talking)
        {
            talking.Released = ended.At;
            _wrappingUp[talking.Agent!.Value] = talking;
        }
    }
}
