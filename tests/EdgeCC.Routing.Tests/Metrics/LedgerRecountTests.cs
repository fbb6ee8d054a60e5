using CsCheck;
using EdgeCC.Model.Agents;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using EdgeCC.Routing.Metrics;
using static EdgeCC.Routing.Tests.Metrics.Day;

namespace EdgeCC.Routing.Tests.Metrics;

/// <summary>Random facts, told twice and out of order, against a recount that reads the whole list for every number.</summary>
public class LedgerRecountTests
{
    private static readonly QueueId[] Queues = [Sales, new("support")];
    private static readonly AgentId[] Agents = [Anna, new("boris")];
    private static readonly Channel[] Channels = [Channel.Voice, Channel.Chat];

    private static readonly Gen<int> Moment = Gen.Int[0, 20_000 / Recount.Step].Select(steps => steps * Recount.Step);

    private static readonly Gen<(int Kind, int Contact, int At, int Pick)> Draw =
        Gen.Select(Gen.Int[0, 12], Gen.Int[0, 7], Moment, Gen.Int[0, 999]);

    private static readonly Gen<Fact[]> Story =
        Draw.Array[0, 60].SelectMany(draws => Gen.Shuffle(Twice([.. draws.Select(FactOf)])));

    private static readonly Gen<Fact[]> Shifts = Gen.Select(Moment, Gen.Int[0, 5], Gen.Int[0, 1]).Array[0, 25].Select(
        draws => draws.DistinctBy(draw => draw.Item1).OrderBy(draw => draw.Item1).Select(
            Fact (draw) => Status(Agents[draw.Item3], draw.Item1, (AgentStatus)draw.Item2)).ToArray());

    [Fact]
    public void Every_number_equals_a_recount_whatever_the_order_and_however_often_told() => Gen.Select(Story, Shifts).Sample(
        (story, shifts) =>
        {
            var ledger = new MetricsLedger(MetricsModel.Usual with { RepeatWindow = Recount.RepeatWindow });
            Array.ForEach(story, ledger.Take);
            Array.ForEach(shifts, fact => Array.ForEach([fact, fact, shifts[0]], ledger.Take));
            foreach (var scope in Scopes())
            {
                var recount = new Recount([.. story.Distinct()], shifts, scope);
                var sum = ledger.Sum(scope);
                Assert.All(
                    Enum.GetValues<Measure>(),
                    measure => Assert.Equal((measure, recount.Of(measure)), (measure, sum[measure])));
            }
        },
        iter: 200,
        threads: 1);

    [Fact]
    public void The_stories_reach_every_measure()
    {
        var reached = new HashSet<Measure>();
        Gen.Select(Story, Shifts).Sample(
            (story, shifts) =>
            {
                var recount = new Recount([.. story.Distinct()], shifts, Scopes().First());
                reached.UnionWith(Enum.GetValues<Measure>().Where(measure => recount.Of(measure) > 0));
            },
            iter: 100,
            seed: "0000000000001",
            threads: 1);
        Assert.Equal(Enum.GetValues<Measure>().Length, reached.Count);
    }

    private static IEnumerable<MetricsScope> Scopes()
    {
        yield return new(Nine.AddDays(-1), Nine.AddDays(9));
        yield return new(Nine.AddHours(1), Nine.AddHours(3));
        yield return new(Nine, Nine.AddHours(1), Sales);
        yield return new(Nine.AddMinutes(30), Nine.AddHours(3), null, Channel.Chat);
        yield return new(Nine, Nine.AddMinutes(45), Agent: Anna);
    }

    private static Fact[] Twice(Fact[] facts) => [.. facts, .. facts.Where((_, place) => place % 3 == 0)];

    private static Fact FactOf((int Kind, int Contact, int At, int Pick) draw)
    {
        var (kind, number, at, pick) = draw;
        var id = Contact($"c{number}");
        var channel = Channels[number % 2];
        var queue = Queues[pick % 2];
        var agent = Agents[pick / 2 % 2];
        var span = TimeSpan.FromSeconds(pick / 4 % 40);
        return kind switch
        {
            0 => new InteractionArrived(At(at), id, channel, new CustomerId($"k{number % 3}"), null, "1"),
            1 => new InteractionQueued(At(at), id, queue, 1, channel, new CustomerId($"k{number % 3}")),
            2 or 3 => new InteractionConnected(At(at), id, agent, queue, span),
            4 => new InteractionAbandoned(At(at), id, queue, span, channel),
            5 => new InteractionUnserved(At(at), id, queue, "full"),
            6 or 7 => new InteractionReleased(At(at), id, agent, queue, ReleaseCause.Moved, pick % 3 * span),
            8 => new WrapUpEnded(At(at), id, agent),
            // One end a contact: its time and figures follow from its number.
            9 => Ended(id, 9000 + (number * Recount.Step), (InteractionOutcome)(number % 3), number * 4, number * 100, number * 7),
            10 => new SurveyAnswered(At(at), id, (SurveyKind)(pick % 3), pick / 3 % 12),
            11 => new InteractionJoinedEpisode(At(at), id, new EpisodeId($"e{pick % 3}")),
            _ => new CallbackRequested(
                At(at), Contact("c7"), queue, "+49", (CallbackOrigin)(pick % 4), new CustomerId("k1"), At(at), null, null),
        };
    }
}
