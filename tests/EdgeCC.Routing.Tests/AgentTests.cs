using EdgeCC.Model.Agents;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using static EdgeCC.Routing.Tests.Branch;

namespace EdgeCC.Routing.Tests;

public class AgentTests
{
    private readonly Branch _branch = new();

    [Fact]
    public void Signing_in_makes_an_agent_ready()
    {
        _branch.SignIn(Anna);

        _branch.AssertStatus(Anna, AgentStatus.Ready);
        var fact = Assert.Single(_branch.Facts.OfType<AgentStatusChanged>());
        Assert.Equal((Anna, AgentStatus.Ready, "101"), (fact.AgentId, fact.Status, fact.Extension?.Value));
    }

    [Fact]
    public void Signing_in_at_a_phone_that_is_not_registered_pauses_until_it_is()
    {
        var phone = new ExtensionId("104");
        _branch.SignIn(Anna, "104");
        _branch.AssertStatus(Anna, AgentStatus.Paused, PauseReason.PhoneUnreachable);

        _branch.Tell(new ExtensionReachabilityChanged(phone, true));
        _branch.AssertStatus(Anna, AgentStatus.Ready);
        _branch.Tell(new ExtensionReachabilityChanged(phone, false));
        _branch.AssertStatus(Anna, AgentStatus.Paused, PauseReason.PhoneUnreachable);
    }

    [Fact]
    public void An_agent_who_asked_for_a_pause_is_not_ended_it_by_the_phone_coming_back()
    {
        _branch.SignIn(Anna, "104");
        _branch.Tell(new AgentPaused(Anna));
        _branch.Tell(new ExtensionReachabilityChanged(new ExtensionId("104"), true));

        _branch.AssertStatus(Anna, AgentStatus.Paused, PauseReason.Requested);
    }

    [Fact]
    public void Signing_in_where_somebody_else_is_signed_in_signs_them_out()
    {
        _branch.SignIn(Anna);
        _branch.SignIn(Boris, "101");

        _branch.AssertStatus(Anna, AgentStatus.SignedOut);
        _branch.AssertStatus(Boris, AgentStatus.Ready);
    }

    [Fact]
    public void Signing_in_elsewhere_moves_the_agent()
    {
        _branch.SignIn(Anna);
        _branch.SignIn(Anna, "102");
        _branch.Enter("c", Sales);

        Assert.Equal("102", _branch.LastOffer.Extension?.Value);
    }

    [Fact]
    public void Signing_in_elsewhere_while_the_phone_rings_moves_the_offer_on()
    {
        _branch.SignIn(Anna);
        _branch.SignIn(Boris);
        _branch.Enter("c", Sales);
        _branch.SignIn(Anna, "103");

        Assert.Equal(Anna, Assert.Single(_branch.Effects.OfType<WithdrawOffer>()).Agent);
        Assert.Equal(Boris, _branch.LastOffer.Agent);
        Assert.Equal("103", _branch[Anna].Extension?.Value);
    }

    [Fact]
    public void Wrap_up_follows_a_conversation_and_ends_by_itself()
    {
        _branch.Connect(Anna, "c", Sales);
        _branch.Tell(new ConversationEnded(Customer("c")));
        _branch.AssertStatus(Anna, AgentStatus.WrapUp);

        _branch.Enter("next", Sales);
        _branch.Pass(9);
        Assert.Empty(_branch.Effects.OfType<OfferToAgent>());
        _branch.Pass(1);
        Assert.Equal(Anna, _branch.LastOffer.Agent);
    }

    [Fact]
    public void A_customer_hanging_up_in_conversation_is_no_abandon()
    {
        _branch.Connect(Anna, "c", Sales);
        _branch.Leave("c");

        _branch.AssertStatus(Anna, AgentStatus.WrapUp);
        Assert.Equal((1, 0), (_branch[Sales].Answered, _branch[Sales].Abandoned));
    }

    [Fact]
    public void Becoming_ready_ends_wrap_up_early()
    {
        _branch.Connect(Anna, "c", Sales);
        _branch.Leave("c");
        _branch.Tell(new AgentBecameReady(Anna));

        _branch.AssertStatus(Anna, AgentStatus.Ready);
        Assert.Equal(0, _branch.Router.Counts.Deadlines);
    }

