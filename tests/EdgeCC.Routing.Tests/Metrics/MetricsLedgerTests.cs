using EdgeCC.Model.Agents;
using EdgeCC.Model.Customers;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Metrics;
using static EdgeCC.Routing.Tests.Metrics.Day;

namespace EdgeCC.Routing.Tests.Metrics;

public class MetricsLedgerTests
{
    private static readonly InteractionId One = Contact("one");
    private static readonly InteractionId Two = Contact("two");
    private static readonly AgentId Boris = new("boris");
    private const double Week = 7 * 24 * 3600;

    private readonly Day _day = new();

    [Fact]
    public void Handle_time_is_talk_hold_and_wrap_up()
    {
        _day.Tell(
            Queued(One, 0), Connected(One, 10, Anna, 10), Released(One, 110, Anna, wrapUp: 30),
            Ended(One, 110, InteractionOutcome.Handled, 10, 100, held: 20));
        Assert.Null(_day.Value(Formulas.AverageHandleTime));

        _day.Tell(new WrapUpEnded(At(125), One, Anna));
        Assert.Equal("(talk + hold + wrap-up) / handled = 115 / 1 = 115.00 s", _day.Report()[Formulas.AverageHandleTime].Written);
        Assert.Equal(TimeSpan.FromSeconds(20).Ticks, Sum()[Measure.HoldTime]);
    }

    [Fact]
    public void Nobody_is_held_for_longer_than_they_talked_with_the_agent_it_is_put_down_to()
    {
        _day.Tell(
            Queued(One, 0), Connected(One, 10, Anna, 10), Released(One, 40, Anna, cause: ReleaseCause.Silence),
            Queued(One, 40), Connected(One, 50, Boris, 10), Released(One, 70, Boris),
            Ended(One, 70, InteractionOutcome.Handled, 20, 50, held: 25));
        Assert.Equal(
            (TimeSpan.FromSeconds(20).Ticks, TimeSpan.FromSeconds(30).Ticks), (Sum()[Measure.HoldTime], Sum()[Measure.TalkTime]));
    }

    [Fact]
    public void Contact_that_changes_agents_is_handled_twice()
    {
        _day.Tell(
            Queued(One, 0), Connected(One, 10, Anna, 10), Released(One, 40, Anna, cause: ReleaseCause.Silence),
            Queued(One, 40), Connected(One, 50, Boris, 10), Released(One, 70, Boris),
            Ended(One, 70, InteractionOutcome.Handled, 20, 50, held: 5));
        Assert.Equal("(talk + hold + wrap-up) / handled = 50 / 2 = 25.00 s", _day.Report()[Formulas.AverageHandleTime].Written);
    }

    [Fact]
    public void Old_journal_says_in_the_end_how_long_was_talked()
    {
        _day.Tell(Queued(One, 0), Connected(One, 5, Anna, 5), Ended(One, 65, InteractionOutcome.Handled, 5, 60, 10));
        Assert.Equal(60, _day.Value(Formulas.AverageHandleTime));
        Assert.Equal(5, _day.Value(Formulas.AverageSpeedOfAnswer));
    }

    [Fact]
    public void Abandon_counts_once_whether_one_fact_or_two_tell_of_it()
    {
        var old = new Fact[] { Queued(One, 0), Ended(One, 30, InteractionOutcome.Abandoned, 30) };
        _day.Tell(old);
        Assert.Equal(1, Sum()[Measure.Abandoned]);

        _day.Tell(new InteractionAbandoned(At(30), One, Sales, TimeSpan.FromSeconds(30)));
        Assert.Equal(1, Sum()[Measure.Abandoned]);
    }

    [Fact]
    public void Contact_in_the_flow_or_never_queued_is_no_abandon()
    {
        _day.Tell(
            Arrived(One, 0, "k"), Ended(One, 9, InteractionOutcome.SelfService),
            Arrived(Two, 0, "k"), Ended(Two, 9, InteractionOutcome.Abandoned));
        Assert.Null(_day.Value(Formulas.Abandonment));
    }

    [Fact]
    public void Queue_that_could_not_serve_is_counted_apart()
    {
        _day.Tell(Queued(One, 0), new InteractionUnserved(At(60), One, Sales, "waited-too-long"));
        Assert.Equal((1, 1, 0), (Sum()[Measure.Entered], Sum()[Measure.Unserved], Sum()[Measure.Abandoned]));
    }

