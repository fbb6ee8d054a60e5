using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Agents;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Routing;

/// <summary>Calls that come between.</summary>
public sealed partial class Router
{
    /// <summary>
    /// A caller who comes goes before one who is yet to be called and before an e-mail: such offers are withdrawn, where the
    /// agent allows it. Those who wait already do not interrupt, or a callback would never have its turn while anybody waits.
    /// </summary>
    private AgentState? InterruptedFor(Contact caller)
    {
        if (IsNoCaller(caller) || caller.Joined != _now.Uptime)
        {
            return null;
        }

        var agent = _state.Offers.Values
            .Where(offer => IsInterruptible(offer.Agent) && _state.CanBeReached(offer.Agent) && CanTake(offer.Agent, caller, despiteOffers: true))
            .MaxBy(offer => offer.Id.Value)?.Agent;
        if (agent is not null)
        {
            WithdrawAll(agent.Offers);
        }

        return agent;
    }

    private static bool IsInterruptible(AgentState agent) =>
        agent.Offers.TrueForAll(offer => agent.IsInterruptible(offer.Contact));

    private static bool IsNoCaller(Contact contact) => contact.Channel != Channel.Voice || contact.Callback is not null;

    /// <summary>The first caller in line whom this agent can take: whoever came before the one who interrupts is not overtaken.</summary>
    private Contact? FirstCallerFor(AgentState agent)
    {
        var first = FirstIn(agent.Held, agent, null, callersOnly: true);
        foreach (var queue in _state.QueueOrder)
        {
            for (var ring = agent.Reach[queue.Index]; ring < queue.Model.Rings.Length; ring++)
            {
                first = FirstIn(queue.LineOf(ring, Channel.Voice), agent, first, callersOnly: true);
            }
        }

        return first;
    }
}
