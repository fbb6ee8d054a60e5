using EdgeCC.Routing.Queues;
using static EdgeCC.Routing.Tests.Branch;

namespace EdgeCC.Routing.Tests;

/// <summary>What a decision costs does not grow with those who wait. Counted in bytes: time is for the benchmarks.</summary>
public class AllocationTests
{
    private const int Decisions = 500;

    [Fact]
    public void A_decision_allocates_as_much_with_ten_thousand_waiting_as_with_a_hundred()
    {
        PerDecision(100);
        var (few, many) = (PerDecision(100), PerDecision(10_000));

        Assert.True(many <= 1.5 * few, $"{many} bytes with 10,000 waiting, {few} with 100");
    }

    /// <summary>One agent, free again and again, with the rest in line.</summary>
    private static long PerDecision(int waiting)
    {
        var branch = new Branch(Configured with
        {
            Queues = [Roomy("sales"), Roomy("support")],
        });
        branch.Connect(Boris, "busy", Sales);
        for (var customer = 0; customer < waiting + Decisions; customer++)
        {
            branch.Enter($"{customer}", customer % 2 == 0 ? Sales : Support);
        }

        var talks = Customer("busy");
        var allocated = 0L;
        for (var decision = 0; decision < Decisions; decision++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            branch.Tell(new ConversationEnded(talks));
            allocated += GC.GetAllocatedBytesForCurrentThread() - before;
            talks = branch.LastOffer.Interaction;
            branch.Accept();
        }

        return allocated / Decisions;
    }

    private static QueueModel Roomy(string id) =>
        Queue(id) with { Capacity = 20_000, WrapUp = TimeSpan.Zero, LongestWait = null };
}
