using EdgeCC.Calls.Tests.Rig;
using EdgeCC.Model.Identity;

namespace EdgeCC.Calls.Tests.Registrar;

public sealed class RegistrationTests
{
    private static readonly ExtensionId Extension = new("101");
    private readonly Office _office = new();

    [Fact]
    public void Phone_that_registers_is_reachable_until_it_expires()
    {
        var answer = _office.Phone("101").Register(expires: 600);
        Assert.Equal("<sip:101@203.0.113.101:5062>;expires=600", answer.Headers.Get("Contact"));
        Assert.True(answer.Headers.Has("Date"));
        Assert.Equal(Extension, _office.Told<PhoneRegistered>().Extension);

        _office.Run(TimeSpan.FromSeconds(599));
        _office.ToldNothing();
        _office.Run(TimeSpan.FromSeconds(1));
        Assert.Equal(Extension, _office.Told<PhoneUnregistered>().Extension);
        Assert.Equal(0, _office.Calls.Counts.Bindings);
        _office.LeavesNothing();
    }

    [Fact]
    public void Refresh_is_not_reported_again()
    {
        var phone = _office.Registered("101");
        for (var minute = 0; minute < 30; minute++)
        {
            _office.Run(TimeSpan.FromMinutes(5));
            phone.Register();
        }

        Assert.Equal(1, _office.Calls.Counts.Bindings);
        _office.LeavesNothing();
    }

    [Fact]
    public void Challenge_offers_SHA_256_first_and_MD5_for_old_phones()
    {
        var phone = _office.Phone("101");
        phone.Send(phone.WriteRegister(600, null, "c", 1));
        var challenges = phone.Expect(401).Headers.GetAll("WWW-Authenticate");
        Assert.Equal(2, challenges.Length);
        Assert.Contains("algorithm=SHA-256", challenges[0]);
        Assert.Contains("algorithm=MD5", challenges[1]);
        _office.LeavesNothing();
    }

    [Fact]
    public void Expires_zero_takes_one_contact_away()
    {
        var phone = _office.Registered("101");
        phone.Register(expires: 0);
        Assert.Equal(Extension, _office.Told<PhoneUnregistered>().Extension);
        _office.LeavesNothing();
    }

    [Fact]
    public void Star_takes_all_contacts_away()
    {
        var desk = _office.Registered("101");
        _office.Registered("101", host: 201);
        Assert.Equal(2, _office.Calls.Counts.Bindings);

        desk.Register(expires: 0, contact: "*", callId: "star");
        Assert.Equal(Extension, _office.Told<PhoneUnregistered>().Extension);
        Assert.Equal(0, _office.Calls.Counts.Bindings);
        _office.LeavesNothing();
    }

    [Fact]
    public void Star_without_zero_is_refused()
    {
        var phone = _office.Registered("101");
        Refused(phone, 400, expires: 60, contact: "*");
        Assert.Equal(1, _office.Calls.Counts.Bindings);
        _office.LeavesNothing();
    }

    [Fact]
    public void Registration_too_brief_is_refused_with_the_least_we_take()
    {
        var refusal = Refused(_office.Phone("101"), 423, expires: 59);
        Assert.Equal("60", refusal.Headers.Get("Min-Expires"));
        Assert.Equal(0, _office.Calls.Counts.Bindings);
        _office.LeavesNothing();
    }

    [Fact]
    public void Registration_for_ever_is_granted_for_the_longest_time()
    {
        Assert.EndsWith(";expires=3600", _office.Phone("101").Register(expires: int.MaxValue).Headers.Get("Contact"));
        _office.Told<PhoneRegistered>();
        _office.LeavesNothing();
    }

    [Fact]
    public void Rebooted_phone_with_another_address_replaces_itself()
    {
        var before = _office.Peer("203.0.113.10:5062", "101", "secret-101", connection: 1);
        var after = _office.Peer("203.0.113.11:5062", "101", "secret-101", connection: 2);
        before.Register(contact: "<sip:101@10.0.0.1>;+sip.instance=\"<urn:uuid:a>\"");
        _office.Told<PhoneRegistered>();

        var listed = after.Register(contact: "<sip:101@10.0.0.2>;+sip.instance=\"<urn:uuid:a>\"");
        Assert.StartsWith("<sip:101@10.0.0.2>", listed.Headers.Get("Contact"));
        Assert.Equal(1, _office.Calls.Counts.Bindings);
        _office.LeavesNothing();
    }

