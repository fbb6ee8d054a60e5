using EdgeCC.Model.Agents;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Metrics;
using static EdgeCC.Routing.Tests.Metrics.Day;

namespace EdgeCC.Routing.Tests.Metrics;

public class TallySheetTests
{
    private static readonly MetricsScope Always = new(DateTimeOffset.MinValue, DateTimeOffset.MaxValue);
    private static readonly QueueId Support = new("support");

    private readonly Day _day = new();

    [Fact]
    public void A_sheet_says_of_every_part_what_the_ledger_says()
    {
        _day.Answers(3, 10);
        _day.Answers(2, 30);
        _day.Abandons(1, 4);
        _day.Tell(
            Queued(Contact("chat"), 0, Channel.Chat), Connected(Contact("chat"), 60, Anna, 60),
            new InteractionQueued(At(0), Contact("other"), Support, 1), new InteractionAbandoned(At(8), Contact("other"), Support, TimeSpan.FromSeconds(8)),
            Status(Anna, 0, AgentStatus.Ready), Status(Anna, 60, AgentStatus.Talking), Status(Anna, 90, AgentStatus.SignedOut));

        var sheet = _day.Ledger.Sheet(Always);
        foreach (var part in new[]
        {
            Always, Always with { Queue = Sales }, Always with { Channel = Channel.Chat }, Always with { Agent = Anna },
            Always with { Queue = Sales, Channel = Channel.Voice }, Always with { Queue = Support, Channel = Channel.Chat },
        })
        {
            var expected = _day.Ledger.Report(part);
            var report = sheet.Report(part.Queue, part.Channel, part.Agent);
            Assert.Equal(expected.Figures, report.Figures);
            Assert.Equal(expected.Targets, report.Targets);
            Assert.Equal(part, report.Scope);
        }
    }

    [Fact]
    public void A_sheet_stays_as_it_was_when_more_happens()
    {
        _day.Answers(1, 10);
        var sheet = _day.Ledger.Sheet(Always);
        _day.Answers(1, 10);

        Assert.Equal(1, sheet.Sum()[Measure.Answered]);
        Assert.Equal(2, _day.Ledger.Sum(Always)[Measure.Answered]);
    }

    [Fact]
    public void First_contacts_are_on_a_sheet_of_their_own()
    {
        _day.Tell(
            Arrived(Contact("one"), 0, "k"), Queued(Contact("one"), 0), Connected(Contact("one"), 5, Anna, 5),
            Arrived(Contact("two"), 100, "k"), Queued(Contact("two"), 100), Connected(Contact("two"), 105, Anna, 5));

        Assert.Equal(0, _day.Ledger.Sheet(Always).Sum()[Measure.FirstContacts]);
        Assert.Equal(1, _day.Ledger.FirstContacts(Always).Sum(Sales)[Measure.FirstContacts]);
        Assert.Equal(0, _day.Ledger.FirstContacts(Always).Sum(Support)[Measure.FirstContacts]);
        Assert.Equal(1, _day.Ledger.Sum(Always)[Measure.FirstContacts]);
    }
}
