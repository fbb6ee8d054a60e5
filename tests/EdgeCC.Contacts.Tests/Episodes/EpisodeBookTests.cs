using EdgeCC.Contacts.Episodes;
using EdgeCC.Contacts.FollowUps;
using EdgeCC.Contacts.Interactions;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using static EdgeCC.Contacts.Tests.Book;

namespace EdgeCC.Contacts.Tests.Episodes;

public class EpisodeBookTests
{
    private static readonly EpisodeId Card = new("card");
    private readonly Book _book = new();

    [Fact]
    public void A_contact_nobody_put_anywhere_begins_an_episode_when_its_agent_is_done()
    {
        _book.Arrive("c", Phone);
        _book.Queue("c");
        _book.Connect("c");
        _book.Release("c", wrapUp: 10);
        _book.End("c");
        Assert.Null(_book.Contacts.EpisodeOf(Id("c")));
        _book.Append(at => new WrapUpEnded(at, Id("c"), Anna));

        Assert.Equal([typeof(EpisodeOpened), typeof(InteractionJoinedEpisode)], _book.Told.Select(fact => fact.GetType()));
        Assert.Equal([Id("c")], _book.Contacts.EpisodeOf(Id("c"))!.Contacts);
    }

    [Fact]
    public void Who_talked_with_nobody_or_is_unknown_begins_none()
    {
        _book.Arrive("menu", Phone);
        _book.End("menu");
        _book.Serve("unknown", null);
        Assert.DoesNotContain(_book.Facts, fact => fact is EpisodeOpened);
    }

    [Fact]
    public void Contacts_of_one_goal_are_counted_and_a_contact_serves_one()
    {
        _book.Serve("first", Phone);
        _book.Arrive("second", Phone);
        _book.Tell(new EpisodeBegun(Card, Id("second"), "new card"));
        _book.Tell(new EpisodeBegun(Card, Id("second"), "new card"));
        Assert.Empty(_book.Told);
        Assert.Equal(2, _book.Contacts.EpisodesOf(Customer).Count);

        _book.Tell(new EpisodeChosen(Card, Id("first")));
        _book.Tell(new EpisodeChosen(Card, Id("first")));
        Assert.Empty(_book.Told);
        Assert.Equal([Id("second"), Id("first")], _book.Contacts.EpisodeOf(Id("first"))!.Contacts);
        Assert.Equal("new card", _book.Contacts.EpisodeOf(Id("first"))!.Goal);
        Assert.Empty(_book.Contacts.EpisodesOf(Customer).Single(episode => episode.Id != Card).Contacts);
    }

    [Fact]
    public void A_goal_of_somebody_else_cannot_be_chosen()
    {
        _book.Arrive("mine", Phone);
        _book.Tell(new EpisodeBegun(Card, Id("mine"), "new card"));
        _book.Arrive("yours", "+79160000000");
        _book.Tell(new EpisodeChosen(Card, Id("yours")));
        Assert.Empty(_book.Told);
        Assert.Equal(EpisodeRefusal.AnotherCustomers, _book.Refused);
    }

    [Fact]
    public void A_contact_of_nobody_has_no_goal()
    {
        _book.Arrive("mine", Phone);
        _book.Tell(new EpisodeBegun(Card, Id("mine"), "new card"));
        _book.Arrive("withheld", null);
        _book.Tell(new EpisodeBegun(new("other"), Id("withheld"), "new card"));
        Assert.Equal(EpisodeRefusal.NobodysContact, _book.Refused);
        _book.Tell(new EpisodeChosen(Card, Id("withheld")));
        Assert.Equal(EpisodeRefusal.NobodysContact, _book.Refused);
        Assert.Empty(_book.Told);
    }

