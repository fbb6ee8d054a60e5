using EdgeCC.Calls.Tests.Rig;
using EdgeCC.Model.Identity;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Parsing;

namespace EdgeCC.Calls.Tests.Registrar;

/// <summary>The messages of RFC 4475 that are a registrar's business, as EXPECT.tsv beside them says.</summary>
public sealed class TortureRegistrationTests
{
    private readonly Office _office = new(TestModel.Office with
    {
        Phones =
        [
            new PhoneModel(new ExtensionId("1"), "watson", "secret"),
            new PhoneModel(new ExtensionId("2"), "user", "secret"),
            new PhoneModel(new ExtensionId("3"), "null-\0-null", "secret"),
        ],
    });

    [Theory]
    [InlineData("cparam01", "watson", "<sip:+19725552222@gw1.example.net>;expires=3600")]
    [InlineData("cparam02", "watson", "<sip:+19725552222@gw1.example.net;unknownparam>;expires=3600")]
    [InlineData("regescrt", "user", "<sip:user@example.com?Route=%3Csip:sip.example.com%3E>;expires=3600")]
    public void Contact_is_kept_letter_by_letter_and_its_header_parameters_are_not_part_of_it(
        string file, string user, string listed)
    {
        var phone = _office.Peer("203.0.113.9:5060", user, "secret");
        var register = Read(file, phone);

        phone.Send(register);
        phone.Send(phone.Authorised(register, phone.Expect(401)));
        Assert.Equal(listed, phone.Expect(200).Headers.Get("Contact"));
    }

    [Fact]
    public void Escaped_zeros_tell_two_contacts_apart()
    {
        var phone = _office.Peer("203.0.113.9:5060", "null-\0-null", "secret");
        var register = Read("escnull", phone);

        phone.Send(register);
        phone.Expect(401);
        Assert.Equal(["<sip:%00@host5.example.com>", "<sip:%00%00@host5.example.com>"], register.Headers.GetAll("Contact"));
        Assert.False(register.Contacts[0].Uri.IsEquivalentTo(register.Contacts[1].Uri));
    }

    [Fact]
    public void Unknown_authorization_scheme_is_challenged() => Expect("regaut01", 401);

    [Fact]
    public void Unknown_schemes_in_To_and_Contact_are_a_bad_request() => Expect("unksm2", 400);

    [Fact]
    public void REGISTER_spelt_with_an_escape_is_another_method() => Expect("esc02", 501);

    private void Expect(string file, int status)
    {
        var phone = _office.Peer("203.0.113.9:5060", "user", "secret");
        phone.Send(Read(file, phone));
        phone.Expect(status);
        Assert.Equal(0, _office.Calls.Counts.Bindings);
    }

    private static SipRequest Read(string file, TestPeer phone)
    {
        Assert.True(SipParser.TryParse(TortureFiles.Read(file), phone.Flow.Transport, out var message, out _));
        return (SipRequest)message;
    }
}
