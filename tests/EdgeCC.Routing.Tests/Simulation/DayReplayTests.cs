using System.Collections.Immutable;
using EdgeCC.Model.Agents;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Metrics;
using EdgeCC.Routing.Simulation;

namespace EdgeCC.Routing.Tests.Simulation;

public class DayReplayTests
{
    private static readonly TimeSpan Target = TimeSpan.FromSeconds(20);
    private static readonly QueueId Sales = new("sales");
    private static readonly AgentId Anna = new("anna");

    private static readonly BusyDay Recorded = new(
        agents: 9, customers: 600, talk: TimeSpan.FromMinutes(6), patience: TimeSpan.FromMinutes(4));

    [Fact]
    public void Day_replayed_as_it_was_comes_out_as_it_was()
    {
        var day = Read(Recorded.Facts);
        var replayed = DayReplay.Run(day, Recorded.Model, TimeZoneInfo.Utc, new Random(2));

        Assert.Equal(Course(Recorded.Facts), Course(replayed));
        Assert.Equal(
            DayMetrics.Of(Recorded.Facts, Recorded.Model).Report.Figures.AsEnumerable(),
            DayMetrics.Of(replayed, Recorded.Model).Report.Figures.AsEnumerable());
    }

    [Fact]
    public void It_does_so_too_with_the_branch_read_off_the_recording()
    {
        var day = Read(Recorded.Facts);
        var model = day.Observed(Target);
        var replayed = DayReplay.Run(day, model, TimeZoneInfo.Utc, new Random(2));

        Assert.Equal(Course(Recorded.Facts), Course(replayed));
        Assert.Equal(
            DayMetrics.Of(Recorded.Facts, Recorded.Model).Report.Figures.AsEnumerable(),
            DayMetrics.Of(replayed, model).Report.Figures.AsEnumerable());
    }

    [Fact]
    public void One_more_agent_shortens_the_wait_and_loses_fewer()
    {
        var day = Read(Recorded.Facts);
        var changes = ReplayChanges.None with { ExtraAgents = 1 };
        var recorded = DayMetrics.Of(Recorded.Facts, Recorded.Model);
        var changed = Replay(day, changes);

        Assert.True(changed.Report[Formulas.AverageSpeedOfAnswer].Value < recorded.Report[Formulas.AverageSpeedOfAnswer].Value);
        Assert.True(changed.Sums[Measure.Abandoned] < recorded.Sums[Measure.Abandoned]);
        Assert.Equal(600, changed.Sums[Measure.Answered] + changed.Sums[Measure.Abandoned]);
    }

    [Fact]
    public void Agents_who_can_do_less_make_for_longer_waits()
    {
        var day = Read(Recorded.Facts);
        var onlySales = day.Agents.Take(5).ToImmutableDictionary(agent => agent, _ => ImmutableArray.Create(new SkillId("sales")));

        Assert.True(
            Replay(day, ReplayChanges.None with { Skills = onlySales }).Report[Formulas.AverageSpeedOfAnswer].Value
            > Replay(day, ReplayChanges.None).Report[Formulas.AverageSpeedOfAnswer].Value);
    }

    [Fact]
    public void Longer_target_changes_the_service_level_and_nobodys_wait()
    {
        var day = Read(Recorded.Facts);
        var asItWas = Replay(day, ReplayChanges.None);
        var changed = Replay(day, ReplayChanges.None with { Target = TimeSpan.FromMinutes(2) });

        Assert.True(changed.Sums[Measure.AnsweredInTime] > asItWas.Sums[Measure.AnsweredInTime]);
        Assert.Equal(asItWas.Sums[Measure.WaitOfAnswered], changed.Sums[Measure.WaitOfAnswered]);
    }

    [Fact]
    public void Who_gave_up_has_that_patience_and_who_was_answered_has_more_than_they_waited()
    {
        var day = Read(Recorded.Facts);
        var waits = Recorded.Steps
            .Where(step => step.Kind is SimulationStepKind.Answer or SimulationStepKind.Abandon)
            .ToDictionary(step => step.Contact.Interaction);

        Assert.All(day.Contacts, contact =>
        {
            var step = waits[contact.Interaction];
            Assert.Equal(
                step.Kind == SimulationStepKind.Answer ? 1 : 0,
                contact.Patience!.Value.CompareTo(step.At - contact.Arrives));
        });
    }

    [Fact]
    public void Pauses_and_absences_are_lived_through_again()
    {
        var day = Read(Recorded.Facts);
        var replayed = DayReplay.Run(day, Recorded.Model, TimeZoneInfo.Utc, new Random(2));

        static IEnumerable<(AgentId, DateTimeOffset)> Pauses(IEnumerable<Fact> facts) => facts
            .OfType<AgentStatusChanged>()
            .Where(fact => fact.Status is AgentStatus.Paused or AgentStatus.SignedOut)
            .Select(fact => (fact.AgentId, fact.At));
        Assert.Equal(Pauses(Recorded.Facts), Pauses(replayed));
        Assert.True(Pauses(replayed).Count() > Recorded.Model.Agents.Length);
    }

