using System.Text;
using EdgeCC.Contacts.Customers;
using EdgeCC.Contacts.Episodes;
using EdgeCC.Contacts.FollowUps;
using EdgeCC.Contacts.Interactions;
using EdgeCC.Contacts.Surveys;
using EdgeCC.Contacts.Tests.Stories;
using EdgeCC.Model.Customers;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;
using static EdgeCC.Contacts.Tests.Book;

namespace EdgeCC.Contacts.Tests;

/// <summary>What a customer may ask for: to be told everything, and to be forgotten (R27).</summary>
public class ErasureTests
{
    private static readonly string[] Said = [Phone, "my card is lost", "lost card", "send the card", "angry", "never again"];
    private readonly Book _book = new();
    private readonly CustomerId _customer;

    public ErasureTests()
    {
        _customer = _book.Arrive("call", Phone).CustomerId!.Value;
        _book.Queue("call");
        _book.Connect("call");
        _book.Write("call", "m", "my card is lost");
        _book.Tell(new EpisodeBegun(new EpisodeId("e"), Id("call"), "lost card"));
        _book.Tell(new FollowUpAgreed(new FollowUpId("f"), Id("call"), Anna, _book.Now.Wall.AddHours(1), "send the card"));
        _book.Tell(new WrapUpGiven(Id("call"), Anna, "sold", ["price"], "angry"));
        _book.Release("call");
        _book.End("call");
        _book.Tell(new SurveyWanted(Id("call")));
        _book.Tell(new SurveyCommentGiven(Id("call"), "never again"));
    }

    [Fact]
    public void Whoever_asks_is_told_everything_that_was_said_on_every_channel_of_every_profile()
    {
        var other = _book.Arrive("mail", "anna@example.org", Channel.Email).CustomerId!.Value;
        _book.Write("mail", "m", "where is it?");
        _book.Tell(new ConsentSaid(_customer, ConsentPurpose.Recording, Channel.Voice, IsGiven: true));
        _book.Tell(new MergeAsked(_customer, other, new Provenance(Evidence.SeenByAgent, Anna)));

        Assert.All([.. Said, "where is it?", "Recording"], said => Assert.Contains(said, Exported(other)));
    }

    [Fact]
    public void Nothing_that_was_said_is_left_nor_after_a_restart()
    {
        Assert.All(Said, said => Assert.Contains(said, State()));

        _book.Tell(new ErasureAsked(_customer));
        Assert.All([.. Said, _customer.Value], said => Assert.DoesNotContain(said, State()));
        Assert.Null(_book.Contacts.Export(_customer, _book.Now.Wall));

        _book.Restart();
        Assert.All([.. Said, _customer.Value], said => Assert.DoesNotContain(said, State()));
    }

    [Fact]
    public void Nobody_calls_whoever_is_forgotten()
    {
        _book.Pass(3600);
        var work = _book.Reported.OfType<FollowUpFellDue>().Single().Work;
        _book.Append(at => new CallbackRequested(at, work, Sales, Phone, CallbackOrigin.Desk, _customer, at, null, null));
        _book.Tell(new ErasureAsked(_customer));

        Assert.Contains(new WorkCalledOff(work, Channel.Voice), _book.Reported);
        Assert.Equal(FollowUpEnding.Cancelled, Assert.Single(_book.Told.OfType<FollowUpEnded>()).Ending);
        Assert.Empty(_book.Contacts.FollowUps);
        Assert.IsType<CustomerErased>(_book.Told[^1]);
    }

    [Fact]
    public void A_conversation_that_goes_on_goes_on_with_nobody()
    {
        _book.Arrive("now", Phone);
        _book.Queue("now");
        _book.Connect("now");
        _book.Tell(new ErasureAsked(_customer));
        _book.Write("now", "m", "goodbye");
        _book.Release("now");
        _book.End("now");

        Assert.Equal(InteractionOutcome.Handled, _book.Ended.Outcome);
        Assert.DoesNotContain(_book.Told, fact => fact is EpisodeOpened);
        Assert.DoesNotContain(_customer.Value, State());
        Assert.Equal(0, _book.Contacts.Counts.Misfits);
    }

    private string Exported(CustomerId customer) =>
        Encoding.UTF8.GetString(_book.Contacts.Export(customer, _book.Now.Wall)!.Write());

    private string State() => StateText.Of(_book.Contacts, _book.Now);
}
