using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Queues;
using EdgeCC.Routing.States;

namespace EdgeCC.Routing.Tests.Stories;

/// <summary>A contact is in one place, and whatever has to end by itself has a deadline: seen from inside.</summary>
internal static class StateCheck
{
    public static void Check(RoutingState state)
    {
        foreach (var contact in state.Contacts.Values)
        {
            Check(contact, state);
        }

        Assert.Equal(
            state.Contacts.Values.Count(contact => contact.IsWaiting), state.QueueOrder.Sum(queue => queue.Everybody.Count));
        Assert.All(state.Offers.Values, offer =>
        {
            Assert.Contains(offer, offer.Agent.Offers);
            Assert.Contains(offer, offer.Contact.Offers);
            Assert.True(state.Agenda.Contains(new RoutingDeadline.RingTimeout(offer)));
        });
        Assert.All(state.AgentOrder, agent => Assert.All(agent.Work, work => Assert.Same(agent, work.Agent)));
        Assert.All(state.AgentOrder, agent => Assert.All(agent.Offers, offer => Assert.Same(offer, state.Offers[offer.Id])));
    }

    private static void Check(Contact contact, RoutingState state)
    {
        var inLine = Enumerable.Range(0, contact.Queue.Model.Rings.Length).Sum(ring =>
            Enum.GetValues<Channel>().Sum(channel => contact.Queue.LineOf(ring, channel).Contacts.Count(other => other == contact)));
        var held = state.AgentOrder.Count(agent => agent.Held.Contacts.Contains(contact));
        Assert.Equal(contact.IsWaiting ? 1 : 0, contact.Queue.Everybody.Contacts.Count(other => other == contact));
        Assert.Equal(contact is { IsWaiting: true, IsOffered: false } ? 1 : 0, inLine + held);
        Assert.Equal(held == 1, contact is { HeldFor: not null, IsWaiting: true, IsOffered: false });
        Assert.Equal(contact.Agent is not null, contact.Stage is ContactStage.Dialling or ContactStage.Connected or ContactStage.WrapUp);
        Assert.Equal(contact.Stage == ContactStage.WrapUp, state.Agenda.Contains(new RoutingDeadline.WrapUpEnd(contact)));
    }
}
