using EdgeCC.Contacts.FollowUps;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using static EdgeCC.Contacts.Tests.Book;

namespace EdgeCC.Contacts.Tests.FollowUps;

public class FollowUpBookTests
{
    private static readonly FollowUpId Call = new("call");
    private readonly Book _book = new();

    public FollowUpBookTests() => _book.Serve("c", Phone);

    [Fact]
    public void A_promise_falls_due_at_its_time_with_all_that_is_needed_to_keep_it()
    {
        Promise(Call, hours: 2);
        _book.Pass(7199);
        Assert.DoesNotContain(_book.Facts, fact => fact is FollowUpStarted);
        _book.Pass(1);

        var due = Due;
        Assert.Equal(
            (Call, Id("c"), Anna, Sales, Channel.Voice, Phone, "the price list"),
            (due.FollowUp, due.Promise.PromisedIn, due.Promise.Agent, due.Promise.Queue, due.Promise.Channel, due.Promise.Address, due.Promise.Promise));
        Assert.Equal(due.Work, Assert.Single(_book.Told.OfType<FollowUpStarted>()).Work);
    }

    [Fact]
    public void Whoever_is_called_back_goes_on_with_the_contact_it_was_promised_in_and_then_it_is_done()
    {
        Promise(Call, hours: 1);
        _book.Pass(3600);
        var work = Due.Work.Value;
        _book.Append(at => new CallbackRequested(at, new(work), Sales, Phone, CallbackOrigin.Desk, null, at, null, null));
        Assert.Equal(Id("c"), Assert.Single(_book.Told.OfType<InteractionContinued>()).Of);

        _book.Arrive(work, Phone);
        _book.Append(at => new InteractionConnected(at, new(work), Anna, Sales, default));
        Assert.Equal(_book.Contacts.EpisodeOf(Id("c"))!.Id, _book.Contacts.EpisodeOf(new(work))!.Id);
        _book.Release(work);
        _book.End(work);
        Assert.Equal(FollowUpEnding.Done, Assert.Single(_book.Told.OfType<FollowUpEnded>()).Ending);
        Assert.Empty(_book.Contacts.FollowUps);
    }