    [Fact]
    public void Old_recording_tells_wrap_up_by_status_and_the_end_by_the_interaction()
    {
        var day = Read(
        [
            Status(0, AgentStatus.Ready),
            Queued(10, "c1"),
            Offered(10, "c1"),
            new InteractionConnected(At(13), new("c1"), Anna, Sales, TimeSpan.FromSeconds(3)),
            Status(13, AgentStatus.Talking),
            Ended(73, "c1", InteractionOutcome.Handled),
            Status(73, AgentStatus.WrapUp),
            Queued(75, "c2"),
            Ended(85, "c2", InteractionOutcome.Abandoned),
            Status(93, AgentStatus.Ready),
        ]);

        var (first, second) = (day.Contacts[0], day.Contacts[1]);
        Assert.Equal((60, 20, 3), (first.Talk.TotalSeconds, first.WrapUp!.Value.TotalSeconds, first.AnswerDelay.TotalSeconds));
        Assert.Equal(10, second.Patience!.Value.TotalSeconds);
        Assert.Equal((60, 20, 3), (second.Talk.TotalSeconds, second.WrapUp!.Value.TotalSeconds, second.AnswerDelay.TotalSeconds));
        Assert.Equal(TimeSpan.FromSeconds(20), day.Observed(Target).Queues.Single().WrapUp);
    }

    [Fact]
    public void Wrap_up_that_outlasts_the_recording_is_as_long_as_it_was_meant_to_be()
    {
        var day = Read(
        [
            Status(0, AgentStatus.Ready),
            Queued(10, "c1"),
            Offered(10, "c1"),
            new InteractionConnected(At(13), new("c1"), Anna, Sales, TimeSpan.FromSeconds(3)),
            new InteractionReleased(At(73), new("c1"), Anna, Sales, ReleaseCause.Ended, TimeSpan.FromSeconds(20)),
        ]);

        Assert.Equal(20, Assert.Single(day.Contacts).WrapUp!.Value.TotalSeconds);
    }

    [Fact]
    public void Second_visit_of_an_interaction_is_a_customer_of_its_own()
    {
        var day = Read(
        [
            Status(0, AgentStatus.Ready),
            Queued(10, "c1"),
            Offered(10, "c1"),
            new InteractionConnected(At(10), new("c1"), Anna, Sales, TimeSpan.Zero),
            new InteractionReleased(At(20), new("c1"), Anna, Sales, ReleaseCause.Moved, TimeSpan.Zero),
            Queued(20, "c1"),
            Ended(25, "c1", InteractionOutcome.Abandoned),
            new InteractionUnserved(At(30), new("c2"), Sales, "full"),
        ]);

        Assert.Equal(["c1", "c1#2", "c2"], day.Contacts.Select(contact => contact.Interaction.Value));
    }

    [Fact]
    public void Recording_in_which_nobody_is_answered_cannot_be_replayed()
    {
        Assert.Null(RecordedDay.TryRead([], new Random(1)));
        Assert.Null(RecordedDay.TryRead([Queued(0, "c1"), Ended(5, "c1", InteractionOutcome.Abandoned)], new Random(1)));
    }

    [Fact]
    public void Changes_name_agents_and_skills_that_are_not_there()
    {
        var changes = ReplayChanges.None with
        {
            Skills = ImmutableDictionary<AgentId, ImmutableArray<SkillId>>.Empty.Add(new("zoe"), [new("sales"), new("chess")]),
        };

        Assert.Equal(2, changes.ProblemsWith(Recorded.Model).Count());
        Assert.Empty(ReplayChanges.None.ProblemsWith(Recorded.Model));
    }

    /// <summary>As it comes from a journal: through JSON.</summary>
    private static RecordedDay Read(IEnumerable<Fact> facts) =>
        RecordedDay.TryRead(facts.Select(fact => FactJson.ReadFact(FactJson.Write(fact))), new Random(1))!;

    private DayMetrics Replay(RecordedDay day, ReplayChanges changes)
    {
        var model = changes.Apply(Recorded.Model);
        var facts = DayReplay.Run(day, model, TimeZoneInfo.Utc, new Random(2), changes.Newcomers(Recorded.Model));
        return DayMetrics.Of(facts, model);
    }

    private static IEnumerable<(string, InteractionId, AgentId?, DateTimeOffset)> Course(IEnumerable<Fact> facts) => facts
        .Select(fact => fact switch
        {
            InteractionConnected connected => ("connected", connected.InteractionId, (AgentId?)connected.AgentId, fact.At),
            InteractionEnded ended => ("ended", ended.InteractionId, ended.AgentId, fact.At),
            _ => default,
        })
        .Where(step => step != default);

    private static DateTimeOffset At(double seconds) => BusyDay.Start + TimeSpan.FromSeconds(seconds);

    private static AgentStatusChanged Status(double at, AgentStatus status) => new(At(at), Anna, status, null, new ExtensionId("101"));

    private static InteractionQueued Queued(double at, string customer) => new(At(at), new InteractionId(customer), Sales, 1);

    private static InteractionOffered Offered(double at, string customer) =>
        new(At(at), new InteractionId(customer), new OfferId(1), Sales, Anna, "");

    private static InteractionEnded Ended(double at, string customer, InteractionOutcome outcome) => new(
        At(at), new InteractionId(customer), outcome, Party.Customer, null, Sales, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero);
}