    [Fact]
    public void A_queue_without_wrap_up_frees_the_agent_at_once()
    {
        var branch = new Branch(Configured with { Queues = [Queue("sales") with { WrapUp = TimeSpan.Zero }, Queue("support")] });
        branch.Connect(Anna, "c", Sales);
        branch.Leave("c");

        branch.AssertStatus(Anna, AgentStatus.Ready);
    }

    [Fact]
    public void A_pause_asked_for_while_talking_comes_after_wrap_up()
    {
        _branch.Connect(Anna, "c", Sales);
        _branch.Tell(new AgentPaused(Anna));
        _branch.AssertStatus(Anna, AgentStatus.Talking);
        _branch.Leave("c");
        _branch.AssertStatus(Anna, AgentStatus.WrapUp);
        _branch.Pass(10);

        _branch.AssertStatus(Anna, AgentStatus.Paused, PauseReason.Requested);
    }

    [Fact]
    public void A_pause_asked_for_in_wrap_up_comes_after_it()
    {
        _branch.Connect(Anna, "c", Sales);
        _branch.Leave("c");
        _branch.Tell(new AgentPaused(Anna));
        _branch.AssertStatus(Anna, AgentStatus.WrapUp);
        _branch.Pass(10);

        _branch.AssertStatus(Anna, AgentStatus.Paused, PauseReason.Requested);
    }

    [Fact]
    public void Signing_out_while_talking_comes_after_the_conversation()
    {
        _branch.Connect(Anna, "c", Sales);
        _branch.Tell(new AgentSignedOut(Anna));
        _branch.AssertStatus(Anna, AgentStatus.Talking);
        _branch.Leave("c");

        _branch.AssertStatus(Anna, AgentStatus.SignedOut);
        Assert.Equal(new RoutingCounts(0, 0, 0, 0), _branch.Router.Counts);
    }

    [Fact]
    public void The_last_word_of_a_talking_agent_counts()
    {
        _branch.Connect(Anna, "c", Sales);
        _branch.Tell(new AgentSignedOut(Anna));
        _branch.Tell(new AgentPaused(Anna));
        _branch.Tell(new AgentBecameReady(Anna));
        _branch.Leave("c");
        _branch.Pass(10);

        _branch.AssertStatus(Anna, AgentStatus.Ready);
    }

    [Fact]
    public void A_phone_lost_during_a_conversation_pauses_the_agent_only_afterwards()
    {
        _branch.Connect(Anna, "c", Sales);
        _branch.Tell(new ExtensionReachabilityChanged(new ExtensionId("101"), false));
        _branch.AssertStatus(Anna, AgentStatus.Talking);
        _branch.Leave("c");
        _branch.Pass(10);

        _branch.AssertStatus(Anna, AgentStatus.Paused, PauseReason.PhoneUnreachable);
    }

    [Fact]
    public void Agents_nobody_configured_and_words_that_change_nothing_leave_no_facts()
    {
        _branch.SignIn(Anna);
        var facts = _branch.Facts.Count;
        _branch.SignIn(new AgentId("stranger"), "101");
        _branch.Tell(new AgentPaused(new AgentId("stranger")));
        _branch.Tell(new AgentPaused(Vera));
        _branch.Tell(new AgentBecameReady(Vera));
        _branch.Tell(new AgentSignedOut(Vera));
        _branch.Tell(new AgentBecameReady(Anna));
        _branch.SignIn(Anna);

        Assert.Equal(facts, _branch.Facts.Count);
    }

    [Fact]
    public void No_two_agents_are_ready_at_one_phone()
    {
        var branch = new Branch();
        branch.SignIn(Anna);
        branch.Tell(new InteractionEnteredQueue(Customer("chat"), Sales, Channel.Chat));
        branch.Accept();
        branch.SignIn(Boris, "101");
        branch.Tell(new AgentBecameReady(Anna));
        branch.Leave("chat");
        branch.Pass(11);
        branch.Enter("one", Sales);
        branch.Enter("two", Sales);
        var offers = branch.Facts.OfType<InteractionOffered>().Where(o => o.InteractionId.Value is "one" or "two").Select(o => branch[o.AgentId].Extension!.Value.Value).ToArray();
        Assert.Equal(offers.Distinct(), offers);
    }
}
