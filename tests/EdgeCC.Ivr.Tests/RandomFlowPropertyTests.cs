using System.Collections.Immutable;
using CsCheck;
using EdgeCC.Model.Interactions;
using EdgeCC.Model.Sound;
using EdgeCC.Model.Walk;

namespace EdgeCC.Ivr.Tests;

/// <summary>Whatever flow the reader takes and whatever happens in it: it ends, or the customer is still being looked after.</summary>
public class RandomFlowPropertyTests
{
    private const int Stories = 2000;
    private const int StepsEach = 40;

    /// <summary>The spoken form of articles is rendered with the knowledge base, not with flows.</summary>
    private const string Article = "An article.";

    private static readonly QueueExit[] Exits = Enum.GetValues<QueueExit>();

    private static readonly string[] Texts =
        ["1", "2", "12", "order", "an agent", "bye", "02032026", "1.5", "", "\0\ud83d", "+79161234567", "yes", new string('x', 5000)];

    private static readonly string?[] Bodies = [null, "{}", "{\"a\":3}", "[", "{\"a\":\"\ud83d\"}", "{\"a\":{\"a\":1}}"];

    private static readonly Gen<(int Seed, int[] Steps)> Story = Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[0, 9999].Array[StepsEach]);

    [Fact]
    public void Nobody_is_lost_and_nothing_throws()
    {
        var told = 0;
        Story.Sample(
            story =>
            {
                if (Begin(story.Seed) is not { } customer)
                {
                    return;
                }

                told++;
                var rendered = customer.Runner.PromptsWanted.ToHashSet();
                foreach (var step in story.Steps)
                {
                    Do(customer, step);
                    Check(customer, rendered);
                }

                customer.Tell(new FlowStopped(Customer.Id));
                Assert.Equal(new FlowCounts(0, 0), customer.Runner.Counts);
            },
            iter: Stories,
            threads: 1);
        Assert.True(told > Stories / 3, $"only {told} of {Stories} flows were taken");
    }

    [Fact]
    public void An_event_that_comes_again_changes_nothing() => Story.Sample(
        story =>
        {
            if (Begin(story.Seed) is not { } customer)
            {
                return;
            }

            foreach (var step in story.Steps)
            {
                var again = Do(customer, step);
                if (again is null)
                {
                    continue;
                }

                var counts = customer.Runner.Counts;
                customer.Tell(again);
                Assert.Empty(customer.Effects);
                Assert.Equal(counts, customer.Runner.Counts);
            }
        },
        iter: Stories,
        threads: 1);

    [Fact]
    public void Left_alone_every_flow_ends_or_leads_into_a_queue() => Story.Sample(
        story =>
        {
            if (Begin(story.Seed) is not { } customer)
            {
                return;
            }

            // A flow that goes round is cut off by the rounds unheard; that is the most this can take.
            for (var i = 0; i < 20 * FlowVisit.RoundsUnheard && !customer.Ended; i++)
            {
                if (customer.Runner.VisitOf(Customer.Id)!.IsPlaying)
                {
                    customer.HearToTheEnd();
                }

                if (!customer.Ended)
                {
                    customer.Pass(600);
                }
            }

            Assert.True(customer.Ended || customer.Runner.VisitOf(Customer.Id)!.WaitsIn is not null);
        },
        iter: Stories / 4,
        threads: 1);

    private static Customer? Begin(int seed) => RandomFlow.From(seed) is not { } flow ? null : new Customer(
        flow,
        hour: seed % 3 == 0 ? 20 : 10,
        caller: seed % 5 == 0 ? null : "89161234567",
        channel: seed % 2 == 0 ? Channel.Voice : Channel.Chat,
        attributes: seed % 7 == 0 ? null : ImmutableDictionary<string, string>.Empty
            .Add(CustomerAttribute.Name, "Olga").Add(CustomerAttribute.Agent, "anna").Add(CustomerAttribute.Certainty, CustomerAttribute.Certain),
        others: RandomFlow.Inner);

    /// <summary>Lets something happen; returns the event where it is one that edges may deliver twice.</summary>
    private static Event? Do(Customer customer, int step)
    {
        switch (step % 10)
        {
            case 0:
                customer.Press("0123456789*#A\0"[step / 10 % 14]);
                return null;
            case 1:
                customer.LeaveQueue(Exits[step / 10 % Exits.Length]);
                return null;
            case 2:
                customer.Tell(new FlowPositionTold(Customer.Id, step % 30, step % 3 == 0 ? null : TimeSpan.FromMinutes(step % 50)));
                return null;
            case 3:
                customer.Pass(step / 10 % 700);
                return null;
            case 4 or 5:
                return Tell(customer, new FlowPlaybackEnded(Customer.Id, step % 3 == 0 ? new PlaybackId(step % 20) : customer.Playback));
            case 6:
                return Tell(customer, new FlowTextReceived(Customer.Id, $"r{step}", Texts[step / 10 % Texts.Length]));
            case 7:
                return Tell(customer, step % 3 == 0 ? new FlowCallbackTaken(Customer.Id) : new FlowCallbackRefused(Customer.Id, CallbackRefusal.Full));
            default:
                return Tell(customer, AnswerOf(step / 10, step % 7 == 0 ? new RequestId(step % 9) : customer.Request));
        }
    }

    private static FlowAnswer AnswerOf(int step, RequestId request) => (step % 5) switch
    {
        0 => new FlowDataTold(Customer.Id, request, Bodies[step / 5 % Bodies.Length]),
        1 => new FlowCustomerTold(Customer.Id, request, ImmutableDictionary<string, string>.Empty.Add(CustomerAttribute.Certainty, "certain")),
        2 => new FlowKnowledgeTold(Customer.Id, request, step % 2 == 0 ? default : [new SuggestedArticle("a", step % 11 / 10.0, Article, "", "Full.")]),
        3 => new FlowMessageKept(Customer.Id, request, step % 2 == 0),
        _ => new FlowTransferFailed(Customer.Id, request, TransferFailure.NoAnswer),
    };

    private static Event Tell(Customer customer, Event @event)
    {
        customer.Tell(@event);
        return @event;
    }

    private static void Check(Customer customer, HashSet<Prompt> rendered)
    {
        Assert.True(customer.Effects.OfType<EndContact>().Count() <= 1);
        Assert.Equal(customer.Ended ? 0 : 1, customer.Runner.Counts.Visits);
        if (customer.Runner.VisitOf(Customer.Id) is not { } visit)
        {
            return;
        }

        Assert.True(visit.IsPlaying || visit.WaitsIn is not null || customer.Runner.Counts.Deadlines == 1, $"lost on {visit.Node}");
        Assert.True(visit.IsText ? !visit.IsPlaying : !customer.Effects.OfType<SendToContact>().Any());
        Assert.All(
            customer.Effects.OfType<PlayToContact>().SelectMany(play => play.Prompts).Where(prompt => prompt is not Prompt.Spoken { Text: Article }),
            prompt => Assert.Contains(prompt, rendered));
    }
}
