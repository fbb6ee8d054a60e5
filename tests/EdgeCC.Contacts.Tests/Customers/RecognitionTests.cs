using EdgeCC.Contacts.Customers;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Model.Interactions;

namespace EdgeCC.Contacts.Tests.Customers;

public class RecognitionTests
{
    private readonly Book _book = new();

    [Fact]
    public void A_number_never_seen_is_a_new_customer_and_one_seen_is_the_same()
    {
        var first = _book.Arrive("1", "+79161234567");
        var second = _book.Arrive("2", "8 916 123-45-67");

        var added = Assert.Single(_book.Facts.OfType<CustomerAdded>());
        Assert.Equal((added.CustomerId, "+79161234567"), (first.CustomerId, added.Identity));
        Assert.Equal(first.CustomerId, second.CustomerId);
        Assert.Equal(Ulid.Length, added.CustomerId.Value.Length);
        Assert.Equal(1, _book.Contacts.Counts.Identities);
    }

    [Fact]
    public void A_withheld_number_is_nobody()
    {
        var arrived = _book.Arrive("1", null);

        Assert.Null(arrived.CustomerId);
        Assert.Null(arrived.From);
        Assert.Empty(_book.Facts.OfType<CustomerAdded>());
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public void An_empty_number_is_withheld(string from) => Assert.Null(_book.Arrive("1", from).From);

    [Fact]
    public void An_address_longer_than_any_is_withheld()
    {
        Assert.NotNull(_book.Arrive("1", new string('a', CustomerIdentity.MaxLength)).From);
        Assert.Null(_book.Arrive("2", new string('a', CustomerIdentity.MaxLength + 1)).From);
    }

    [Fact]
    public void A_number_no_rule_understands_is_a_customer_all_the_same()
    {
        var first = _book.Arrive("1", " 112 ");

        Assert.Equal("112", first.From);
        Assert.Equal(first.CustomerId, _book.Arrive("2", "112").CustomerId);
    }

    [Fact]
    public void A_message_from_a_number_is_from_the_customer_who_calls_from_it()
    {
        var call = _book.Arrive("1", "+79161234567");
        var message = _book.Arrive("2", "89161234567", Channel.Sms);

        Assert.Equal(call.CustomerId, message.CustomerId);
        Assert.Equal(Channel.Sms, message.Channel);
    }

    [Fact]
    public void An_e_mail_address_does_not_mind_capitals_and_channels_do_not_mix()
    {
        var mail = _book.Arrive("1", "Anna@Example.com", Channel.Email);

        Assert.Equal(mail.CustomerId, _book.Arrive("2", "anna@example.COM", Channel.Email).CustomerId);
        Assert.NotEqual(mail.CustomerId, _book.Arrive("3", "anna@example.com", Channel.Messenger).CustomerId);
    }

    [Fact]
    public void The_last_interaction_is_known_once_it_has_ended()
    {
        _book.Arrive("1", "+79161234567");
        Assert.Null(_book.Profile("89161234567")!.LastInteraction);
        _book.Pass(60);
        _book.End("1");
        var ended = _book.Now.Wall;
        _book.Pass(60);

        Assert.Equal(ended, _book.Profile("89161234567")!.LastInteraction);
        Assert.Null(_book.Profile("+79160000000"));
        Assert.Equal(Recognition.Nobody, _book.Contacts.Recognise(Channel.Voice, null, _book.Now.Wall));
    }

    [Fact]
    public void A_full_book_takes_nobody_new_and_forgets_nobody()
    {
        for (var i = 0; i < CustomerBook.MaxIdentities; i++)
        {
            _book.Contacts.Restore(
                new CustomerAdded(DateTimeOffset.UnixEpoch, new CustomerId($"k{i}"), Channel.Voice, $"+7916{i:0000000}"),
                _book.Now);
        }

        Assert.Equal("+79991234567", _book.Arrive("1", "+79991234567").From);
        Assert.Empty(_book.Facts.OfType<CustomerAdded>());
        Assert.Equal("k5", _book.Arrive("2", "+79160000005").CustomerId?.Value);
    }
}
