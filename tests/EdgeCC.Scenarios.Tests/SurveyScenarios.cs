using EdgeCC.Model.Agents;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Metrics;
using EdgeCC.Scenarios.Tests.Branches;
using EdgeCC.TestKit.Phones;
using EdgeCC.TestKit.Time;

namespace EdgeCC.Scenarios.Tests;

/// <summary>What customers are asked once the conversation is over, on the channel they came by (R12).</summary>
[Trait("Requirement", "R12")]
public sealed class SurveyScenarios
{
    [Fact]
    public void Agent_hangs_up_first_and_the_customer_says_how_content_they_are()
    {
        var (branch, anna, customer) = Talk();
        anna.HangUp();
        branch.Require(() => branch.Spoken(customer) == "How content are you?");
        Assert.Equal(AgentStatus.WrapUp, branch.StatusOf("anna"));

        customer.Press("5");
        branch.Require(() => branch.Spoken(customer) == "Thank you.");
        branch.Require(() => !customer.IsBusy);

        Assert.Equal((SurveyKind.Csat, 5), (branch.Fact<SurveyAnswered>().Survey, branch.Fact<SurveyAnswered>().Score));
        var ended = branch.Fact<InteractionEnded>();
        Assert.Equal((InteractionOutcome.Handled, Party.Agent), (ended.Outcome, ended.EndedBy));
        branch.AssertNothingLeaked(customer, anna);
        Assert.Equal((1, 1), (branch.Report!.Today.Sum()[Measure.CsatAnswers], branch.Report.Today.Sum()[Measure.Satisfied]));
    }

    [Fact]
    public void A_customer_who_has_no_time_for_that_hangs_up()
    {
        var (branch, anna, customer) = Talk();
        anna.HangUp();
        branch.Require(() => branch.Spoken(customer) == "How content are you?");

        customer.HangUp();
        branch.Require(() => branch.Facts<InteractionEnded>().Any());
        Assert.Equal(InteractionOutcome.Handled, branch.Fact<InteractionEnded>().Outcome);
        Assert.Empty(branch.Facts<SurveyAnswered>());
        branch.AssertNothingLeaked(customer, anna);
    }

    [Fact]
    public void A_customer_who_hangs_up_first_is_asked_nothing()
    {
        var (branch, anna, customer) = Talk();
        customer.HangUp();

        branch.Require(() => !anna.IsBusy);
        Assert.DoesNotContain(branch.Facts<PromptPlayed>(), played => played.Node == "ask");
        branch.AssertNothingLeaked(customer, anna);
    }

    [Fact]
    public void Nobody_is_asked_again_in_the_same_week()
    {
        var branch = new VirtualBranch(configuration: BranchConfiguration.With(
            "skill: sales, ring-timeout", "skill: sales, after: survey, ring-timeout")
            + "\ncontacts: { surveys: [{ queues: [sales], ask: [csat] }] }");
        var (anna, first) = TalkIn(branch);
        anna.HangUp();
        branch.Require(() => branch.Spoken(first) == "How content are you?");
        first.Press("4");
        branch.Require(() => !first.IsBusy);
        branch.Time.Run(1.Minutes());

        var again = branch.CustomerInQueue();
        branch.Require(() => branch.Hear(again, anna));
        anna.HangUp();
        branch.Require(() => !again.IsBusy);
        branch.AssertNothingLeaked(first, again, anna);
        Assert.Single(branch.Facts<PromptPlayed>(), played => played.Node == "thanks");
        Assert.Single(branch.Facts<SurveyOffered>());
        Assert.Equal(InteractionOutcome.Handled, branch.Facts<InteractionEnded>().Last().Outcome);
    }

    private static (VirtualBranch Branch, VirtualPhone Anna, VirtualPhone Customer) Talk()
    {
        var branch = new VirtualBranch(configuration: BranchConfiguration.With("skill: sales, ring-timeout", "skill: sales, after: survey, ring-timeout"));
        var (anna, customer) = TalkIn(branch);
        return (branch, anna, customer);
    }

    private static (VirtualPhone Anna, VirtualPhone Customer) TalkIn(VirtualBranch branch)
    {
        var anna = branch.Agent("101");
        anna.AnswersAfter(1.Seconds());
        var customer = branch.CustomerInQueue();
        branch.Require(() => branch.Hear(customer, anna));
        return (anna, customer);
    }
}
