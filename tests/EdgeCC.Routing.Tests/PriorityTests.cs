using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using static EdgeCC.Routing.Tests.Branch;

namespace EdgeCC.Routing.Tests;

public class PriorityTests
{
    private readonly Branch _branch = new();

    [Fact]
    public void A_point_of_priority_is_worth_a_minute_and_no_more_so_everybodys_turn_comes()
    {
        _branch.Connect(Anna, "busy", Sales);
        _branch.Enter("a minute and a bit ago", Sales);
        _branch.Pass(61);
        _branch.Tell(new InteractionEnteredQueue(Customer("important"), Sales, Channel.Voice, Priority: 1));
        Free("busy");

        Assert.Equal(Customer("a minute and a bit ago"), _branch.LastOffer.Interaction);
    }

    [Fact]
    public void Within_its_minute_a_point_goes_first()
    {
        _branch.Connect(Anna, "busy", Sales);
        _branch.Enter("before", Sales);
        _branch.Pass(30);
        _branch.Tell(new InteractionEnteredQueue(Customer("important"), Sales, Channel.Voice, Priority: 1));
        Free("busy");

        Assert.Equal(Customer("important"), _branch.LastOffer.Interaction);
    }

    [Fact]
    public void A_caller_goes_before_a_letter_that_came_earlier()
    {
        _branch.Connect(Anna, "busy", Sales);
        _branch.Tell(new InteractionEnteredQueue(Customer("letter"), Sales, Channel.Email));
        _branch.Enter("caller", Sales);
        Free("busy");

        Assert.Equal(Customer("caller"), _branch.LastOffer.Interaction);
    }

    [Fact]
    public void Who_gave_up_and_calls_again_soon_has_the_old_place()
    {
        var known = new CustomerId("known");
        _branch.Connect(Anna, "busy", Sales);
        _branch.Tell(new InteractionEnteredQueue(Customer("gives up"), Sales, Channel.Voice, known));
        _branch.Pass(10);
        _branch.Enter("behind", Sales);
        _branch.Leave("gives up");
        Assert.Single(_branch.Router.Abandoned(_branch.Now));
        _branch.Pass(60);
        _branch.Tell(new InteractionEnteredQueue(Customer("again"), Sales, Channel.Voice, known));
        Assert.Empty(_branch.Router.Abandoned(_branch.Now));
        Free("busy");

        Assert.Equal(Customer("again"), _branch.LastOffer.Interaction);
    }

    [Fact]
    public void The_old_place_is_one_in_that_queue_and_on_that_channel()
    {
        var known = new CustomerId("known");
        _branch.Connect(Anna, "busy", Sales);
        _branch.SignIn(Vera);
        _branch.Tell(new InteractionEnteredQueue(Customer("gives up"), Sales, Channel.Voice, known));
        _branch.Pass(10);
        _branch.Leave("gives up");
        _branch.Tell(new InteractionEnteredQueue(Customer("elsewhere"), Support, Channel.Voice, known));
        _branch.Leave("elsewhere");
        _branch.Tell(new InteractionEnteredQueue(Customer("writes"), Sales, Channel.Chat, known));

        Assert.All(_branch.Facts.OfType<InteractionQueued>(), queued => Assert.Null(queued.Since));
    }

    private void Free(string customer)
    {
        _branch.Leave(customer);
        _branch.Pass(10);
    }
}
