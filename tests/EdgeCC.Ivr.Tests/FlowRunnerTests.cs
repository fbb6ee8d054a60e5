using System.Collections.Immutable;
using EdgeCC.Ivr.Flows;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Sound;
using static EdgeCC.Ivr.Tests.BranchFlow;

namespace EdgeCC.Ivr.Tests;

public sealed class FlowRunnerTests
{
    [Fact]
    public void The_contact_is_answered_once_before_the_first_sound()
    {
        var customer = new Customer(Branch);
        Assert.Equal(
            [typeof(AnswerContact), typeof(PlayToContact)], customer.Effects.Select(effect => effect.GetType()));

        customer.HearToTheEnd();
        Assert.Equal([typeof(PlayToContact)], customer.Effects.Select(effect => effect.GetType()));
    }

    [Fact]
    public void A_flow_that_ends_without_a_sound_is_not_answered()
    {
        var customer = new Customer("{ language: en, start: end, nodes: { end: { end: self-service } } }");

        Assert.IsType<EndContact>(Assert.Single(customer.Effects));
    }

    [Fact]
    public void What_was_played_to_its_end_is_a_fact()
    {
        var customer = new Customer(Branch);
        Assert.Empty(customer.Facts);
        customer.HearToTheEnd();

        Assert.Equal("greeting", Assert.IsType<PromptPlayed>(Assert.Single(customer.Facts)).Node);
        Assert.Equal("Press one for sales.", customer.Heard);
    }

    [Fact]
    public void Outside_opening_hours_the_customer_hears_so_and_it_ends()
    {
        var customer = new Customer(Written.Flow(Branch), hour: 18);
        customer.HearToTheEnd();
        Assert.Equal("We are closed.", customer.Heard);
        customer.HearToTheEnd();

        AssertEnded(customer, InteractionOutcome.OutOfHours);
    }

    [Fact]
    public void A_customer_who_is_gone_leaves_nothing_behind()
    {
        var customer = InMenu();
        customer.HearToTheEnd();
        customer.Tell(new FlowStopped(Customer.Id));

        Assert.Equal(new FlowCounts(0, 0), customer.Runner.Counts);
        customer.Press('1');
        customer.HearToTheEnd();
        customer.LeaveQueue(QueueExit.Full);
        customer.Tell(new FlowPositionTold(Customer.Id, 1));
        customer.Tell(new FlowStopped(Customer.Id));
        Assert.Empty(customer.Effects);
    }

    [Fact]
    public void A_flow_that_is_not_there_ends_the_contact_as_failed()
    {
        var customer = new Customer(Branch);
        customer.Tell(new FlowStarted(new InteractionId("other"), new FlowId("no such flow")));

        Assert.Equal(
            new EndContact(new InteractionId("other"), InteractionOutcome.Failed), Assert.Single(customer.Effects));
    }

    [Fact]
    public void Starting_twice_starts_once()
    {
        var customer = new Customer(Branch);
        customer.Tell(new FlowStarted(Customer.Id, new FlowId("main")));

        Assert.Empty(customer.Effects);
    }

    [Fact]
    public void A_flow_that_goes_round_without_end_is_cut_off()
    {
        // No flow that was read can do this; the cap is for the day when a check is wrong.
        var spinning = new FlowModel(new FlowId("main"), "a", [new HoursNode("a", Written.Office, "a", "a", "a")]);
        var customer = new Customer(spinning);

        AssertEnded(customer, InteractionOutcome.Failed);
    }

    [Fact]
    public void New_flows_are_for_customers_who_come_from_then_on()
    {
        var customer = new Customer(Branch);
        customer.Tell(new FlowsReconfigured(new FlowSet(ImmutableDictionary<FlowId, FlowModel>.Empty.Add(
            new FlowId("main"),
            Written.Flow("{ language: en, start: new, nodes: { new: { say: New., next: end }, end: { end: unserved } } }")))));
        customer.HearToTheEnd();
        Assert.Equal("Press one for sales.", customer.Heard);

        customer.Tell(new FlowStarted(new InteractionId("other"), new FlowId("main")));
        Assert.Equal("New.", customer.Heard);
    }

    [Fact]
    public void Everything_a_customer_can_hear_is_among_the_prompts_of_the_flow()
    {
        var flow = Written.Flow(Branch);

        Assert.Contains(new Prompt.Spoken("You are 7.", "en"), flow.Prompts);
        Assert.Contains(new Prompt.Spoken("You are more than 20.", "en"), flow.Prompts);
        Assert.Contains(new Prompt.Spoken("No such choice.", "en"), flow.Prompts);
        Assert.Contains(new Prompt.Music(), flow.Prompts);
        Assert.Equal(6 + FlowModel.SpokenPositions + 1 + 1, flow.Prompts.Count);
    }
}
