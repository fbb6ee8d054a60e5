using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Simulation;

namespace EdgeCC.Routing.Tests.Simulation;

/// <summary>
/// The error of the announced wait. It cannot vanish: with k in front and exponential handle times even a perfect estimate
/// is off by some 0.8/√(k + 1) of the wait on average.
/// </summary>
public class AnnouncedWaitTests
{
    private static readonly string[] Sales = ["sales"];
    private static readonly string[] Support = ["support"];
    private static readonly string[] Both = ["sales", "support"];

    private static readonly Dictionary<string, AnnouncingBranch> Branches = new()
    {
        ["occupied 80 %"] = new([new("sales", 160, 180)], [(10, Sales)]),
        ["occupied 90 %"] = new([new("sales", 180, 180)], [(10, Sales)]),
        ["occupied 95 %"] = new([new("sales", 190, 180)], [(10, Sales)]),
        ["two agents"] = new([new("sales", 32, 180)], [(2, Sales)]),
        ["lognormal"] = new([new("sales", 180, 180) { Service = ServiceShape.Lognormal }], [(10, Sales)]),
        ["patience"] = new([new("sales", 220, 180) { Patience = 180 }], [(10, Sales)]),
        ["overload, patience"] = new([new("sales", 300, 180) { Patience = 120 }], [(10, Sales)]),
        ["all agents shared"] = new([new("sales", 90, 180), new("support", 90, 180)], [(10, Both)]),
        ["shared, unlike handle times"] = new([new("sales", 140, 120), new("support", 44, 360)], [(10, Both)]),
        ["some agents shared"] =
            new([new("sales", 90, 180), new("support", 90, 180)], [(3, Sales), (3, Support), (4, Both)]),
        ["some shared, patience"] = new(
            [new("sales", 120, 180) { Patience = 240 }, new("support", 100, 180) { Patience = 240 }],
            [(3, Sales), (3, Support), (4, Both)]),
        ["one queue has no agents alone"] = new([new("sales", 130, 180), new("support", 50, 180)], [(6, Sales), (4, Both)]),
        ["priority"] = new([new("sales", 130, 180), new("sales", 50, 180) { Priority = 3 }], [(10, Sales)]),
        ["four chats at a time"] = new([new("sales", 270, 480) { Channel = Channel.Chat }], [(10, Sales)]),
    };

    /// <summary>The second figure is the least share that is off by no more than a minute, or than half of the wait.</summary>
    [Theory]
    [InlineData("occupied 80 %", .85)]
    [InlineData("occupied 90 %", .85)]
    [InlineData("occupied 95 %", .85)]
    [InlineData("two agents", .6)]
    [InlineData("lognormal", .8)]
    [InlineData("patience", .93)]
    [InlineData("overload, patience", .93)]
    [InlineData("all agents shared", .85)]
    [InlineData("shared, unlike handle times", .8)]
    [InlineData("some agents shared", .78)]
    [InlineData("some shared, patience", .88)]
    [InlineData("one queue has no agents alone", .72)]
    [InlineData("priority", .82)]
    [InlineData("four chats at a time", .88)]
    public void Announced_wait_is_near_the_wait_that_follows(string branch, double leastNear)
    {
        var error = Branches[branch].Measure(hours: 60, seed: 1);

        Assert.True(error.Count > 5_000, error.ToString());
        Assert.True(error.Near >= leastNear, error.ToString());
        Assert.True(Math.Abs(error.Bias) <= .2 * error.Wait, error.ToString());
        Assert.True(error.Absolute <= .55 * error.Wait, error.ToString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void Those_who_are_overtaken_and_those_who_overtake_are_told_alike(int priority)
    {
        var error = Branches["priority"].Measure(hours: 150, seed: 1, priority);

        Assert.True(error.Near >= .82, error.ToString());
        Assert.True(Math.Abs(error.Bias) <= .15 * error.Wait, error.ToString());
    }
}
