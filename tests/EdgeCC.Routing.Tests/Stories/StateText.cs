using System.Globalization;
using System.Text;
using EdgeCC.Routing.Agents;
using EdgeCC.Routing.Queues;
using EdgeCC.Routing.States;

namespace EdgeCC.Routing.Tests.Stories;

/// <summary>
/// The whole state as a text, the same for the same state. Left out is what no fact tells: which phones can be rung, when
/// the next position is announced, and deadlines that were looked at and brought nothing.
/// </summary>
internal static class StateText
{
    public static string Of(RoutingState state, TimeSpan now, bool counters)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"closed {state.IsClosedByHand}, last offer {state.LastOffer}");
        foreach (var queue in state.QueueOrder)
        {
            text.AppendLine(Of(queue, counters ? queue.On(new DateOnly(2026, 3, 2)) : null));
        }

        foreach (var agent in state.AgentOrder)
        {
            text.AppendLine(Of(agent, now));
        }

        foreach (var contact in state.Contacts.Values.OrderBy(contact => contact.Interaction.Value, StringComparer.Ordinal))
        {
            text.AppendLine(Of(contact, state, now));
        }

        text.AppendLine($"open {Names(state.AgentOrder.Where(agent => state.Open.From(agent.Order) == agent).Select(agent => agent.Id.Value))}");
        text.AppendLine($"callbacks {Names(state.Customers.Callbacks.Select(contact => $"{contact.Callback!.Number} {contact.Interaction}"))}");
        foreach (var gone in state.Abandoned.All)
        {
            text.AppendLine($"{gone}");
        }

        for (var customer = 0; customer < 10; customer++)
        {
            var id = new Model.Identity.CustomerId(customer == 9 ? "regular" : $"p{customer}");
            text.AppendLine($"{id}: last {state.Customers.LastAgents.Of(id)}, calls {state.Customers.IsCalling(id)}, gave up {state.Abandoned.Find(id)?.Interaction}, to call {Names(state.Customers.CallbacksFor(id).Select(contact => contact.Interaction.Value))}, "
                + $"talks {Names(StoryModel.Channels.Select(channel => $"{state.Customers.ConversationWith(id, channel)?.Interaction}"))}");
        }

        return text.ToString();
    }

    private static string Of(WaitingQueue queue, DayCounters? day) =>
        $"{queue.Model.Id}: {string.Join(' ', queue.Everybody.Contacts.Select(contact => contact.Interaction))} unoffered {queue.Unoffered} "
        + (day is null ? "" : $"{day.Answered}/{day.AnsweredInTime}/{day.Abandoned} mean {queue.HandlingTime.Mean}");

    private static string Of(AgentState agent, TimeSpan now) =>
        $"{agent.Id} {agent.Presence} at {agent.Extension} since {agent.Since} idle {agent.IdleSince} last {agent.LastOffered} "
        + $"offers {Names(agent.Offers.Select(offer => $"{offer.Id}"))} work {string.Join(' ', agent.Work.Select(contact => contact.Interaction))} "
        + $"held {string.Join(' ', agent.Held.Contacts.Select(contact => contact.Interaction))} "
        + $"reach {string.Join(' ', agent.Reach)} told {agent.Told} planned {agent.Planned} {agent.Candidate(now)}";

    private static string Of(Contact contact, RoutingState state, TimeSpan now) =>
        $"{contact.Interaction} {contact.Channel} {contact.Queue.Model.Id} {contact.Customer} {contact.Priority} {contact.Stage} "
        + $"entered {contact.Entered} joined {contact.Joined} since {contact.Since} {(contact.IsWaiting ? $"rank {contact.Rank} ring {contact.Ring}" : "")} "
        + $"for {contact.HeldFor?.Id} {contact.HoldCause} offers {Names(contact.Offers.Select(offer => $"{offer.Id} {state.Agenda.Contains(new RoutingDeadline.RingTimeout(offer))}"))} "
        + $"refused {Names(contact.RefusedBy.Select(refusal => $"{refusal.Key.Id} {refusal.Value}"))} with {contact.Agent?.Id} connected {contact.Connected} unanswered {contact.UnansweredSince} "
        + $"wrap-up {state.Agenda.Contains(new RoutingDeadline.WrapUpEnd(contact))} "
        + $"callback {contact.Callback?.Number} {contact.Callback?.Attempts} {contact.Callback?.IsTried} {contact.Callback?.NotBefore} {contact.Callback?.NotAfter} {contact.Callback?.Promised} {contact.Callback?.KeptUntil}";

    private static string Names(IEnumerable<string> names) => string.Join(' ', names.Order(StringComparer.Ordinal));
}