    [Fact]
    public void A_closed_goal_is_taken_up_again_by_a_contact_for_a_month_and_no_longer()
    {
        _book.Arrive("first", Phone);
        _book.Tell(new EpisodeBegun(Card, Id("first"), "new card"));
        _book.Tell(new EpisodeFinished(Card, EpisodeEnding.Reached));
        _book.Tell(new EpisodeFinished(Card, EpisodeEnding.Reached));
        Assert.Empty(_book.Told);

        Days(29);
        _book.Arrive("second", Phone);
        _book.Tell(new EpisodeChosen(Card, Id("second")));
        Assert.Equal([typeof(EpisodeReopened), typeof(InteractionJoinedEpisode)], _book.Told.Select(fact => fact.GetType()));

        _book.Tell(new EpisodeFinished(Card, EpisodeEnding.GivenUp));
        Days(31);
        _book.Tell(new EpisodeTakenUpAgain(Card));
        Assert.Empty(_book.Told);
        Assert.Equal(EpisodeRefusal.TooOld, _book.Refused);
        Assert.Empty(_book.Contacts.SuggestEpisodes(_book.Arrive("third", Phone).InteractionId));
        _book.Tell(new EpisodeChosen(Card, Id("third")));
        Assert.Empty(_book.Told);
        Assert.Equal(EpisodeRefusal.TooOld, _book.Refused);
    }

    [Fact]
    public void A_goal_nothing_is_heard_of_is_closed_after_a_month_also_over_a_restart()
    {
        _book.Arrive("first", Phone);
        _book.Tell(new EpisodeBegun(Card, Id("first"), "new card"));
        Days(29);
        _book.End("first");
        _book.Restart();
        _book.EndOpen();
        Days(29);
        Assert.DoesNotContain(_book.Facts, fact => fact is EpisodeClosed);
        Days(1);
        Assert.Equal(EpisodeEnding.Quiet, Assert.Single(_book.Told.OfType<EpisodeClosed>()).Ending);
        Assert.Null(_book.NextDeadline);
    }

    [Fact]
    public void Suggestions_are_ranked_by_reason_and_fade()
    {
        _book.Arrive("tagged", Phone);
        _book.Queue("tagged");
        _book.Tell(new WrapUpGiven(Id("tagged"), Anna, "refused", []));
        _book.Tell(new EpisodeBegun(new("by-topic"), Id("tagged"), "price"));
        _book.Tell(new CustomerArrived(Id("mail"), Channel.Voice, Phone, "x", Thread: "<1@example.org>"));
        _book.Tell(new EpisodeBegun(new("by-thread"), Id("mail"), "letter"));
        _book.Arrive("promised", Phone);
        _book.Append(at => new InteractionQueued(at, Id("promised"), Support, 1));
        _book.Tell(new EpisodeBegun(new("by-promise"), Id("promised"), "call back"));
        _book.Tell(new FollowUpAgreed(new("f"), Id("promised"), Anna, _book.Now.Wall.AddDays(10), "call"));
        _book.Arrive("queue", Phone);
        _book.Queue("queue");
        _book.Tell(new EpisodeBegun(new("by-queue"), Id("queue"), "anything"));
        _book.Arrive("nothing", Phone);
        _book.Tell(new EpisodeBegun(new("unlike"), Id("nothing"), "anything else"));
        Days(7);

        _book.Tell(new CustomerArrived(Id("new"), Channel.Voice, Phone, "x", Thread: "<1@example.org>"));
        _book.Queue("new");
        _book.Tell(new WrapUpGiven(Id("new"), Boris, "refused", []));
        var suggested = _book.Contacts.SuggestEpisodes(Id("new"));

        Assert.Equal(
            [EpisodeReason.Thread, EpisodeReason.FollowUp, EpisodeReason.Topic, EpisodeReason.Queue],
            suggested.Select(suggestion => suggestion.Reason));
        Assert.Equal([0.9, 0.8, 0.7 * 0.75, 0.5 * 0.75], suggested.Select(suggestion => suggestion.Score), (one, other) => Math.Abs(one - other) < 1e-9);

        _book.Tell(new EpisodeFinished(new("by-thread"), EpisodeEnding.Reached));
        Assert.Equal(EpisodeReason.FollowUp, _book.Contacts.SuggestEpisodes(Id("new"))[0].Reason);
    }

    private CustomerId Customer => _book.Contacts.Recognise(Channel.Voice, Phone, _book.Now.Wall).Customer!.Value;

    private void Days(double days) => _book.Pass(TimeSpan.FromDays(days).TotalSeconds);
}
