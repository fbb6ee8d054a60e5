using EdgeCC.Model.Identity;

namespace EdgeCC.Ivr.Tests;

/// <summary>Branches that are open, closed, or closed by hand (R19).</summary>
public sealed class HoursTests
{
    private const string Flow = """
        language: en
        start: hours
        nodes:
          hours: { hours: office, open: open, closed: closed, emergency: emergency }
          open: { say: Open., next: end }
          closed: { say: Closed., next: end }
          emergency: { say: We had to close., next: end }
          end: { end: out-of-hours }
        """;

    [Theory]
    [InlineData(10, false, "Open.")]
    [InlineData(20, false, "Closed.")]
    [InlineData(10, true, "We had to close.")]
    [InlineData(20, true, "We had to close.")]
    public void The_switch_goes_before_the_hours(int hour, bool closedByHand, string heard) =>
        Assert.Equal(heard, new Customer(Written.Flow(Flow), hour, closedByHand: closedByHand).Heard);

    [Fact]
    public void Without_a_way_of_its_own_it_leads_where_closed_does() => Assert.Equal(
        "Closed.", new Customer(Written.Flow(Flow.Replace(", emergency: emergency", "")
            .Replace("  emergency: { say: We had to close., next: end }\n", "")), closedByHand: true).Heard);

    [Fact]
    public void Reopened_the_branch_follows_its_hours_again()
    {
        var customer = new Customer(Written.Flow(Flow), closedByHand: true);

        customer.Tell(new BranchReopenedByHand());
        customer.Tell(new FlowStarted(new InteractionId("other"), new FlowId("main")));
        Assert.Equal("Open.", customer.Heard);
    }
}