    [Fact]
    public void What_could_not_be_begun_or_broke_off_comes_again_a_little_later()
    {
        Promise(Call, hours: 1);
        _book.Pass(3600);
        var first = Due.Work;
        _book.Tell(new FollowUpNotBegun(Call));
        Assert.IsType<FollowUpMoved>(Assert.Single(_book.Told));
        _book.Pass(FollowUpBook.TriedAgainAfter.TotalSeconds);
        var second = Due.Work;
        Assert.NotEqual(first, second);

        _book.Arrive(second.Value, Phone);
        _book.End(second.Value, Party.Appliance, InteractionOutcome.Failed);
        Assert.Contains(_book.Told, fact => fact is FollowUpMoved);
        _book.Pass(FollowUpBook.TriedAgainAfter.TotalSeconds);
        Assert.Equal(Call, Due.FollowUp);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_is_settled_while_its_work_waits_is_called_off_unless_somebody_talks_already(bool talks)
    {
        Promise(Call, hours: 1);
        _book.Pass(3600);
        var work = Due.Work;
        if (talks)
        {
            _book.Arrive(work.Value, Phone);
            _book.Append(at => new InteractionConnected(at, work, Anna, Sales, default));
        }

        _book.Tell(new FollowUpSettled(Call, FollowUpEnding.Done));
        Assert.Equal(FollowUpEnding.Done, Assert.Single(_book.Told.OfType<FollowUpEnded>()).Ending);
        Assert.Equal(talks ? [] : [new WorkCalledOff(work, Channel.Voice)], _book.Reported);
    }

    [Theory]
    [InlineData(CallbackEnding.GivenUp, FollowUpEnding.Unreached)]
    [InlineData(CallbackEnding.CustomerCalled, FollowUpEnding.Done)]
    [InlineData(CallbackEnding.Cancelled, FollowUpEnding.Cancelled)]
    public void A_callback_that_came_to_its_end_ends_the_promise(CallbackEnding callback, FollowUpEnding ending)
    {
        Promise(Call, hours: 1);
        _book.Pass(3600);
        var work = Due.Work;
        _book.Append(at => new CallbackEnded(at, work, callback));
        Assert.Equal(ending, Assert.Single(_book.Told.OfType<FollowUpEnded>()).Ending);
        Assert.Null(Assert.Single(_book.Contacts.EpisodesOf(Customer)).Ending);
    }

    [Fact]
    public void A_promise_can_be_moved_and_settled_and_twice_is_once()
    {
        Promise(Call, hours: 1);
        var due = _book.Now.Wall.AddHours(5);
        _book.Tell(new FollowUpPutOff(Call, due));
        _book.Tell(new FollowUpPutOff(Call, due));
        Assert.Empty(_book.Told);
        _book.Pass(3600);
        Assert.Equal(due, Assert.Single(_book.Contacts.FollowUps).Due);
        _book.Tell(new FollowUpSettled(Call, FollowUpEnding.Cancelled));
        Assert.IsType<FollowUpEnded>(Assert.Single(_book.Told));
        _book.Tell(new FollowUpSettled(Call, FollowUpEnding.Cancelled));
        Assert.Empty(_book.Told);
        Promise(Call, hours: 1);
        Assert.Empty(_book.Told);
    }

    [Fact]
    public void What_cannot_be_promised_is_refused_with_the_reason()
    {
        Assert.Equal(FollowUpRefusal.BadTime, Refused(new FollowUpAgreed(Call, Id("c"), Anna, _book.Now.Wall, "now")));
        Assert.Equal(FollowUpRefusal.BadTime, Refused(new FollowUpAgreed(Call, Id("c"), Anna, _book.Now.Wall.AddDays(400), "one day")));
        Assert.Equal(FollowUpRefusal.NoContact, Refused(new FollowUpAgreed(Call, Id("x"), Anna, _book.Now.Wall.AddDays(4), "who?")));
        Assert.Equal(
            FollowUpRefusal.NoAddress,
            Refused(new FollowUpAgreed(Call, Id("c"), Anna, _book.Now.Wall.AddDays(4), "a letter", Channel.Email)));
        _book.Serve("withheld", null);
        Assert.Equal(FollowUpRefusal.NoAddress, Refused(new FollowUpAgreed(Call, Id("withheld"), Anna, _book.Now.Wall.AddDays(4), "call")));
    }

    [Fact]
    public void What_cannot_be_put_off_is_refused_with_the_reason()
    {
        Promise(Call, hours: 1);
        Assert.Equal(FollowUpRefusal.BadTime, Refused(new FollowUpPutOff(Call, _book.Now.Wall)));
        Assert.Equal(FollowUpRefusal.Over, Refused(new FollowUpPutOff(new("other"), _book.Now.Wall.AddHours(5))));
        _book.Pass(3600);
        Assert.Equal(FollowUpRefusal.Begun, Refused(new FollowUpPutOff(Call, _book.Now.Wall.AddHours(5))));
    }

    [Fact]
    public void What_fell_due_while_the_power_was_off_comes_at_once_and_in_its_order()
    {
        Promise(new("later"), hours: 3);
        Promise(new("sooner"), hours: 2);
        Promise(new("tomorrow"), hours: 24);
        _book.Restart(secondsOff: 4 * 3600);
        _book.EndOpen();

        Assert.Equal([new("sooner"), new("later")], _book.Reported.OfType<FollowUpFellDue>().Select(due => due.FollowUp));
        Assert.NotNull(_book.NextDeadline);
    }

    [Fact]
    public void What_fell_due_and_was_not_begun_when_the_power_failed_is_begun_after_it_as_the_same_work()
    {
        Promise(Call, hours: 1);
        _book.Pass(3600);
        var work = Due.Work;
        _book.Restart();
        _book.EndOpen();
        Assert.Equal(work, Due.Work);

        _book.Append(at => new CallbackRequested(at, work, Sales, Phone, CallbackOrigin.Desk, null, at, null, null));
        _book.Restart();
        _book.EndOpen();
        Assert.Empty(_book.Reported);
    }

    [Fact]
    public void A_clock_set_right_moves_what_is_due_at_a_wall_time()
    {
        Promise(Call, hours: 10);
        _book.JumpClock(TimeSpan.FromHours(9.5));
        _book.Arrive("d", null);
        _book.Pass(1800);
        Assert.Equal(Call, Due.FollowUp);
    }

    private CustomerId Customer => _book.Contacts.Recognise(Channel.Voice, Phone, _book.Now.Wall).Customer!.Value;

    private FollowUpFellDue Due => Assert.Single(_book.Reported.OfType<FollowUpFellDue>());

    private Refusal Refused(FollowUpEvent asked)
    {
        _book.Tell(asked);
        Assert.Empty(_book.Told);
        var refused = Assert.IsType<ChangeRefused>(Assert.Single(_book.Reported));
        Assert.Same(asked, refused.Asked);
        return refused.Why;
    }

    private void Promise(FollowUpId id, double hours) =>
        _book.Tell(new FollowUpAgreed(id, Id("c"), Anna, _book.Now.Wall.AddHours(hours), "the price list"));
}
