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

    [Theory]
    [InlineData(300, true)]
    [InlineData(301, false)]
    public void The_old_place_is_kept_for_a_set_time(int seconds, bool kept)
    {
        var known = GivesUp();
        _branch.Pass(seconds);
        _branch.Tell(new InteractionEnteredQueue(Customer("again"), Sales, Channel.Voice, known));
        Assert.Equal(kept, _branch.Facts.OfType<InteractionQueued>().Last().Since is not null);
    }

    [Fact]
    public void Who_gave_up_by_telephone_has_no_old_place_in_a_chat()
    {
        var known = GivesUp();
        _branch.Tell(new InteractionEnteredQueue(Customer("again"), Sales, Channel.Chat, known));
        Assert.Null(_branch.Facts.OfType<InteractionQueued>().Last().Since);
    }

    [Fact]
    public void Who_gave_up_where_they_were_led_to_has_the_old_place_in_the_queue_they_asked_for()
    {
        var known = GivesUp(movedTo: Support);
        _branch.Tell(new InteractionEnteredQueue(Customer("again"), Sales, Channel.Voice, known));
        Assert.NotNull(_branch.Facts.OfType<InteractionQueued>().Last().Since);
    }

    private CustomerId GivesUp(QueueId? movedTo = null)
    {
        var known = new CustomerId("known");
        _branch.Connect(Anna, "busy", Sales);
        _branch.Connect(Vera, "busy too", Support);
        _branch.Tell(new InteractionEnteredQueue(Customer("gives up"), Sales, Channel.Voice, known));
        if (movedTo is { } queue)
        {
            _branch.Tell(new InteractionMoved(Customer("gives up"), queue));
        }

        _branch.Pass(10);
        _branch.Leave("gives up");
        return known;
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
