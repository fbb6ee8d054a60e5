using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Metrics;
using EdgeCC.Scenarios.Tests.Branches;
using EdgeCC.TestKit.Time;

namespace EdgeCC.Scenarios.Tests;

/// <summary>What a supervisor reads of the day (R20, R22).</summary>
public sealed class ReportScenarios
{
    [Fact]
    [Trait("Requirement", "R22")]
    public void The_day_is_counted_and_decisions_are_explained_across_a_crash()
    {
        var branch = new VirtualBranch();
        var anna = branch.Agent("101");
        anna.AnswersAfter(1.Seconds());
        var served = branch.CustomerInQueue("+79110000001");
        branch.Require(() => branch.Hear(served, anna));
        served.HangUp();
        branch.Require(() => !anna.IsBusy);

        foreach (var _ in (int[])[1, 2])
        {
            branch.Time.Run(10.Seconds());
            var report = branch.Report!;
            Assert.Equal(1, report.Today.Sum()[Measure.Answered]);
            var decision = Assert.Single(report.Decisions);
            Assert.Equal(("anna", OfferEnding.Accepted), (decision.Offered.AgentId.Value, decision.Ending));
            Assert.Contains(decision.Offered.Candidates!, one => one.Agent.Value == "boris" && one.Excluded == Exclusion.SignedOut);
            Assert.Equal("+79110000001", report.Addresses[decision.Offered.InteractionId]);
            branch.CrashAndRestart();
        }
    }

    [Fact]
    [Trait("Requirement", "R20")]
    public void Whoever_gave_up_is_listed_until_they_are_served()
    {
        var branch = new VirtualBranch();
        var anna = branch.Agent("101");
        var customer = branch.CustomerInQueue();
        branch.Time.Run(6.Seconds());
        Assert.Equal("anna", Assert.Single(branch.Report!.Waiting).RingingAt?.Value);

        customer.HangUp();
        branch.Time.Run(10.Seconds());
        Assert.Empty(branch.Report!.Waiting);
        var gone = Assert.Single(branch.Report!.Abandoned);
        Assert.Equal("+79110000001", branch.Report!.Addresses[gone.Interaction]);

        anna.AnswersAfter(1.Seconds());
        var again = branch.CustomerInQueue();
        branch.Require(() => branch.Hear(again, anna));
        branch.Time.Run(10.Seconds());
        Assert.Empty(branch.Report!.Abandoned);
        again.HangUp();
        branch.AssertNothingLeaked(customer, again, anna);
    }
}
