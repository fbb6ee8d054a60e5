using EdgeCC.Model.Facts;
using EdgeCC.Model.Interactions;
using EdgeCC.Scenarios.Tests.Branches;
using EdgeCC.TestKit.Phones;
using EdgeCC.TestKit.Time;

namespace EdgeCC.Scenarios.Tests;

/// <summary>Customers who would rather be called than wait.</summary>
public sealed class CallbackScenarios
{
    private const string Number = "+79110000002";

    private static readonly string Configuration = BranchConfiguration.With(
        "{ id: carrier, user: carrier, password: carrier-secret }",
        "{ id: carrier, user: carrier, password: carrier-secret, outbound: { caller: \"+78120000001\" } }");

    private static readonly string Flow = BranchConfiguration.MainFlow
        .Replace("{ queue: sales,", "{ queue: sales, keys: { \"1\": call-back },", StringComparison.Ordinal)
        .Replace(
            "  end: {",
            """
              call-back: { callback: sales, confirm: "We will call {number}. Press one if that is right.", ask: "Dial the number.", wrong: "We cannot call that.", taken: thanks, refused: sorry, given-up: sales }
              thanks: { say: "We will call you.", next: end }
              end: {
            """,
            StringComparison.Ordinal);

    [Fact]
    [Trait("Requirement", "R19")]
    public void Customer_who_asks_to_be_called_is_called_in_turn_and_the_agent_is_there_first()
    {
        var (branch, anna, first, second) = CustomerToBeCalled();
        var third = branch.CustomerInQueue("+79110000003");
        Assert.Equal("You are number 2.", branch.Spoken(third));

        first.HangUp();
        branch.Require(() => anna.IsTalking && second.IsRinging, 1.Minutes());
        second.Answer();
        branch.Require(() => branch.Hear(second, anna));
        Assert.Equal(CallbackEnding.Served, branch.Fact<CallbackEnded>().Ending);

        second.HangUp();
        branch.Require(() => branch.Hear(third, anna), 1.Minutes());
        third.HangUp();
        branch.AssertNothingLeaked(first, second, third, anna);
        Assert.Single(branch.Facts<InteractionEnded>(), ended => ended.Outcome == InteractionOutcome.Diverted);
        Assert.Single(branch.Facts<InteractionArrived>(), arrived => arrived.Outbound);
    }

    [Fact]
    [Trait("Requirement", "R19")]
    public void Customer_who_is_engaged_is_called_again_until_the_last_attempt()
    {
        var (branch, anna, first, second) = CustomerToBeCalled();
        second.Refuses(486);
        first.HangUp();

        branch.Require(() => branch.Facts<CallbackAttempted>().Count() == 3, 1.Hours());
        Assert.All(branch.Facts<CallbackAttempted>(), attempt => Assert.Equal(CallbackResult.Busy, attempt.Result));
        Assert.Equal(CallbackEnding.GivenUp, branch.Fact<CallbackEnded>().Ending);
        branch.AssertNothingLeaked(first, second, anna);
    }

    [Fact]
    [Trait("Requirement", "R19")]
    public void Customer_who_calls_first_takes_the_place_of_the_callback()
    {
        var (branch, anna, first, second) = CustomerToBeCalled();
        var third = branch.CustomerInQueue("+79110000003");
        branch.Time.Run(30.Seconds());

        var again = branch.CustomerInQueue(Number);
        Assert.Equal("You are number 1.", branch.Spoken(again));
        first.HangUp();
        branch.Require(() => branch.Hear(again, anna), 1.Minutes());
        Assert.Equal(CallbackEnding.CustomerCalled, branch.Fact<CallbackEnded>().Ending);
        again.HangUp();
        branch.Require(() => branch.Hear(third, anna), 1.Minutes());
        third.HangUp();
        branch.AssertNothingLeaked(first, second, third, again, anna);
        Assert.Empty(branch.Facts<CallbackDialled>());
    }

    [Fact]
    [Trait("Requirement", "R19")]
    public void Callback_that_was_promised_is_made_after_a_restart()
    {
        var (branch, anna, _, second) = CustomerToBeCalled();
        branch.CrashAndRestart();
        second.Register();
        anna.Unplug();
        anna.Plug();
        var desk = branch.Agent("102");
        desk.AnswersAfter(1.Seconds());

        branch.Require(() => second.IsRinging, 1.Minutes());
        second.Answer();
        branch.Require(() => branch.Hear(second, desk));
        Assert.Equal(CallbackEnding.Served, branch.Fact<CallbackEnded>().Ending);
        second.HangUp();
        branch.Require(() => branch.Counts == Engine.Control.SwitchboardCounts.Idle, 5.Minutes());
    }

    [Fact]
    [Trait("Requirement", "R19")]
    public void Agent_who_puts_the_phone_down_while_the_customers_rings_leaves_the_callback_for_later()
    {
        var (branch, anna, first, second) = CustomerToBeCalled();
        first.HangUp();
        branch.Require(() => second.IsRinging, 1.Minutes());

        anna.HangUp();
        branch.Require(() => !second.IsRinging);
        Assert.Equal(CallbackResult.Failed, branch.Fact<CallbackAttempted>().Result);
        branch.Require(() => second.IsRinging, 6.Minutes());
        second.Answer();
        branch.Require(() => branch.Hear(second, anna));
        second.HangUp();
        branch.AssertNothingLeaked(first, second, anna);
    }

    /// <summary>Anna talks with a first customer; a second one has asked to be called, and hung up.</summary>
    private static (VirtualBranch Branch, VirtualPhone Anna, VirtualPhone First, VirtualPhone Second) CustomerToBeCalled()
    {
        var branch = new VirtualBranch(configuration: Configuration, mainFlow: Flow);
        var anna = branch.Agent("101");
        anna.AnswersAfter(1.Seconds());
        var first = branch.CustomerInQueue("+79110000001");
        branch.Require(() => branch.Hear(first, anna));
        var second = branch.CustomerInQueue(Number);
        second.Register();
        branch.Time.Run(2.Seconds());
        second.Press("1");
        branch.Time.Run(2.Seconds());
        second.Press("1");
        branch.Require(() => !second.IsBusy);
        Assert.Equal(Number, branch.Fact<CallbackRequested>().Number);
        return (branch, anna, first, second);
    }
}
