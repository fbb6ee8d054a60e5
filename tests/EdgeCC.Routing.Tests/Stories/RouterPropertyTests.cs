using CsCheck;
using EdgeCC.Model.Agents;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Queues;

namespace EdgeCC.Routing.Tests.Stories;

/// <summary>Whatever happens in whatever order, the ledger agrees. A failure prints the seed and the shortest story.</summary>
public class RouterPropertyTests
{
    private const int StepsEach = 150;

    /// <summary>One step: what kind of thing happens, and two numbers that choose to whom.</summary>
    private static readonly Gen<(int Kind, int A, int B)> Step =
        Gen.Select(Gen.Int[0, 104], Gen.Int[0, 999], Gen.Int[0, 999]);

    [Fact]
    public void No_contact_is_lost_or_doubled_no_agent_stuck_and_nobody_overtaken() => Step.Array[StepsEach].Sample(
        steps =>
        {
            var story = Begin(StoryModel.Whole, cuts: true, out var teller);
            foreach (var (kind, a, b) in steps)
            {
                teller.Tell(kind, a, b);
                StateCheck.Check(story.Router.State);
            }

            teller.Close();
            Assert.Equal(new RoutingCounts(0, 0, 0, 0), story.Router.Counts);
            Assert.Null(story.NextDeadline);
        },
        iter: 700,
        threads: 1);

    [Fact]
    public void A_router_restored_from_the_facts_is_the_same_and_goes_on_the_same() => Step.Array[StepsEach].Sample(
        steps =>
        {
            var story = Begin(StoryModel.Told, cuts: true, out var teller);
            for (var step = 0; step < steps.Length; step++)
            {
                teller.Tell(steps[step].Kind, steps[step].A, steps[step].B);
                if (steps[step].A % 25 == 0)
                {
                    AssertSame(story, story.Restored());
                }

                if (step == steps.Length / 2 && !story.IsReconfigured)
                {
                    story.Pass(1);
                    story.GoOnWithTwin();
                }
            }

            AssertSame(story, story.Twin ?? story.Restored());
        },
        iter: 300,
        threads: 1);

    [Fact]
    public void A_restart_keeps_what_is_written_callbacks_and_agents_in_the_middle_of_anything() => Step.Array[StepsEach / 2].Sample(
        steps =>
        {
            var story = Begin(StoryModel.Patient, cuts: false, out var teller);
            foreach (var (kind, a, b) in steps)
            {
                teller.Tell(kind, a, b);
            }

            // Where nobody is left to wait for, whoever is being offered is let go once the offer is over, as it is by a restart.
            var undecided = story.Router.State.Offers.Values
                .Select(offer => offer.Contact).Where(contact => ChannelStandard.IsLive(contact.Channel)).Select(contact => contact.Interaction).ToHashSet();
            var restarted = new Router(story.Model, Branch.Moscow);
            story.Facts.ForEach(fact => restarted.Restore(fact, story.Now));
            var kept = Kept(story.Router, undecided);
            restarted.SettleAfterRestart(story.Now, new Random(1));
            StateCheck.Check(restarted.State);
            Assert.Equal(kept, Kept(restarted, undecided));
        },
        iter: 150,
        threads: 1);

    [Fact]
    public void A_restart_between_any_two_facts_leaves_nothing_in_between() => Step.Array[StepsEach / 2].Sample(
        steps =>
        {
            var story = Begin(StoryModel.Whole, cuts: false, out var teller);
            foreach (var (kind, a, b) in steps)
            {
                teller.Tell(kind, a, b);
            }

            var cut = (steps[0].A * 1000 + steps[0].B) % (story.Facts.Count + 1);
            var restarted = new Router(story.Model, Branch.Moscow);
            story.Facts.Take(cut).ToList().ForEach(fact => restarted.Restore(fact, story.Now));
            restarted.SettleAfterRestart(story.Now, new Random(1));
            StateCheck.Check(restarted.State);
            Assert.All(restarted.State.Customers.Callbacks, callback => Assert.Same(callback, restarted.State.Contacts[callback.Interaction]));
        },
        iter: 150,
        threads: 1);

    [Fact]
    public void The_stories_see_every_ending_every_status_and_every_rule()
    {
        var seen = new HashSet<string>();
        Step.Array[StepsEach].Sample(
            steps =>
            {
                var story = Begin(StoryModel.Whole, cuts: true, out var teller);
                Array.ForEach(steps, step => teller.Tell(step.Kind, step.A, step.B));
                seen.UnionWith(story.Facts.Select(Name).OfType<string>());
            },
            iter: 250,
            seed: "0000000000001",
            threads: 1);

        Assert.Empty(Expected<OfferEnding>().Except(seen));
        Assert.Empty(Expected<CallbackEnding>().Except(seen));
        Assert.Empty(Expected<CallbackResult>().Except(seen));
        Assert.Empty(Expected<ReleaseCause>().Except(seen));
        Assert.Empty(Expected<AgentStatus>().Except(seen));
        Assert.Empty(Expected<HoldCause>().Except(seen));
        Assert.Empty(StoryModel.Whole.Queues.Select(queue => queue.Policy.Name).Except(seen));
    }

    private static Story Begin(RoutingModel model, bool cuts, out Storyteller teller)
    {
        var story = new Story(model);
        teller = new Storyteller(story) { Cuts = cuts };
        teller.Open();
        return story;
    }

    private static void AssertSame(Story story, Router other) => Assert.Equal(
        StateText.Of(story.Router.State, story.Now.Uptime, !story.IsReconfigured),
        StateText.Of(other.State, story.Now.Uptime, !story.IsReconfigured));

    /// <summary>What outlives a restart: who writes and waits in which order, or with whom; whom to call, and since when; what agents are there for.</summary>
    private static string[] Kept(Router router, HashSet<InteractionId> undecided) =>
    [
        .. router.State.QueueOrder.Select(queue => string.Join(' ', queue.Everybody.Contacts
            .Where(contact => contact.Channel != Channel.Voice && !undecided.Contains(contact.Interaction))
            .Select(contact => contact.Interaction))),
        .. router.State.Contacts.Values
            .Where(contact => contact.Channel != Channel.Voice && contact.Stage == ContactStage.Connected)
            .Select(contact => $"{contact.Interaction} with {contact.Agent?.Id}").Order(StringComparer.Ordinal),
        .. router.State.Customers.Callbacks
            .Where(contact => contact.Callback!.NotAfter is null)
            .Select(contact => $"{contact.Callback!.Number} since {contact.Since} {contact.Callback.Attempts}").Order(StringComparer.Ordinal),
        .. router.State.AgentOrder.Select(agent => $"{agent.Id} {agent.Presence}"),
    ];

    private static IEnumerable<string> Expected<T>()
        where T : struct, Enum => Enum.GetNames<T>().Select(name => typeof(T).Name + name);

    private static string? Name(Fact fact) => fact switch
    {
        OfferEnded ended => nameof(OfferEnding) + ended.Ending,
        CallbackEnded ended => nameof(CallbackEnding) + ended.Ending,
        CallbackAttempted attempted => nameof(CallbackResult) + attempted.Result,
        InteractionReleased released => nameof(ReleaseCause) + released.Cause,
        AgentStatusChanged changed => nameof(AgentStatus) + changed.Status,
        InteractionQueued { Hold: { } hold } => nameof(HoldCause) + hold.Cause,
        CallbackRequested { Promised: not null } => nameof(HoldCause) + HoldCause.Promised,
        InteractionOffered offered => offered.Reason.Split(':')[0],
        _ => null,
    };
}
