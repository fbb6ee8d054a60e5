using EdgeCC.Model.Facts;
using EdgeCC.Model.Walk;

namespace EdgeCC.Routing.Simulation;

/// <summary>What the router answers, carried out.</summary>
public sealed partial class VirtualBranch
{
    private void Tell(RoutingEvent @event) => Take(_router.Apply(@event, Moment, _random));

    /// <summary>Carries out an answer, and accepts the offers in it one by one.</summary>
    private void Take(Answer answer)
    {
        CarryOut(answer);
        while (_offers.TryDequeue(out var offer))
        {
            var accepted = new OfferAccepted(offer.Offer);
            var delay = _visits[offer.Interaction].Contact.AnswerDelay;
            if (delay == TimeSpan.Zero)
            {
                CarryOut(_router.Apply(accepted, Moment, _random));
            }
            else
            {
                Schedule(_now + delay, accepted);
            }
        }
    }

    private void CarryOut(Answer answer)
    {
        _deadline = answer.NextDeadline;
        foreach (var effect in answer.Effects)
        {
            switch (effect)
            {
                case AppendFact { Fact: var fact }:
                    Note(fact);
                    break;
                case OfferToAgent offer:
                    _offers.Enqueue(offer);
                    break;
                case ConnectToAgent connect:
                    Answer(_visits[connect.Interaction], connect.Agent);
                    break;
                case AnnouncePosition announcement:
                    Announced?.Invoke(_now, announcement);
                    break;
                case LeaveQueue left when _visits.TryGetValue(left.Interaction, out var visit):
                    Leave(visit, SimulationStepKind.Unserved);
                    break;
            }
        }
    }

    private void Note(Fact fact)
    {
        Told?.Invoke(fact);
        if (fact is InteractionOffered offered)
        {
            Step(SimulationStepKind.Decision, _visits[offered.InteractionId], offered.AgentId, offered.Reason);
        }
    }
}
