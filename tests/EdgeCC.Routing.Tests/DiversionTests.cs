using EdgeCC.Model.Facts;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Queues;
using static EdgeCC.Routing.Tests.Branch;

namespace EdgeCC.Routing.Tests;

public class DiversionTests
{
    [Fact]
    public void When_so_many_wait_the_next_goes_to_the_other_queue()
    {
        var branch = Busy(new Diversion(Support, FromWaiting: 1, null, null));
        branch.Enter("stays", Sales);
        branch.Enter("goes", Sales);

        Assert.Equal((1, 1), (branch[Sales].Waiting, branch[Support].Waiting));
    }

    [Fact]
    public void When_the_longest_wait_is_reached_the_next_goes_to_the_other_queue_whoever_stands_first()
    {
        var branch = Busy(new Diversion(Support, null, FromLongestWait: Seconds(60), null));
        branch.Enter("old", Sales);
        branch.Pass(60);
        branch.Tell(new InteractionMoved(Customer("old"), Sales));
        branch.Enter("goes", Sales);

        Assert.Equal((1, 1), (branch[Sales].Waiting, branch[Support].Waiting));
    }

    [Fact]
    public void Whoever_waits_and_asks_for_another_queue_goes_there_and_keeps_the_place()
    {
        var branch = new Branch();
        branch.Connect(Anna, "busy", Sales);
        branch.Enter("moves", Sales);
        branch.Pass(1);
        branch.Connect(Vera, "busy too", Support);
        branch.Enter("later", Support);
        branch.Enter("moves", Support);

        Assert.Equal((0, 2), (branch[Sales].Waiting, branch[Support].Waiting));
        Assert.Equal(1, branch.Facts.OfType<InteractionQueued>().Last().Position);
    }

    [Fact]
    public void Who_has_waited_for_so_long_is_diverted_and_keeps_the_place()
    {
        var branch = Busy(new Diversion(Support, null, null, After: Seconds(30)));
        branch.Enter("old", Sales);
        branch.Pass(20);
        branch.Enter("younger", Support);
        branch.Pass(10);
        branch.Leave("v");
        branch.Pass(10);

        Assert.Equal(Customer("old"), branch.LastOffer.Interaction);
    }

    [Fact]
    public void Two_queues_that_divert_to_each_other_do_so_once()
    {
        var branch = Busy(new Diversion(Support, null, null, After: Seconds(30)), back: new Diversion(Sales, null, null, After: Seconds(20)));
        branch.Enter("c", Sales);
        branch.Pass(100);

        Assert.Equal((0, 1), (branch[Sales].Waiting, branch[Support].Waiting));
    }

    [Fact]
    public void Nobody_is_led_to_a_queue_that_takes_nobody()
    {
        var branch = Busy(new Diversion(Support, FromWaiting: 1, null, null));
        branch.Tell(new AgentSignedOut(Vera));
        branch.Tell(new AgentSignedOut(Boris));
        branch.Enter("stays", Sales);
        branch.Enter("too", Sales);

        Assert.Equal((2, 0), (branch[Sales].Waiting, branch[Support].Waiting));
    }

    [Fact]
    public void Who_is_to_be_called_makes_nobodys_wait_too_long()
    {
        var branch = Busy(new Diversion(Support, null, FromLongestWait: Seconds(60), null));
        branch.Tell(new CallbackAsked(Customer("callback"), Sales, "+74951234567", CallbackOrigin.Web));
        branch.Pass(120);
        branch.Enter("stays", Sales);

        Assert.Equal((1, 0), (branch[Sales].Waiting, branch[Support].Waiting));
    }

    /// <summary>Everybody talks: whoever comes, waits.</summary>
    private static Branch Busy(Diversion away, Diversion? back = null)
    {
        var branch = new Branch(Configured with
        {
            Queues = [Queue("sales") with { Diversions = [away] }, Queue("support") with { Diversions = back is null ? [] : [back] }],
        });
        foreach (var (agent, customer, queue) in new[] { (Anna, "a", Sales), (Boris, "b", Sales), (Vera, "v", Support) })
        {
            branch.Connect(agent, customer, queue);
        }

        return branch;
    }

    [Fact]
    public void A_contact_moved_to_another_queue_does_not_ring_again_with_who_refused_it()
    {
        var branch = new Branch();
        branch.SignIn(Boris);
        branch.Enter("c", Sales);
        branch.Refuse(OfferEnding.Rejected);
        branch.Tell(new InteractionMoved(Customer("c"), Support));
        Assert.Empty(branch.Effects.OfType<OfferToAgent>());
    }
}
