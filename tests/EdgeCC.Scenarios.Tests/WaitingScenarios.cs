using EdgeCC.Engine.Ports;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Sound;
using EdgeCC.Scenarios.Tests.Branches;
using EdgeCC.TestKit.Phones;
using EdgeCC.TestKit.Time;

namespace EdgeCC.Scenarios.Tests;

/// <summary>Callers nobody talks to yet, or at all.</summary>
public sealed class WaitingScenarios
{
    [Fact]
    [Trait("Requirement", "R17")]
    public void Caller_who_waits_hears_music_and_position()
    {
        var (branch, anna, first) = BusyAgent();

        var second = branch.CustomerInQueue("+79110000002");
        Assert.Equal(new Prompt.Spoken("You are number 1.", "en"), branch.Media.HeardBy(second.SoundAddress).Prompt);
        branch.Time.Run(5.Seconds());
        Assert.Equal(new Prompt.Music(), branch.Media.HeardBy(second.SoundAddress).Prompt);
        Assert.Equal(LampSignal.Steady, branch.Board.SignalOf("sales"));

        first.HangUp();
        branch.Require(() => branch.Hear(second, anna), 1.Minutes());
        branch.Time.Run(2.Seconds());
        Assert.Equal(LampSignal.Off, branch.Board.SignalOf("sales"));
        second.HangUp();
        branch.AssertNothingLeaked(first, second, anna);
    }

    [Fact]
    [Trait("Requirement", "R22")]
    public void Caller_who_abandons_is_counted_on_the_board()
    {
        var (branch, anna, first) = BusyAgent();
        var second = branch.CustomerInQueue("+79110000002");
        branch.Time.Run(10.Seconds());

        second.HangUp();
        branch.Time.Run(2.Seconds());

        var sales = branch.Shown.Routing.Queues.Single(queue => queue.Name == "Sales");
        Assert.Equal((0, 1, 1), (sales.Waiting, sales.Answered, sales.Abandoned));
        Assert.Equal(0.5, sales.ServiceLevel);
        first.HangUp();
        branch.AssertNothingLeaked(first, second, anna);
    }

    [Fact]
    [Trait("Requirement", "R19")]
    public void Nobody_signed_in_is_said_to_the_caller()
    {
        var branch = new VirtualBranch();
        var customer = branch.CustomerInQueue();

        Assert.Equal(
            new Prompt.Spoken("Nobody can take your call now.", "en"), branch.Media.HeardBy(customer.SoundAddress).Prompt);
        branch.Require(() => !customer.IsBusy);

        Assert.Equal(InteractionOutcome.Unserved, branch.Fact<InteractionEnded>().Outcome);
        branch.AssertNothingLeaked(customer);
    }

    [Fact]
    [Trait("Requirement", "R19")]
    public void Out_of_hours_is_said_to_the_caller()
    {
        var branch = new VirtualBranch();
        branch.Time.Run(10.Hours());
        var customer = branch.Customer();

        customer.Call("+78120000002");
        branch.Require(() => customer.IsTalking);
        branch.Require(() => !customer.IsBusy);

        Assert.Equal(InteractionOutcome.OutOfHours, branch.Fact<InteractionEnded>().Outcome);
        branch.AssertNothingLeaked(customer);
    }

    [Fact]
    [Trait("Requirement", "Order")]
    public void Number_that_is_not_ours_is_refused()
    {
        var branch = new VirtualBranch();
        var customer = branch.Customer();

        customer.Call("+78129999999");
        branch.Require(() => !customer.IsBusy);

        Assert.Equal(404, customer.Told<CallEnded>().Single().Status);
        branch.AssertNothingLeaked(customer);
    }

    /// <summary>Anna, the only agent, talks with the first customer.</summary>
    private static (VirtualBranch Branch, VirtualPhone Anna, VirtualPhone First) BusyAgent()
    {
        var branch = new VirtualBranch();
        var anna = branch.Agent("101");
        anna.AnswersAfter(1.Seconds());
        var first = branch.CustomerInQueue("+79110000001");
        branch.Require(() => anna.IsTalking);
        return (branch, anna, first);
    }
}
