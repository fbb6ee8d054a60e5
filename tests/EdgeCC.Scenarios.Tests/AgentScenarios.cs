using EdgeCC.Model.Agents;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Sound;
using EdgeCC.Scenarios.Tests.Branches;
using EdgeCC.TestKit.Time;

namespace EdgeCC.Scenarios.Tests;

/// <summary>Agents at their phones.</summary>
public sealed class AgentScenarios
{
    [Fact]
    [Trait("Requirement", "R20")]
    public void Agent_signs_in_pauses_returns_and_leaves_by_feature_codes()
    {
        var branch = new VirtualBranch();
        var anna = branch.Phone("101");
        anna.Register();
        branch.Require(() => anna.IsRegistered);

        foreach (var (code, status) in new[]
        {
            ("*11", AgentStatus.Ready), ("*12", AgentStatus.Paused), ("*13", AgentStatus.Ready), ("*14", AgentStatus.SignedOut),
        })
        {
            anna.Call(code);
            branch.Require(() => anna.IsTalking);
            Assert.NotNull(branch.Media.HeardBy(anna.SoundAddress).Prompt);
            branch.Require(() => !anna.IsBusy);
            Assert.Equal(status, branch.StatusOf("anna"));
        }

        branch.AssertNothingLeaked(anna);
    }

    [Fact]
    [Trait("Requirement", "R13")]
    public void Agent_signs_in_at_somebody_elses_desk_by_number()
    {
        var branch = new VirtualBranch();
        var desk = branch.Phone("103");
        desk.Register();
        branch.Require(() => desk.IsRegistered);
        desk.Call("*111");
        branch.Require(() => desk.IsTalking);
        branch.Require(() => !desk.IsBusy);
        desk.AnswersAfter(1.Seconds());

        var customer = branch.CustomerInQueue();
        branch.Require(() => branch.Hear(customer, desk));

        Assert.Equal("anna", branch.Fact<InteractionConnected>().AgentId.Value);
        customer.HangUp();
        branch.AssertNothingLeaked(customer, desk);
    }

    [Fact]
    [Trait("Requirement", "R13")]
    public void Unknown_code_is_said_to_be_unknown_and_changes_nothing()
    {
        var branch = new VirtualBranch();
        var anna = branch.Agent("101");

        anna.Call("*99");
        branch.Require(() => anna.IsTalking);
        branch.Require(() => !anna.IsBusy);

        Assert.Equal(AgentStatus.Ready, branch.StatusOf("anna"));
        branch.AssertNothingLeaked(anna);
    }

    [Theory]
    [InlineData("*121", AgentStatus.Paused, "lunch", "Paused.")]
    [InlineData("*12", AgentStatus.Paused, null, "Paused.")]
    [InlineData("*122", AgentStatus.Ready, null, "That code is not known. Please check and dial again.")]
    [Trait("Requirement", "R22")]
    public void Agent_pauses_for_a_reason_the_branch_has_a_digit_for(string code, AgentStatus status, string? reason, string said)
    {
        var branch = new VirtualBranch();
        var anna = branch.Agent("101");

        anna.Call(code);
        branch.Require(() => anna.IsTalking);
        Assert.Equal(said, Assert.IsType<Prompt.Spoken>(branch.Media.HeardBy(anna.SoundAddress).Prompt).Text);
        branch.Require(() => !anna.IsBusy);

        Assert.Equal(status, branch.StatusOf("anna"));
        Assert.Equal(reason, branch.Shown.Routing.Agents.Single(agent => agent.Agent.Value == "anna").Code);
        branch.AssertNothingLeaked(anna);
    }

    [Fact]
    [Trait("Requirement", "R25")]
    public void Longest_idle_agent_is_offered_first()
    {
        var branch = new VirtualBranch();
        var boris = branch.Agent("102");
        branch.Time.Run(5.Seconds());
        var anna = branch.Agent("101");
        anna.AnswersAfter(1.Seconds());
        boris.AnswersAfter(1.Seconds());

        var first = branch.CustomerInQueue("+79110000001");
        branch.Require(() => branch.Hear(first, boris));
        var second = branch.CustomerInQueue("+79110000002");
        branch.Require(() => branch.Hear(second, anna));

        first.HangUp();
        second.HangUp();
        branch.AssertNothingLeaked(first, second, anna, boris);
    }

    [Fact]
    [Trait("Requirement", "R14")]
    public void Agent_is_never_offered_two_callers_at_once()
    {
        var branch = new VirtualBranch();
        var anna = branch.Agent("101");
        anna.AnswersAfter(3.Seconds());
        var customers = Enumerable.Range(1, 4).Select(i => branch.CustomerInQueue($"+7911000000{i}")).ToList();

        foreach (var customer in customers)
        {
            branch.Require(() => branch.Hear(customer, anna), 2.Minutes());
            Assert.Single(customers, other => branch.Hear(other, anna));
            customer.HangUp();
            branch.Require(() => !anna.IsBusy);
        }

        branch.AssertNothingLeaked([.. customers, anna]);
    }
}
