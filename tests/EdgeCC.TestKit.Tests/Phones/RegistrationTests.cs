using System.Net;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Transactions;
using EdgeCC.TestKit.Net;
using EdgeCC.TestKit.Phones;
using EdgeCC.TestKit.Tests.Net;
using EdgeCC.TestKit.Time;

namespace EdgeCC.TestKit.Tests.Phones;

public sealed class RegistrationTests
{
    private static readonly IPEndPoint Server = Office.At(100);

    private readonly Timeline _time = new();
    private readonly VirtualNetwork _network;
    private readonly Registrar _registrar;

    public RegistrationTests()
    {
        _network = new VirtualNetwork(_time, seed: 1);
        _registrar = new Registrar(_time, _network, Server);
    }

    [Fact]
    public void Phone_answers_the_challenge_and_says_who_it_is()
    {
        var phone = Phone("right");

        phone.Register();
        _time.Run(1.Seconds());

        Assert.True(phone.IsRegistered);
        Assert.Equal(5.Minutes(), Assert.Single(phone.Told<Registered>()).Expires);
        var contact = Assert.Single(_registrar.Taken).Contacts[0];
        Assert.Equal("sip:101@10.0.0.1:5060", contact.Uri.ToString());
        Assert.StartsWith("<urn:uuid:", contact.Parameters.Get("+sip.instance"), StringComparison.Ordinal);
    }

    [Fact]
    public void Registration_is_renewed_before_it_expires_in_one_sequence()
    {
        var phone = Phone("right");

        phone.Register();
        _time.Run(16.Minutes());

        Assert.True(_registrar.Taken.Count >= 4);
        Assert.Single(_registrar.Taken.Select(request => request.CallId).Distinct());
        Assert.Equal(_registrar.Taken.Select(request => request.CSeq.Number).Order().Distinct(), _registrar.Taken.Select(request => request.CSeq.Number));
    }

    [Fact]
    public void Wrong_password_is_told_and_tried_again_later_only()
    {
        var phone = Phone("wrong");

        phone.Register();
        _time.Run(29.Seconds());

        Assert.Equal(401, Assert.Single(phone.Told<RegistrationFailed>()).Status);
        Assert.Equal(2, _registrar.Challenged);
        _time.Run(2.Seconds());
        Assert.Equal(4, _registrar.Challenged);
    }

    [Fact]
    public void Registrar_that_does_not_answer_is_tried_again()
    {
        var phone = Phone("right");
        _network.Unplug(Server);

        phone.Register();
        _time.Run(40.Seconds());
        Assert.Null(Assert.Single(phone.Told<RegistrationFailed>()).Status);

        _network.Plug(Server);
        _time.Run(40.Seconds());
        Assert.True(phone.IsRegistered);
    }

    [Fact]
    public void Too_short_a_lifetime_is_asked_for_longer()
    {
        _registrar.ShortestLifetime = 20.Minutes();
        var phone = Phone("right");

        phone.Register();
        _time.Run(1.Seconds());

        Assert.Equal(20.Minutes(), Assert.Single(phone.Told<Registered>()).Expires);
    }

    [Fact]
    public void Unregistered_phone_stays_silent()
    {
        var phone = Phone("right");
        phone.Register();
        _time.Run(1.Seconds());

        phone.Unregister();
        _time.Run(2.Hours());

        Assert.Single(phone.Told<Unregistered>());
        Assert.False(phone.IsRegistered);
        Assert.Equal(2, _registrar.Taken.Count);
        Assert.Null(phone.NextDeadline);
    }

    [Fact]
    public void Broken_connection_is_followed_by_a_new_registration()
    {
        var phone = Phone("right", SipTransport.Tcp);
        phone.Register();
        _time.Run(1.Seconds());

        _network.BreakConnections(Server);
        _time.Run(5.Seconds());

        Assert.True(phone.IsRegistered);
        Assert.Equal(2, phone.Told<Registered>().Count());
    }

    [Fact]
    public void Challenged_call_is_placed_again_with_credentials()
    {
        var phone = Phone("right");

        phone.Call("102");
        _time.Run(1.Minutes());

        Assert.Equal(SipMethods.Invite, Assert.Single(_registrar.Taken).Method);
        Assert.Equal(486, Assert.Single(phone.Told<CallEnded>()).Status);
        Assert.Equal(0, phone.Transactions.Total);
    }

    private VirtualPhone Phone(string password, SipTransport transport = SipTransport.Udp) => new(
        _time,
        _network,
        new SoftphoneAccount("101", password, Server) { Transport = transport },
        Office.At(1),
        seed: 3);
}
