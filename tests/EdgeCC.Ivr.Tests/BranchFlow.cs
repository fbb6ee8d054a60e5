using EdgeCC.Model.Interactions;

namespace EdgeCC.Ivr.Tests;

/// <summary>A flow with one node of every kind, and customers who have come so far in it.</summary>
internal static class BranchFlow
{
    public const string Branch = """
        language: en
        start: greeting
        nodes:
          greeting: { say: Welcome., next: hours }
          hours: { hours: office, open: menu, closed: closed }
          menu:
            menu: Press one for sales.
            choices: { "1": { name: sales, next: to-sales }, "2": { name: bye, next: bye } }
            timeout: 5s
            tries: 3
            wrong: No such choice.
            no-choice: to-sales
          to-sales: { queue: sales, position: "You are {position}.", no-agents: sorry, full: busy }
          sorry: { say: Nobody is here., skippable: false, next: unserved }
          busy: { say: All lines are busy., next: unserved }
          closed: { say: We are closed., next: out-of-hours }
          unserved: { end: unserved }
          out-of-hours: { end: out-of-hours }
          bye: { end: self-service }
        """;

    public static Customer InMenu()
    {
        var customer = new Customer(Branch);
        customer.HearToTheEnd();
        return customer;
    }

    public static Customer InQueue()
    {
        var customer = InMenu();
        customer.Press('1');
        return customer;
    }

    public static void AssertEnded(Customer customer, InteractionOutcome outcome)
    {
        Assert.Equal(outcome, Assert.Single(customer.Effects.OfType<EndContact>()).Outcome);
        Assert.Equal(new FlowCounts(0, 0), customer.Runner.Counts);
    }
}
