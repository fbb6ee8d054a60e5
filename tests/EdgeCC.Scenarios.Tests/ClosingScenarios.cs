using EdgeCC.Engine.Boards;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Sound;
using EdgeCC.Scenarios.Tests.Branches;
using EdgeCC.TestKit.Phones;
using EdgeCC.TestKit.Time;

namespace EdgeCC.Scenarios.Tests;

/// <summary>A branch that a supervisor closes by hand (R19).</summary>
public sealed class ClosingScenarios
{
    private const string Flow = """
        language: en
        start: hours
        nodes:
          hours: { hours: always, open: sales, closed: closed, emergency: emergency }
          sales: { queue: sales, no-agents: closed }
          closed: { say: "We are closed.", next: end }
          emergency: { say: "The branch had to close.", next: end }
          end: { end: out-of-hours }
        """;

    [Fact]
    [Trait("Requirement", "R20")]
    public void Closed_by_hand_callers_are_told_and_the_wallboard_says_so_until_it_is_reopened_over_a_restart_too()
    {
        var branch = Branch();
        var boris = branch.Agent("102");
        Dial(branch, boris, "*15");
        Assert.Contains(new BoardAlert.BranchClosed(), branch.Shown.Alerts);
        AssertTold(branch, "The branch had to close.");

        branch.CrashAndRestart();
        Dial(branch, boris, "*15");
        branch.Time.Run(1.Seconds());
        Assert.Contains(new BoardAlert.BranchClosed(), branch.Shown.Alerts);
        AssertTold(branch, "The branch had to close.");
        branch.Fact<BranchClosed>();

        Dial(branch, boris, "*16");
        branch.Fact<BranchReopened>();
        Assert.DoesNotContain(new BoardAlert.BranchClosed(), branch.Shown.Alerts);
        boris.Register();
        branch.Time.Run(5.Seconds());
        boris.AnswersAfter(1.Seconds());
        var customer = branch.Customer();
        customer.Call(VirtualBranch.MainNumber);
        branch.Require(() => branch.Hear(customer, boris));
        customer.HangUp();
        branch.AssertNothingLeaked(customer, boris);
    }

    [Fact]
    [Trait("Requirement", "R20")]
    public void Whoever_is_no_supervisor_cannot_close_the_branch()
    {
        var branch = Branch();
        var anna = branch.Agent("101");

        anna.Call("*15");
        branch.Require(() => anna.IsTalking);
        Assert.Equal(
            new Prompt.Spoken("Only a supervisor may do this.", "en"), branch.Media.HeardBy(anna.SoundAddress).Prompt);
        branch.Require(() => !anna.IsBusy);
        Assert.Empty(branch.Facts<BranchClosed>());
        branch.AssertNothingLeaked(anna);
    }

    [Fact]
    [Trait("Requirement", "R20")]
    public void A_talk_goes_on_when_the_branch_is_closed()
    {
        var branch = Branch();
        var anna = branch.Agent("101");
        anna.AnswersAfter(1.Seconds());
        var customer = branch.Customer();
        customer.Call(VirtualBranch.MainNumber);
        branch.Require(() => branch.Hear(customer, anna));

        Dial(branch, branch.Agent("102"), "*15");
        branch.Time.Run(10.Seconds());
        Assert.True(branch.Hear(customer, anna));
        customer.HangUp();
        branch.AssertNothingLeaked(customer, anna);
        Assert.Equal(InteractionOutcome.Handled, branch.Fact<InteractionEnded>().Outcome);
    }

    private static VirtualBranch Branch() => new(
        configuration: BranchConfiguration.Text
            .Replace("id: boris,", "id: boris, supervisor: true,")
            .Replace("hours:\n", "hours:\n  always: { mon-sun: \"00:00-24:00\" }\n"),
        mainFlow: Flow);

    private static void Dial(VirtualBranch branch, VirtualPhone phone, string code)
    {
        phone.Call(code);
        branch.Require(() => phone.IsTalking);
        branch.Require(() => !phone.IsBusy);
    }

    private static void AssertTold(VirtualBranch branch, string text)
    {
        var customer = branch.Customer();
        customer.Call(VirtualBranch.MainNumber);
        branch.Require(() => customer.IsTalking);
        Assert.Equal(new Prompt.Spoken(text, "en"), branch.Media.HeardBy(customer.SoundAddress).Prompt);
        branch.Require(() => !customer.IsBusy);
    }
}
