using CsCheck;
using EdgeCC.Engine.Boards;
using EdgeCC.Engine.Events;
using EdgeCC.Model.Agents;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Interactions;
using EdgeCC.Scenarios.Tests.Branches;
using EdgeCC.TestKit.Net;
using EdgeCC.TestKit.Phones;
using EdgeCC.TestKit.Time;

namespace EdgeCC.Scenarios.Tests;

/// <summary>What goes wrong in the field.</summary>
public sealed class TroubleScenarios
{
    [Fact]
    [Trait("Requirement", "Order")]
    public void Crash_ends_what_was_open_as_failed_and_keeps_agents_and_counts()
    {
        var branch = new VirtualBranch();
        var anna = branch.Agent("101");
        anna.AnswersAfter(1.Seconds());
        var customer = branch.CustomerInQueue();
        branch.Require(() => branch.Hear(customer, anna));

        branch.CrashAndRestart();
        branch.Time.Run(2.Seconds());

        Assert.Equal(InteractionOutcome.Failed, branch.Fact<InteractionEnded>().Outcome);
        Assert.Equal(1, branch.Shown.Routing.Queues.Single(queue => queue.Name == "Sales").Answered);
        Assert.Equal(2, branch.Facts<ApplianceStarted>().Count());

        anna.Register();
        branch.Time.Run(5.Seconds());
        Assert.Equal(AgentStatus.Ready, branch.StatusOf("anna"));
    }

    [Fact]
    [Trait("Requirement", "Order")]
    public void Full_disk_drops_no_call_and_is_shouted_on_the_board()
    {
        var branch = new VirtualBranch();
        var anna = branch.Agent("101");
        anna.AnswersAfter(1.Seconds());
        branch.Journal.Full = true;
        branch.TryPost(new JournalStalled("no space left"));

        var customer = branch.CustomerInQueue();
        branch.Require(() => branch.Hear(customer, anna));
        Assert.Contains(new BoardAlert.JournalNotWritten("no space left"), branch.Shown.Alerts);

        branch.Journal.Full = false;
        branch.TryPost(new JournalRecovered());
        branch.Time.Run(2.Seconds());
        Assert.DoesNotContain(branch.Shown.Alerts, alert => alert is BoardAlert.JournalNotWritten);
        customer.HangUp();
        branch.Require(() => !anna.IsBusy);
    }

    [Fact]
    [Trait("Requirement", "Order")]
    public void Wall_clock_that_jumps_moves_no_deadline()
    {
        var branch = new VirtualBranch();
        var anna = branch.Agent("101");
        anna.NeverAnswers();
        var customer = branch.CustomerInQueue();
        branch.Require(() => anna.IsRinging);

        branch.Time.Clock.JumpWall(-5.Hours());
        branch.Time.Run(15.Seconds());
        Assert.True(anna.IsRinging);
        branch.Time.Clock.JumpWall(10.Hours());
        branch.Time.Run(3.Seconds());
        Assert.True(anna.IsRinging);
        branch.Time.Run(4.Seconds());
        Assert.False(anna.IsRinging);

        customer.HangUp();
        branch.AssertNothingLeaked(customer, anna);
    }

    [Fact]
    [Trait("Requirement", "R22")]
    public void Wall_clock_set_right_by_a_day_keeps_todays_figures_on_the_board()
    {
        var branch = new VirtualBranch();
        var anna = branch.Agent("101");
        anna.AnswersAfter(1.Seconds());
        var customer = branch.CustomerInQueue();
        branch.Require(() => branch.Hear(customer, anna));

        branch.Time.Clock.JumpWall(24.Hours());
        branch.Time.Run(2.Seconds());

        Assert.Equal(1, branch.Shown.Routing.Queues.Single(queue => queue.Name == "Sales").Answered);
        customer.HangUp();
        branch.AssertNothingLeaked(customer, anna);
    }

    [Fact]
    [Trait("Requirement", "Order")]
    public void Lost_uplink_changes_nothing_but_the_board()
    {
        var branch = new VirtualBranch();
        var anna = branch.Agent("101");
        anna.AnswersAfter(1.Seconds());
        branch.TryPost(new UplinkRestored());
        branch.Time.Run(1.Seconds());
        branch.AcknowledgeAll();
        branch.Time.Run(1.Seconds());
        Assert.True(branch.Shown.Uplink.Up);
        Assert.Equal(TimeSpan.Zero, branch.Shown.Uplink.CentralDataAge);

        branch.TryPost(new UplinkLost());
        var customer = branch.CustomerInQueue();
        branch.Require(() => branch.Hear(customer, anna));
        branch.Time.Run(1.Minutes());

        Assert.False(branch.Shown.Uplink.Up);
        Assert.InRange(branch.Shown.Uplink.CentralDataAge, 60.Seconds(), 75.Seconds());
        customer.HangUp();
        branch.AssertNothingLeaked(customer, anna);
    }

    [Fact]
    [Trait("Requirement", "Order")]
    public void Age_of_central_data_survives_a_restart()
    {
        var branch = new VirtualBranch();
        branch.Time.Run(24.Hours());
        branch.Agent("101");
        branch.Time.Run(1.Seconds());
        branch.TryPost(new UplinkRestored());
        branch.AcknowledgeAll();
        branch.Time.Run(1.Seconds());
        branch.TryPost(new UplinkLost());
        branch.Time.Run(72.Hours());

        branch.CrashAndRestart();
        branch.Time.Run(10.Seconds());

        Assert.InRange(branch.Shown.Uplink.CentralDataAge, 72.Hours(), 72.Hours() + 1.Minutes());
        branch.AcknowledgeAll();
        branch.TryPost(new UplinkRestored());
        branch.Time.Run(2.Seconds());
        Assert.Equal(TimeSpan.Zero, branch.Shown.Uplink.CentralDataAge);
    }