    [Fact]
    public void Contacts_beyond_the_cap_push_out_the_oldest()
    {
        var phone = _office.Phone("101");
        for (var line = 1; line <= 5; line++)
        {
            phone.Register(contact: $"<sip:line{line}@10.0.0.1>", callId: $"line-{line}");
        }

        var contacts = phone.Register(contact: "<sip:line5@10.0.0.1>", callId: "line-5b").Contacts;
        Assert.Equal(["line5", "line4", "line3"], contacts.Select(contact => contact.Uri.User));
        _office.Told<PhoneRegistered>();
        _office.LeavesNothing();
    }

    [Fact]
    public void Comma_list_of_contacts_with_quoted_commas_registers_each()
    {
        var phone = _office.Phone("101");
        phone.Register(contact: "\"Front, left\" <sip:a@10.0.0.1>;q=0.5, <sip:b@10.0.0.1>");
        Assert.Equal(2, _office.Calls.Counts.Bindings);
        _office.Told<PhoneRegistered>();
        _office.LeavesNothing();
    }

    [Fact]
    public void REGISTER_older_than_the_binding_changes_nothing()
    {
        var phone = _office.Phone("101");
        phone.Register(callId: "order", cseq: 50);
        _office.Told<PhoneRegistered>();

        Refused(phone, 500, expires: 0, callId: "order", cseq: 10);
        Assert.Equal(1, _office.Calls.Counts.Bindings);
        _office.LeavesNothing();
    }

    [Fact]
    public void Broken_connection_takes_its_bindings_away_and_no_others()
    {
        var desk = _office.Registered("101", connection: 7);
        var cordless = _office.Registered("101", host: 201, connection: 8);

        _office.Tell(new SipFlowLost(desk.Flow));
        _office.ToldNothing();
        _office.Tell(new SipFlowLost(cordless.Flow));
        Assert.Equal(Extension, _office.Told<PhoneUnregistered>().Extension);
        _office.LeavesNothing();
    }

    [Fact]
    public void Datagram_that_could_not_be_sent_takes_no_binding_away()
    {
        var phone = _office.Registered("101");
        _office.Tell(new SipFlowLost(phone.Flow));
        Assert.Equal(1, _office.Calls.Counts.Bindings);
        _office.LeavesNothing();
    }

    [Fact]
    public void Phone_may_register_under_its_own_name_only()
    {
        var thief = _office.Peer("203.0.113.66:5060", "102", "secret-102");
        var first = thief.Write(
            "REGISTER sip:branch.example",
            $"From: <sip:102@b>;tag=r\nTo: <sip:101@b>\nCall-ID: thief\nCSeq: 1 REGISTER\nContact: {thief.Contact}");
        thief.Send(first);
        thief.Send(thief.Authorised(first, thief.Expect(401)));
        thief.Expect(403);
        Assert.Equal(0, _office.Calls.Counts.Bindings);
        _office.LeavesNothing();
    }

    [Fact]
    public void Trunk_with_a_user_may_register_and_is_no_phone()
    {
        _office.Peer("203.0.113.77:5060", "gateway", "secret-gateway").Register();
        Assert.Equal(1, _office.Calls.Counts.Bindings);
        _office.LeavesNothing();
    }

    [Fact]
    public void Address_of_a_trunk_is_no_proof_for_a_registration()
    {
        var trunk = _office.Trunk();
        trunk.Send(trunk.WriteRegister(600, null, "x", 1));
        trunk.Expect(401);
        _office.LeavesNothing();
    }

    private Sip.Messages.SipResponse Refused(
        TestPeer phone, int status, int expires, string? contact = null, string callId = "refused", int cseq = 7)
    {
        var first = phone.WriteRegister(expires, contact, callId, cseq);
        phone.Send(first);
        phone.Send(phone.Authorised(first, phone.Expect(401)));
        return phone.Expect(status);
    }
}
