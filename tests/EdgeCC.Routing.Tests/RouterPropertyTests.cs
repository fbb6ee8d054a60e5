using CsCheck;
using EdgeCC.Model.Agents;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Walk;
using static EdgeCC.Routing.Tests.Branch;

namespace EdgeCC.Routing.Tests;

/// <summary>Whatever happens in whatever order, the ledger agrees. A failure prints the seed and the shortest story.</summary>
public class RouterPropertyTests
{
    private const int Stories = 250;
    private const int StepsEach = 120;

    private static readonly AgentId[] Agents = [Anna, Boris, Vera];

    /// <summary>One step: what kind of thing happens, and two numbers that choose to whom.</summary>
    private static readonly Gen<(int Kind, int A, int B)> Step =
        Gen.Select(Gen.Int[0, 99], Gen.Int[0, 999], Gen.Int[0, 999]);

    [Fact]
    public void No_contact_is_lost_or_doubled_no_agent_stuck_and_nobody_overtaken() =>
        Step.Array[StepsEach].Sample(steps => _ = Live(steps), iter: Stories, threads: 1);

    [Fact]
    public void The_stories_see_every_ending_and_every_status()
    {
        var endings = new HashSet<OfferEnding>();
        var statuses = new HashSet<(AgentStatus, PauseReason?)>();
        Step.Array[StepsEach].Sample(
            steps =>
            {
                var branch = Live(steps);
                endings.UnionWith(branch.Facts.OfType<Model.Facts.OfferEnded>().Select(fact => fact.Ending));
                statuses.UnionWith(
                    branch.Facts.OfType<Model.Facts.AgentStatusChanged>().Select(fact => (fact.Status, fact.Reason)));
            },
            iter: 40,
            seed: "0000000000001",
            threads: 1);

        Assert.Equal(Enum.GetValues<OfferEnding>().Length, endings.Count);
        Assert.Equal(Enum.GetValues<AgentStatus>().Length + Enum.GetValues<PauseReason>().Length - 2, statuses.Count);
    }

    private static Branch Live((int Kind, int A, int B)[] steps)
    {
        var branch = new Branch();
        var ledger = new Ledger(branch);
        var customers = 0;
        foreach (var (kind, a, b) in steps)
        {
            if (kind < 20)
            {
                Pass(1 + (a % 25), branch, ledger);
            }
            else
            {
                var told = EventOf(kind, a, b, ledger, ref customers);
                branch.Tell(told);
                ledger.ReadOn(told);
            }
        }

        Close(branch, ledger);
        return branch;
    }

    private static Event EventOf(int kind, int a, int b, Ledger ledger, ref int customers) => kind switch
    {
        < 45 => new InteractionEnteredQueue(
            Customer($"c{++customers}"), b % 2 == 0 ? Sales : Support, Channel.Voice),
        < 53 => new AgentSignedIn(Agents[a % 3], Phone(b)),
        < 55 => new AgentSignedOut(Agents[a % 3]),
        < 58 => new AgentPaused(Agents[a % 3]),
        < 66 => new AgentBecameReady(Agents[a % 3]),
        < 70 => new ExtensionReachabilityChanged(Phone(a), b % 3 != 0),
        < 83 => new OfferAccepted(SomeOffer(a, ledger)),
        < 88 => new OfferRefused(SomeOffer(a, ledger), Refusals[b % Refusals.Length]),
        < 94 => new ConversationEnded(Somebody(a, ledger)),
        _ => new CustomerLeft(Somebody(a, ledger)),
    };

    private static readonly OfferEnding[] Refusals =
        [OfferEnding.Rejected, OfferEnding.Busy, OfferEnding.TimedOut, OfferEnding.Unreachable];

    private static ExtensionId Phone(int number) => new($"10{1 + (number % 3)}");

    /// <summary>As a rule one that is open; now and then one that is over, or never was.</summary>
    private static OfferId SomeOffer(int number, Ledger ledger) => ledger.Offers is { Count: > 0 } open && number % 5 != 0
        ? open[number % open.Count]
        : new OfferId(1 + (number % 40));

    private static InteractionId Somebody(int number, Ledger ledger) => ledger.Customers is { Count: > 0 } here
        ? here[number % here.Count]
        : Customer("nobody");

    private static void Pass(int seconds, Branch branch, Ledger ledger)
    {
        for (var i = 0; i < seconds; i++)
        {
            branch.Pass(1);
            ledger.ReadOn(null);
        }
    }

    /// <summary>Everybody hangs up, wrap-up passes: nothing may be left.</summary>
    private static void Close(Branch branch, Ledger ledger)
    {
        foreach (var customer in ledger.Customers)
        {
            var left = new CustomerLeft(customer);
            branch.Tell(left);
            ledger.ReadOn(left);
        }

        Pass((int)Router.PhoneDoubtedFor.TotalSeconds, branch, ledger);
        Assert.Equal(new RoutingCounts(0, 0, 0, 0), branch.Router.Counts);
        Assert.Null(branch.NextDeadline);
        Assert.DoesNotContain(
            branch.Snapshot.Agents,
            agent => agent.Status is AgentStatus.Offered or AgentStatus.Talking or AgentStatus.WrapUp);
    }
}