    [Fact]
    [Trait("Requirement", "Order")]
    public void Service_that_stops_takes_nothing_new_and_lets_conversations_finish()
    {
        var branch = new VirtualBranch();
        var anna = branch.Agent("101");
        anna.AnswersAfter(1.Seconds());
        var talking = branch.CustomerInQueue("+79110000001");
        branch.Require(() => branch.Hear(talking, anna));
        var waiting = branch.CustomerInQueue("+79110000002");
        branch.Time.Run(5.Seconds());

        branch.TryPost(new StopRequested());
        branch.Require(() => !waiting.IsBusy);
        var late = branch.Customer("+79110000003");
        late.Call(VirtualBranch.MainNumber);
        branch.Require(() => !late.IsBusy);

        Assert.Equal(503, late.Told<CallEnded>().Single().Status);
        Assert.True(branch.Hear(talking, anna));
        Assert.Empty(branch.Facts<ApplianceStopped>());
        talking.HangUp();
        branch.Require(() => branch.Facts<ApplianceStopped>().Any());
        branch.AssertNothingLeaked(talking, waiting, late, anna);
    }

    [Fact]
    [Trait("Requirement", "Order")]
    public void Whoever_still_talks_when_the_time_to_stop_is_over_is_hung_up_on()
    {
        var branch = new VirtualBranch();
        var anna = branch.Agent("101");
        anna.AnswersAfter(1.Seconds());
        var talking = branch.CustomerInQueue("+79110000001");
        branch.Require(() => branch.Hear(talking, anna));

        branch.TryPost(new StopRequested());
        branch.Time.Run(1.Seconds());
        Assert.True(branch.Hear(talking, anna));
        branch.TryPost(new CutOffRequested());
        branch.Require(() => !talking.IsBusy && !anna.IsBusy, 1.Seconds());

        Assert.Equal(InteractionOutcome.Failed, branch.Fact<InteractionEnded>().Outcome);
        branch.AssertNothingLeaked(talking, anna);
        Assert.Single(branch.Facts<ApplianceStopped>());
    }

    [Fact]
    [Trait("Requirement", "Order")]
    public void Board_that_fails_is_tried_again_and_does_not_stop_time()
    {
        var branch = new VirtualBranch();
        branch.Board.Fault = new InvalidOperationException("the board");
        Assert.Throws<InvalidOperationException>(() => branch.Time.Run(2.Seconds()));
        Assert.True(branch.IsWaiting);

        branch.Board.Fault = null;
        var before = branch.Shown;
        branch.Require(() => branch.Shown != before);
    }

    [Fact]
    [Trait("Requirement", "R27")]
    public void Wrong_passwords_are_refused_then_banned_and_shown()
    {
        var branch = new VirtualBranch();
        var thief = branch.Thief("101");

        thief.Register();
        branch.Time.Run(10.Minutes());

        Assert.False(thief.IsRegistered);
        Assert.Contains(thief.Address.Address, branch.Sip.Banned);
        Assert.Contains(branch.RefusedAddresses, refused => refused.Address.Equals(thief.Address.Address));
    }

    [Fact]
    [Trait("Requirement", "Order")]
    public void Same_inputs_and_seed_replay_to_the_same_facts()
    {
        var one = Play();
        var other = Play();
        Assert.Equal(one, other);

        static List<string> Play()
        {
            var branch = new VirtualBranch(seed: 9);
            var anna = branch.Agent("101");
            anna.AnswersAfter(1.Seconds());
            var customer = branch.CustomerInQueue();
            branch.Require(() => branch.Hear(customer, anna));
            customer.HangUp();
            branch.Time.Run(1.Minutes());
            return [.. branch.Journal.Records.Select(record => record.Fact.ToString())];
        }
    }

    [Fact]
    [Trait("Requirement", "R4")]
    public void Bad_network_and_impatient_people_leave_nothing_behind() =>
        Gen.Select(Gen.Int[1, 250], Gen.Int[1, 8]).Sample(
            (seed, callers) =>
            {
                var random = new Random(seed);
                var branch = new VirtualBranch(seed);
                var agents = new[] { branch.Agent("101"), branch.Agent("102"), branch.Agent("103") };
                foreach (var agent in agents)
                {
                    Behave(agent, random);
                }

                branch.Network.Conditions = LinkConditions.BadMobile;
                var customers = Enumerable.Range(1, callers).Select(i => branch.Customer($"+7911000000{i}")).ToList();
                foreach (var customer in customers)
                {
                    branch.Time.In(random.Next(20).Seconds(), () => customer.Call(VirtualBranch.MainNumber));
                    branch.Time.In((20 + random.Next(10)).Seconds(), () => customer.Press(random.Next(1, 4).ToString()));
                    branch.Time.In((30 + random.Next(120)).Seconds(), customer.HangUp);
                }

                branch.Time.Run(5.Minutes());
                branch.Network.Conditions = LinkConditions.Lan;
                branch.AssertNothingLeaked([.. customers, .. agents]);
            },
            iter: 60,
            threads: 1);

    private static void Behave(VirtualPhone agent, Random random)
    {
        switch (random.Next(4))
        {
            // A phone stops ringing by itself: where every answer to an INVITE is lost nobody may CANCEL it (9.1).
            case 0:
                agent.Refuses(480, ringing: 1.Minutes());
                break;
            case 1:
                agent.Refuses(486);
                break;
            default:
                agent.AnswersAfter(random.Next(1, 6).Seconds());
                break;
        }
    }
}
