using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Routing.Metrics;
using static EdgeCC.Routing.Tests.Branch;

namespace EdgeCC.Routing.Tests.Metrics;

public class TopicLedgerTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly TopicLedger _ledger = new(Moscow);
    private int _contacts;

    [Fact]
    public void Codes_and_tags_are_counted_once_a_contact()
    {
        Say(0, "complaint", "delivery", "complaint");
        Say(0, "question", "delivery");

        Assert.Equal(
            [new Topic("delivery", 2, null), new Topic("complaint", 1, null), new Topic("question", 1, null)],
            _ledger.On(Noon).AsEnumerable());
    }

    [Fact]
    public void What_is_corrected_counts_in_place_of_what_was_said_before()
    {
        Say(0, "complaint");
        _ledger.Take(Tagged(Noon.AddMinutes(5), "1", "question"));

        Assert.Equal(new Topic("question", 1, null), Assert.Single(_ledger.On(Noon)));
    }

    [Fact]
    public void A_day_is_one_of_the_branchs_own_time()
    {
        _ledger.Take(Tagged(Noon.AddHours(-13), "evening before", "complaint"));
        Assert.Empty(_ledger.On(Noon));
        Assert.Single(_ledger.On(Noon.AddHours(-13)));
    }

    [Theory]
    [InlineData(1, 4, false)]
    [InlineData(1, 5, true)]
    [InlineData(2, 6, false)]
    [InlineData(2, 7, true)]
    public void Beyond_three_standard_deviations_of_the_usual_it_rises(int usual, int today, bool rises)
    {
        UsualWeek(usual);
        Say(0, today, "delivery");

        var topic = _ledger.On(Noon).First();
        Assert.Equal((usual, rises), (topic.Usual!.Value, topic.IsRising));
    }

    [Fact]
    public void What_never_came_up_before_rises_from_the_third_contact_on_and_comes_first()
    {
        UsualWeek(5);
        Say(0, 5, "delivery");
        Say(0, 2, "fire");
        Assert.DoesNotContain(_ledger.On(Noon), topic => topic.IsRising);
        Say(0, "fire");

        Assert.Equal(("fire", true), (_ledger.On(Noon)[0].Name, _ledger.On(Noon)[0].IsRising));
    }

    [Fact]
    public void Days_on_which_nobody_worked_do_not_make_a_topic_rare()
    {
        foreach (var day in new[] { -14, -13, -12, -7, -6 })
        {
            Say(day, 4, "delivery");
        }

        Say(0, "delivery");
        Assert.Equal(4, _ledger.On(Noon)[0].Usual);
    }

    [Fact]
    public void What_is_older_than_three_weeks_is_forgotten()
    {
        foreach (var day in Enumerable.Range(-26, 10))
        {
            Say(day, "delivery");
        }

        Say(0, "delivery");
        Assert.Equal(1, _ledger.On(Noon)[0].Usual);
        Assert.Null(_ledger.On(Noon.AddDays(3)).FirstOrDefault());
        Say(3, "delivery");
        Assert.Null(_ledger.On(Noon.AddDays(3))[0].Usual);
    }

    private void UsualWeek(int contacts)
    {
        foreach (var day in Enumerable.Range(-7, 7))
        {
            Say(day, contacts, "delivery");
        }
    }

    private void Say(int day, int contacts, string code)
    {
        for (var contact = 0; contact < contacts; contact++)
        {
            Say(day, code);
        }
    }

    private void Say(int day, string code, params string[] tags) =>
        _ledger.Take(Tagged(Noon.AddDays(day), $"{++_contacts}", code, tags));

    private static InteractionTagged Tagged(DateTimeOffset at, string contact, string code, params string[] tags) =>
        new(at, Customer(contact), new AgentId("anna"), code, tags, null);
}
