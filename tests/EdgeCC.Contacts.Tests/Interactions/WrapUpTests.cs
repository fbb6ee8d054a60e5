using EdgeCC.Contacts.Interactions;
using EdgeCC.Model.Facts;
using static EdgeCC.Contacts.Tests.Book;

namespace EdgeCC.Contacts.Tests.Interactions;

public class WrapUpTests
{
    private readonly Book _book = new();

    public WrapUpTests() => _book.Serve("c", Phone);

    [Fact]
    public void A_code_and_tags_of_the_queue_are_kept_also_after_the_end()
    {
        _book.Tell(new WrapUpGiven(Id("c"), Anna, "sold", ["price", "delivery", "price"], "in spring"));

        var tagged = Assert.IsType<InteractionTagged>(Assert.Single(_book.Told));
        Assert.Equal(("sold", "in spring"), (tagged.Code, tagged.Note));
        Assert.Equal(["price", "delivery"], tagged.Tags!);
    }

    [Fact]
    public void The_same_again_changes_nothing_and_something_else_replaces_it()
    {
        _book.Tell(new WrapUpGiven(Id("c"), Anna, "sold", ["price"]));
        _book.Tell(new WrapUpGiven(Id("c"), Anna, "sold", ["price"]));
        Assert.Empty(_book.Told);
        _book.Tell(new WrapUpGiven(Id("c"), Anna, "refused", []));
        Assert.Null(Assert.IsType<InteractionTagged>(Assert.Single(_book.Told)).Tags);
    }

    [Theory]
    [InlineData("vanished", "price", "code", "sold, refused")]
    [InlineData("sold", "colour", "tags", "price, delivery")]
    public void An_unknown_code_or_tag_is_refused_with_those_there_are(string code, string tag, string field, string allowed)
    {
        _book.Tell(new WrapUpGiven(Id("c"), Anna, code, [tag]));

        Assert.Empty(_book.Told);
        Assert.Equal((field, allowed), (_book.Refused.Field, _book.Refused.Allowed));
    }

    [Fact]
    public void What_never_came_to_a_queue_is_not_summed_up()
    {
        _book.Arrive("d", Phone);
        _book.Tell(new WrapUpGiven(Id("d"), Anna, "sold", []));
        Assert.Empty(_book.Told);
        Assert.Equal("interaction", _book.Refused.Field);
    }
}
