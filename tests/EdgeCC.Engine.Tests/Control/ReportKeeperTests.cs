using EdgeCC.Engine.Boards;
using EdgeCC.Engine.Configuration;
using EdgeCC.Engine.Control;
using EdgeCC.Engine.Tests.Configuration;
using EdgeCC.Model.Agents;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Time;
using EdgeCC.Routing;
using EdgeCC.Routing.Metrics;

namespace EdgeCC.Engine.Tests.Control;

public sealed class ReportKeeperTests
{
    private static readonly ApplianceModel Model =
        ConfigurationFixture.ModelOf(ConfigurationFixture.Read(ConfigurationFixture.Main));

    private static readonly QueueId Sales = new("sales");
    private static readonly AgentId Anna = new("anna");

    /// <summary>A Monday, nine in the morning in Moscow.</summary>
    private static readonly DateTimeOffset Nine = new(2026, 11, 23, 6, 0, 0, TimeSpan.Zero);

    private readonly ReportKeeper _keeper = new(Model);
    private readonly Router _router = new(Model.Routing, Model.Zone);

    [Fact]
    public void Facts_of_earlier_runs_and_of_this_one_are_counted_where_they_are_of_today()
    {
        Restore(Answered("yesterday", Nine.AddHours(-10)));
        Restore(Answered("before midnight", Nine.AddHours(-9).AddMinutes(-1)));
        Restore(Answered("after midnight", Nine.AddHours(-9)));
        Keep(Answered("now", Nine));

        Assert.Equal(2, Report().Today.Sum(Sales)[Measure.Answered]);
        Assert.Equal(Nine.AddHours(-9), Report().Today.Scope.From);
    }

    [Fact]
    public void A_report_is_laid_out_every_five_seconds_at_most_and_later_where_nothing_changed()
    {
        var first = Report();
        Keep(Answered("a", Nine));
        Assert.Same(first, Report(seconds: 4.9));
        var second = Report(seconds: 5);
        Assert.Equal(1, second.Today.Sum()[Measure.Answered]);
        Assert.Same(second, Report(seconds: 34.9));
        Assert.NotSame(second, Report(seconds: 35));
    }

    [Fact]
    public void A_new_day_begins_at_nought_without_any_fact()
    {
        Keep(Answered("a", Nine));
        Assert.Equal(1, Report().Today.Sum()[Measure.Answered]);

        Assert.Equal(0, Report(seconds: TimeSpan.FromHours(15).TotalSeconds).Today.Sum()[Measure.Answered]);
    }

    [Fact]
    public void First_contacts_are_those_of_the_newest_days_of_which_it_is_known_whether_the_customer_came_again()
    {
        Restore(Answered("resolved", Nine.AddDays(-10), "one"));
        Restore(Answered("first", Nine.AddDays(-12), "two"));
        Restore(Answered("again", Nine.AddDays(-11), "two"));
        Restore(Answered("too late to know", Nine.AddDays(-3), "three"));
        Keep(Answered("today", Nine));

        Assert.Equal(
            "first contacts without a repeat / first contacts = 1 / 2 = 50.0 %",
            Report().FirstContacts.Report()[Formulas.FirstContactResolution].Written);
    }

    [Fact]
    public void An_agents_time_goes_on_from_yesterday()
    {
        Restore([
            new AgentStatusChanged(Nine.AddHours(-10), Anna, AgentStatus.Ready, null, new ExtensionId("101")),
            new AgentStatusChanged(Nine, Anna, AgentStatus.SignedOut, null, null),
        ]);

        Assert.Equal(TimeSpan.FromHours(9).Ticks, Report().Today.Sum(agent: Anna)[Measure.StaffedTime]);
    }

    [Fact]
    public void Decisions_of_earlier_runs_are_told_with_the_addresses_of_their_customers()
    {
        Restore([
            new InteractionArrived(Nine, new InteractionId("i"), Channel.Voice, null, "+79110000001", "100"),
            new InteractionArrived(Nine, new InteractionId("long gone"), Channel.Voice, null, "+79110000002", "100"),
            new InteractionOffered(Nine, new InteractionId("i"), new OfferId(1), Sales, Anna, "longest-idle"),
        ]);

        Assert.Equal(Anna, Assert.Single(Report().Decisions).Offered.AgentId);
        Assert.Equal("+79110000001", Assert.Single(Report().Addresses).Value);
    }

    [Fact]
    public void An_address_is_forgotten_before_there_are_too_many()
    {
        var book = new AddressBook();
        for (var n = 0; n <= AddressBook.Most; n++)
        {
            book.Take(new InteractionArrived(Nine, new InteractionId($"i{n}"), Channel.Voice, null, $"+7{n}", "100"));
        }

        Assert.Null(book.Find(new InteractionId("i0")));
        Assert.Equal("+71", book.Find(new InteractionId("i1")));
    }

    private BranchReport Report(double seconds = 0)
    {
        _keeper.Refresh(Model, _router, At(seconds));
        return Assert.IsType<BranchReport>(_keeper.Report);
    }

    private void Restore(Fact[] facts) => Array.ForEach(facts, fact => _keeper.Restore(fact, At(0)));

    private void Keep(Fact[] facts) => Array.ForEach(facts, _keeper.FactKept);

    private static Moment At(double seconds) => new(TimeSpan.FromSeconds(1_000 + seconds), Nine.AddSeconds(seconds));

    private static Fact[] Answered(string id, DateTimeOffset at, string? customer = null) =>
    [
        new InteractionQueued(at, new InteractionId(id), Sales, 1, Channel.Voice, customer is null ? null : new CustomerId(customer)),
        new InteractionConnected(at, new InteractionId(id), Anna, Sales, TimeSpan.FromSeconds(5)),
    ];
}