    [Fact]
    public void Queue_and_channel_have_their_own_target()
    {
        var within = new ServiceTarget(TimeSpan.FromMinutes(60), TimeSpan.Zero);
        var ledger = new MetricsLedger(MetricsModel.Usual with
        {
            Targets = MetricsModel.Usual.Targets.Add((Sales, Channel.Messenger), within),
        });
        ledger.Take(Queued(One, 0, Channel.Messenger));
        ledger.Take(Connected(One, 1800, Anna, 1800));
        ledger.Take(Queued(Two, 0));
        ledger.Take(Connected(Two, 1800, Anna, 1800));

        MetricsReport ReportOn(Channel channel) => ledger.Report(new MetricsScope(Nine, Nine.AddDays(1), Sales, channel));
        Assert.Equal(1, ReportOn(Channel.Messenger)[Formulas.ServiceLevel].Value);
        Assert.Equal(0, ReportOn(Channel.Voice)[Formulas.ServiceLevel].Value);
    }

    [Fact]
    public void Occupancy_is_handling_over_time_signed_in_and_not_paused()
    {
        _day.Tell(
            Status(Anna, 0, AgentStatus.Ready), Status(Anna, 600, AgentStatus.Offered), Status(Anna, 610, AgentStatus.Talking),
            Status(Anna, 1000, AgentStatus.WrapUp), Status(Anna, 1030, AgentStatus.Paused), Status(Anna, 3000, AgentStatus.Ready),
            Status(Anna, 3200, AgentStatus.SignedOut), Status(Anna, 9000, AgentStatus.Ready));
        Assert.Equal(420.0 / 1230, _day.Value(Formulas.Occupancy)!.Value, 1e-12);

        var first = _day.Ledger.Sum(new MetricsScope(Nine, Nine.AddMinutes(15), Agent: Anna));
        Assert.Equal(TimeSpan.FromSeconds(290).Ticks, first[Measure.HandlingTime]);
    }

    [Fact]
    public void Status_that_lasts_is_counted_up_to_the_latest_fact()
    {
        _day.Tell(Status(Anna, 0, AgentStatus.Talking), Status(Boris, 100, AgentStatus.Ready), Queued(One, 400));
        Assert.Equal("handling time / time signed in and not paused = 400 / 700 = 57.1 %", _day.Report()[Formulas.Occupancy].Written);
    }

    [Fact]
    public void Time_while_the_service_was_down_is_nobodys()
    {
        _day.Tell(
            Status(Anna, 0, AgentStatus.Ready), new ApplianceStopped(At(100)), new ApplianceStarted(At(1000), "1"),
            Queued(One, 1100), new ApplianceStarted(At(5000), "1"), Queued(Two, 5050));
        Assert.Equal(TimeSpan.FromSeconds(100 + 100 + 50).Ticks, Sum()[Measure.StaffedTime]);
    }

    [Fact]
    public void Status_of_more_than_a_day_is_a_clock_that_jumped()
    {
        _day.Tell(Status(Anna, 0, AgentStatus.Ready), Status(Anna, 30 * Week, AgentStatus.Talking));
        Assert.Null(_day.Value(Formulas.Occupancy));
    }

    [Fact]
    public void First_contact_is_resolved_when_nobody_comes_again_on_any_channel()
    {
        Handle(One, 0, "anna k");
        Assert.Null(_day.Value(Formulas.FirstContactResolution));

        Handle(Two, Week + 1, "boris k");
        Assert.Equal(1, _day.Value(Formulas.FirstContactResolution));

        _day.Tell(Arrived(Contact("three"), Week - 1, "anna k", Channel.Email));
        Assert.Equal(0, _day.Value(Formulas.FirstContactResolution));
    }

    [Fact]
    public void First_contact_is_not_resolved_when_the_customer_comes_again_under_a_merged_profile()
    {
        Handle(One, 0, "anna k");
        Handle(Two, 60, "a. k");
        _day.Tell(Arrived(Contact("three"), Week + 100, "somebody"));
        Assert.Equal(1, _day.Value(Formulas.FirstContactResolution));

        var source = new Provenance(Evidence.SeenByAgent);
        _day.Tell(new ProfilesMerged(At(Week + 100), new MergeId("m"), new CustomerId("anna k"), new CustomerId("a. k"), source, 1));
        Assert.Equal(
            "first contacts without a repeat / first contacts = 0 / 1 = 0.0 %",
            _day.Report()[Formulas.FirstContactResolution].Written);
        _day.Tell(new ProfilesUnmerged(At(Week + 100), new MergeId("m"), source));
        Assert.Equal(1, _day.Value(Formulas.FirstContactResolution));
    }

