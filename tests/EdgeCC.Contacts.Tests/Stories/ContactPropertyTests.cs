using CsCheck;
using EdgeCC.Contacts.Interactions;
using EdgeCC.Contacts.Timeline;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Contacts.Tests.Stories;

/// <summary>Whatever happens in whatever order. A failure prints the seed and the shortest story.</summary>
public class ContactPropertyTests
{
    private const int StepsEach = 150;

    /// <summary>One step: what kind of thing happens, and two numbers that choose to what.</summary>
    private static readonly Gen<(int Kind, int A, int B)> Step =
        Gen.Select(Gen.Int[0, 99], Gen.Int[0, 999], Gen.Int[0, 999]);

    [Fact]
    public void A_book_restored_from_the_facts_at_any_event_is_the_same_and_goes_on_the_same() => Run(200, (book, _, step) =>
    {
        if (step.A % 10 == 0)
        {
            Assert.Equal(StateText.Of(book.Contacts, book.Now), StateText.Of(book.Restored(), book.Now));
        }
    });

    [Fact]
    public void What_is_told_again_changes_nothing() => Run(200, (book, teller, step) =>
    {
        foreach (var again in new[] { teller.Last, teller.Named.ElementAtOrDefault(step.A % 40) })
        {
            if (again is not null)
            {
                var before = StateText.Of(book.Contacts, book.Now);
                book.Tell(again);
                Assert.Empty(book.Told);
                Assert.Equal(before, StateText.Of(book.Contacts, book.Now));
            }
        }
    });

    [Fact]
    public void The_timeline_has_one_order_and_what_comes_never_changes_the_order_of_what_was_there()
    {
        var before = new Dictionary<CustomerId, IReadOnlyList<TimelineEntry>>();
        Run(150, (book, _, step) =>
        {
            if (step.B % 9 == 0)
            {
                book.JumpClock(TimeSpan.FromSeconds(step.A - 500));
            }

            foreach (var customer in book.Facts.OfType<CustomerAdded>().Select(added => added.CustomerId))
            {
                var now = book.Contacts.TimelineOf(customer);
                Assert.All(now.Zip(now.Skip(1)), pair => Assert.True(TimelineEntry.ByPlace.Compare(pair.First, pair.Second) < 0));
                var known = before.GetValueOrDefault(customer, []);
                Assert.Equal(known.Where(now.Contains), now.Where(known.Contains));
                before[customer] = now;
            }
        }, before.Clear);
    }

    [Fact]
    public void Every_interaction_ends_once_with_times_that_can_be_and_serves_one_goal_at_most() => Run(200, (book, _, _) =>
    {
        var ended = book.Facts.OfType<InteractionEnded>().ToArray();
        var arrived = book.Facts.OfType<InteractionArrived>().ToDictionary(fact => fact.InteractionId);
        Assert.Equal(ended.Length, ended.Select(fact => fact.InteractionId).Distinct().Count());
        Assert.Equal(arrived.Count - ended.Length, book.Contacts.Counts.OpenInteractions);
        foreach (var fact in ended)
        {
            Assert.True(fact.Held <= fact.Talked && fact.Waited + fact.Talked <= fact.At - arrived[fact.InteractionId].At);
        }

        var (interactions, _, _, episodes, _) = book.Contacts.Books;
        Assert.DoesNotContain(interactions.Open, state => state.Stage == InteractionStage.Closed);
        var contacts = episodes.All.SelectMany(episode => episode.Contacts).ToArray();
        Assert.Equal(contacts.Length, contacts.Distinct().Count());
        var joined = book.Facts.OfType<InteractionJoinedEpisode>().Select(fact => fact.InteractionId).Distinct().Count();
        Assert.InRange(contacts.Length, book.Facts.Any(fact => fact is CustomerErased) ? 0 : joined, joined);
    });

    [Fact]
    public void A_journal_that_breaks_off_anywhere_makes_a_book_whose_calls_are_ended_and_whose_promises_are_kept() => Step.Array[StepsEach].Sample(
        steps =>
        {
            var (book, teller) = Begin();
            foreach (var (kind, a, b) in steps)
            {
                teller.Tell(kind, a, b);
            }

            book.Facts.RemoveRange(steps[0].A * book.Facts.Count / 1_000, book.Facts.Count - (steps[0].A * book.Facts.Count / 1_000));
            book.Restart(secondsOff: steps[0].B);
            book.EndOpen();
            Assert.DoesNotContain(book.Contacts.Books.Interactions.Open, state => state is { Channel: Channel.Voice, IsEnded: false });
            Assert.All(book.Contacts.FollowUps, followUp => Assert.True(followUp.Work is not null || followUp.Due > book.Now.Wall));
            Assert.Equal(StateText.Of(book.Contacts, book.Now), StateText.Of(book.Restored(), book.Now));
        },
        iter: 200,
        threads: 1);

    [Fact]
    public void Stories_reach_everything_that_can_be_told()
    {
        var random = new Random(1);
        var told = new HashSet<Type>();
        for (var story = 0; story < 150; story++)
        {
            var (book, teller) = Begin();
            for (var step = 0; step < StepsEach; step++)
            {
                teller.Tell(random.Next(100), random.Next(1000), random.Next(1000));
                told.UnionWith(book.Told.Select(fact => fact.GetType()));
            }
        }

        Type[] ours =
        [
            typeof(CustomerAdded), typeof(InteractionArrived), typeof(InteractionHeld), typeof(InteractionResumed),
            typeof(InteractionTransferred), typeof(ConferenceJoined), typeof(ConferenceLeft), typeof(InteractionDiverted),
            typeof(InteractionContinued), typeof(InteractionAttributed), typeof(InteractionTagged), typeof(MessageReceived),
            typeof(MessageSent), typeof(InteractionEnded), typeof(SurveyOffered), typeof(SurveyAnswered), typeof(SurveyCommented),
            typeof(EpisodeOpened), typeof(InteractionJoinedEpisode), typeof(EpisodeClosed), typeof(EpisodeReopened),
            typeof(FollowUpPromised), typeof(FollowUpMoved), typeof(FollowUpStarted), typeof(FollowUpEnded), typeof(CustomerErased),
        ];
        Assert.Empty(ours.Except(told).Select(type => type.Name));
    }

    private static void Run(long stories, Action<Book, Storyteller, (int Kind, int A, int B)> check, Action? begin = null) =>
        Step.Array[StepsEach].Sample(
            steps =>
            {
                begin?.Invoke();
                var (book, teller) = Begin();
                foreach (var step in steps)
                {
                    teller.Tell(step.Kind, step.A, step.B);
                    check(book, teller, step);
                }
            },
            iter: stories,
            threads: 1);

    private static (Book Book, Storyteller Teller) Begin()
    {
        var book = new Book();
        return (book, new Storyteller(book));
    }
}
