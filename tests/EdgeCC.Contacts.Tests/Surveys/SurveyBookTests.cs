using EdgeCC.Contacts.Surveys;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Interactions;
using static EdgeCC.Contacts.Tests.Book;

namespace EdgeCC.Contacts.Tests.Surveys;

public class SurveyBookTests
{
    private readonly Book _book = new();

    public SurveyBookTests() => _book.Serve("c", Phone);

    [Fact]
    public void Answers_on_the_scale_to_what_was_asked_count_once()
    {
        _book.Tell(new SurveyWanted(Id("c")));
        Assert.Equal([SurveyKind.Csat, SurveyKind.Nps], Assert.IsType<SurveyGranted>(Assert.Single(_book.Reported)).Survey.Questions);

        _book.Tell(new SurveyAnswerGiven(Id("c"), SurveyKind.Csat, 6));
        _book.Tell(new SurveyAnswerGiven(Id("c"), SurveyKind.Ces, 5));
        Assert.DoesNotContain(_book.Facts, fact => fact is SurveyAnswered);
        _book.Tell(new SurveyAnswerGiven(Id("c"), SurveyKind.Csat, 5));
        Assert.Equal(new SurveyAnswered(_book.Now.Wall, Id("c"), SurveyKind.Csat, 5), Assert.Single(_book.Told));
        _book.Tell(new SurveyAnswerGiven(Id("c"), SurveyKind.Csat, 1));
        Assert.Empty(_book.Told);

        _book.Tell(new SurveyCommentGiven(Id("c"), " quick "));
        Assert.Equal("quick", Assert.IsType<SurveyCommented>(Assert.Single(_book.Told)).Text);
        _book.Tell(new SurveyCommentGiven(Id("c"), "again"));
        Assert.Empty(_book.Told);
    }

    [Fact]
    public void Nobody_answers_what_was_not_asked()
    {
        _book.Tell(new SurveyAnswerGiven(Id("c"), SurveyKind.Csat, 5));
        Assert.Empty(_book.Told);
    }

    [Fact]
    public void A_customer_is_asked_once_a_contact_and_not_again_for_a_week_on_any_channel_also_over_a_restart()
    {
        _book.Tell(new SurveyWanted(Id("c")));
        AssertWithheld("c", SurveyRefusal.AskedAlready);
        _book.Serve("d", Phone, Channel.Sms);
        _book.Restart();
        AssertWithheld("d", SurveyRefusal.AskedLately);
        _book.Pass(TimeSpan.FromDays(7).TotalSeconds);
        _book.Tell(new SurveyWanted(Id("d")));
        Assert.IsType<SurveyGranted>(Assert.Single(_book.Reported));
    }

    [Fact]
    public void Who_talked_with_nobody_is_not_asked()
    {
        _book.Arrive("waits", Phone);
        _book.Queue("waits");
        AssertWithheld("waits", SurveyRefusal.NothingToAsk);
    }

    private void AssertWithheld(string id, SurveyRefusal refusal)
    {
        _book.Tell(new SurveyWanted(Id(id)));
        Assert.Empty(_book.Told);
        Assert.Equal(new SurveyWithheld(Id(id), refusal), Assert.Single(_book.Reported));
    }
}