    [Fact]
    public void Repeat_is_no_first_contact_and_a_callback_no_repeat()
    {
        Handle(One, 0, "k");
        var callback = Contact("callback");
        _day.Tell(new CallbackRequested(
            At(50), callback, Sales, "+49", CallbackOrigin.Web, new CustomerId("k"), At(50), null, null));
        _day.Tell(Connected(callback, 60, Anna));
        _day.Tell(Queued(Two, 3 * Week));
        Assert.Equal(
            "first contacts without a repeat / first contacts = 1 / 1 = 100.0 %",
            _day.Report()[Formulas.FirstContactResolution].Written);
    }

    [Fact]
    public void Callback_is_handled_but_not_answered()
    {
        var asked = new CallbackRequested(At(0), One, Sales, "+49", CallbackOrigin.Queue, null, At(0), null, null);
        _day.Tell(asked, Queued(One, 0), Connected(One, 3000, Anna, 3000), Released(One, 3060, Anna));
        Assert.Equal((0, 1), (Sum()[Measure.Entered], Sum()[Measure.CalledBack]));
        Assert.Null(_day.Value(Formulas.AverageSpeedOfAnswer));
        Assert.Equal(60, _day.Value(Formulas.AverageHandleTime));

        _day.Tell(asked with { InteractionId = Two, Origin = CallbackOrigin.Web });
        Assert.Equal(1, Sum()[Measure.Entered]);
    }

    [Fact]
    public void Report_says_what_in_time_means()
    {
        _day.Answers(1, waited: 3);
        var report = _day.Report();
        Assert.Equal([MetricsModel.Usual.Target], report.Targets);
        Assert.Equal(TimeSpan.FromDays(7), report.RepeatWindow);
    }

    [Fact]
    public void Surveys_are_scored_on_their_own_scales()
    {
        var score = 0;
        foreach (var (kind, scores) in new[]
        {
            (SurveyKind.Csat, new[] { 5, 4, 3, 9 }), (SurveyKind.Ces, [7, 4, 8]), (SurveyKind.Nps, [10, 9, 8, 6, 11, -1]),
        })
        {
            Array.ForEach(scores, each => _day.Tell(new SurveyAnswered(At(9), Contact($"s{++score}"), kind, each)));
        }

        Assert.Equal("answers of 4 or 5 / answers = 2 / 3 = 66.7 %", _day.Report()[Formulas.Satisfaction].Written);
        Assert.Equal("sum of scores / answers = 11 / 2 = 5.50", _day.Report()[Formulas.Effort].Written);
        Assert.Equal(
            "(answers of 9 or 10 - answers of 0 to 6) / answers = 1 / 4 = 25.0", _day.Report()[Formulas.NetPromoterScore].Written);
    }

    [Fact]
    public void Survey_belongs_to_the_queue_of_its_contact_and_the_last_answer_stands()
    {
        _day.Tell(Queued(One, 0), Connected(One, 1, Anna), new SurveyAnswered(At(90), One, SurveyKind.Nps, 10));
        _day.Tell(new SurveyAnswered(At(95), One, SurveyKind.Nps, 2));
        var sales = _day.Ledger.Report(new MetricsScope(Nine, Nine.AddDays(1), Sales));
        Assert.Equal(-1, sales[Formulas.NetPromoterScore].Value);
    }

    [Fact]
    public void Episode_counts_its_contacts_where_it_began_and_a_contact_moved_counts_once()
    {
        var episode = new EpisodeId("e");
        _day.Tell(
            new InteractionJoinedEpisode(At(0), One, episode), new InteractionJoinedEpisode(At(3 * Week), Two, episode),
            new InteractionJoinedEpisode(At(3 * Week), Two, episode), new InteractionJoinedEpisode(At(1), Two, new("f")));
        Assert.Equal("contacts of these episodes / episodes begun = 2 / 1 = 2.00", _day.Report(1)[Formulas.ContactsPerEpisode].Written);
    }

    [Fact]
    public void What_is_remembered_is_bounded()
    {
        for (var i = 0; i < MetricsLedger.MostContacts; i++)
        {
            _day.Tell(Queued(Contact($"c{i}"), i));
        }

        _day.Tell(Queued(One, 0), Ended(Contact("c0"), 9, InteractionOutcome.Abandoned), Ended(Contact("c9"), 9, InteractionOutcome.Abandoned));
        Assert.Equal((MetricsLedger.MostContacts + 1, 1), (Sum()[Measure.Entered], Sum()[Measure.Abandoned]));
    }

    private void Handle(InteractionId contact, double at, string customer) =>
        _day.Tell(Arrived(contact, at, customer), Queued(contact, at), Connected(contact, at + 1, Anna, 1), Released(contact, at + 60, Anna));

    private Tally Sum() => _day.Ledger.Sum(new MetricsScope(Nine.AddDays(-1), Nine.AddDays(100)));
}
