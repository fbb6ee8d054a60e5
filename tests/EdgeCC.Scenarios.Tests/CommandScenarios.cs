using EdgeCC.Engine.Commands;
using EdgeCC.Engine.Events;
using EdgeCC.Engine.Ports;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Scenarios.Tests.Branches;
using EdgeCC.TestKit.Time;

namespace EdgeCC.Scenarios.Tests;

/// <summary>What the platform orders, signed.</summary>
public sealed class CommandScenarios
{
    [Fact]
    [Trait("Requirement", "R20")]
    public void The_platform_closes_the_branch_and_opens_it_again_and_neither_happens_twice_over_a_restart_too()
    {
        var branch = new VirtualBranch();
        var close = Command(branch, "c-1", new CommandOrder.CloseBranch());
        branch.TryPost(new CommandArrived(close));
        branch.Time.Run(1.Seconds());
        branch.Fact<BranchClosed>();
        Assert.Equal(close.Id, branch.Fact<CommandTaken>().CommandId);

        branch.TryPost(new CommandArrived(Command(branch, "c-2", new CommandOrder.OpenBranch())));
        branch.Time.Run(1.Seconds());
        branch.Fact<BranchReopened>();

        branch.CrashAndRestart();
        branch.TryPost(new CommandArrived(close));
        branch.Time.Run(1.Seconds());
        branch.Fact<BranchClosed>();
        Assert.Equal((close.Id, CommandRefusal.Repeated), (branch.Fact<CommandRefused>().CommandId, branch.Fact<CommandRefused>().Reason));
        branch.AssertNothingLeaked();
    }

    [Fact]
    [Trait("Requirement", "R26")]
    public void A_box_that_is_looked_for_flashes_every_lamp_for_a_minute()
    {
        var branch = new VirtualBranch();
        branch.TryPost(new CommandArrived(Command(branch, "c-1", new CommandOrder.Identify())));
        branch.Time.Run(1.Seconds());
        Assert.All(branch.Shown.Lamps, lamp => Assert.Equal(LampSignal.FastFlash, lamp.Signal));
        branch.Time.Run(61.Seconds());
        Assert.All(branch.Shown.Lamps, lamp => Assert.Equal(LampSignal.Off, lamp.Signal));
        branch.AssertNothingLeaked();
    }

    [Fact]
    [Trait("Requirement", "R27")]
    public void What_is_not_signed_is_told_and_nothing_comes_of_it()
    {
        var branch = new VirtualBranch();
        branch.TryPost(new CommandForged(CommandRefusal.WrongSignature));
        branch.Time.Run(1.Seconds());
        Assert.Equal((null, CommandRefusal.WrongSignature), (branch.Fact<CommandRefused>().CommandId, branch.Fact<CommandRefused>().Reason));
        Assert.Empty(branch.Facts<BranchClosed>());
        branch.AssertNothingLeaked();
    }

    [Fact]
    [Trait("Requirement", "R26")]
    public void A_box_without_slots_says_that_it_cannot_update_itself()
    {
        var branch = new VirtualBranch();
        branch.TryPost(new CommandArrived(Command(branch, "c-1", new CommandOrder.Update(new Uri("https://updates.example.org/edgecc.raucb")))));
        branch.Time.Run(1.Seconds());
        Assert.Equal(CommandRefusal.Impossible, branch.Fact<CommandRefused>().Reason);
        Assert.Empty(branch.Facts<CommandTaken>());
        branch.AssertNothingLeaked();
    }

    private static SignedCommand Command(VirtualBranch branch, string id, CommandOrder order)
    {
        var now = branch.Time.Clock.Now.Wall;
        return new SignedCommand(new CommandId(id), branch.Model.Appliance, now, now + 1.Minutes(), order, "platform");
    }
}
