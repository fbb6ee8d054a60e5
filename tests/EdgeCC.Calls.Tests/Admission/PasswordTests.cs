using System.Net;
using EdgeCC.Calls.Admission;
using EdgeCC.Calls.Tests.Rig;
using EdgeCC.Model.Identity;

namespace EdgeCC.Calls.Tests.Admission;

public sealed class PasswordTests
{
    private readonly Office _office = new();

    [Fact]
    public void Phone_that_dials_a_feature_code_is_challenged_and_then_reported()
    {
        var phone = _office.Registered("101");
        var call = phone.CallAuthorised("*11");
        call.Expect(100);

        var dialled = _office.Told<FeatureCodeDialled>();
        Assert.Equal(new FeatureCodeDialled(dialled.Leg, new ExtensionId("101"), "11"), dialled);
        _office.Tell(new AnswerCall(dialled.Leg));
        call.ExpectAnswer();
        _office.Tell(new HangUpLeg(dialled.Leg, Calls.Legs.HangUpCause.Normal));
        call.Respond(200, request: call.Expect("BYE"));
        _office.LeavesNothing();
    }

    [Fact]
    public void Phone_that_dials_anything_else_gets_404()
    {
        _office.Registered("101").CallAuthorised("+79990000000").Expect(404);
        _office.LeavesNothing();
    }

    [Fact]
    public void Trunk_with_a_user_calls_from_anywhere()
    {
        _office.Peer("203.0.113.77:5060", "gateway", "secret-gateway").CallAuthorised("+74950000000").Cancel();
        Assert.Equal(new TrunkId("gateway"), _office.Told<CallArrived>().Trunk);
        _office.Told<LegEnded>();
        _office.LeavesNothing();
    }

    [Fact]
    public void Phone_behind_the_address_of_a_trunk_stays_a_phone()
    {
        var phone = _office.Peer("198.51.100.50:5060", "101", "secret-101");
        phone.Register();
        _office.Told<PhoneRegistered>();

        phone.CallAuthorised("*12");
        _office.Told<FeatureCodeDialled>();
        _office.Run(TimeSpan.FromMinutes(3));
        _office.Forget();
        _office.LeavesNothing();
    }

    [Fact]
    public void Stranger_is_challenged_and_counts_for_nothing()
    {
        var stranger = _office.Peer("203.0.113.250:5060", "stranger");
        for (var call = 0; call < 20; call++)
        {
            stranger.Call("+74950000000").Expect(401);
        }

        // The address may be forged: nothing is kept for it, and nothing more is ever sent there.
        Assert.Equal(0, _office.Calls.Counts.Transactions);
        _office.Run(TimeSpan.FromMinutes(1));
        Assert.Empty(stranger.Inbox);
        Assert.Empty(_office.Bans);
        _office.LeavesNothing();
    }

    [Fact]
    public void Wrong_passwords_are_answered_ever_more_slowly_and_then_banned()
    {
        var guesser = _office.Peer("203.0.113.250:5060", "101");
        foreach (var delay in new[] { 500, 1000, 2000 })
        {
            Guess(guesser);
            Assert.Equal(guesser.Flow.Remote.Address, _office.Told<AuthenticationFailed>().Address);
            _office.Run(TimeSpan.FromMilliseconds(delay - 1));
            Assert.Empty(guesser.Inbox);
            _office.Run(TimeSpan.FromMilliseconds(1));
            guesser.Expect(401);
        }

        Assert.Empty(_office.Bans);
        Guess(guesser);
        guesser.Expect(401);
        Assert.Equal(new BanAddress(guesser.Flow.Remote.Address, TimeSpan.FromMinutes(10)), Assert.Single(_office.Bans));
        _office.Told<AuthenticationFailed>();
        _office.LeavesNothing();
    }

    [Fact]
    public void Right_password_makes_up_for_a_slip()
    {
        var phone = _office.Phone("101");
        for (var day = 0; day < 10; day++)
        {
            Guess(phone);
            _office.Run(TimeSpan.FromSeconds(1));
            phone.Expect(401);
            phone.Register();
        }

        _office.Forget();
        Assert.Empty(_office.Bans);
        _office.LeavesNothing();
    }

    [Fact]
    public void Address_with_registered_phones_is_slowed_but_never_cut_off()
    {
        _office.Registered("101");
        var guesser = _office.Peer("203.0.113.101:6000", "102");
        for (var guess = 0; guess < 10; guess++)
        {
            Guess(guesser);
            _office.Run(PasswordGuard.LongestDelay);
            guesser.Expect(401);
        }

        Assert.Empty(_office.Bans);
        _office.Forget();
        _office.LeavesNothing();
    }

    [Fact]
    public void Address_with_a_live_call_is_never_cut_off()
    {
        var carrier = _office.Peer("203.0.113.77:5060", "gateway", "secret-gateway");
        var call = carrier.CallAuthorised("+74950000000");
        _office.Tell(new AnswerCall(_office.Told<CallArrived>().Leg));
        call.ExpectAnswer();

        var guesser = _office.Peer("203.0.113.77:6000", "gateway");
        for (var guess = 0; guess < 10; guess++)
        {
            Guess(guesser);
            _office.Run(PasswordGuard.LongestDelay);
        }

        Assert.Empty(_office.Bans);
        call.Bye();
        Guess(guesser);
        Assert.Single(_office.Bans);
        _office.Forget();
        _office.LeavesNothing();
    }

    [Fact]
    public void Guesses_under_a_forged_address_get_nobody_banned()
    {
        var guesser = _office.Peer("203.0.113.60:5060", "101");
        var victim = _office.Peer("203.0.113.77:5060", "101");
        var first = guesser.WriteRegister(600, null, "forged", 1);
        guesser.Send(first);
        var challenge = guesser.Expect(401);
        for (var guess = 0; guess < 10; guess++)
        {
            victim.Send(victim.Authorised(victim.WriteRegister(600, null, victim.NewId(), 1), challenge, "wrong"));
            Assert.Contains("stale=true", victim.Expect(401).Headers.Get("WWW-Authenticate"));
        }

        Assert.Empty(_office.Bans);
        _office.LeavesNothing();
    }

    [Fact]
    public void Phone_whose_address_changes_is_challenged_anew_and_let_in()
    {
        var before = _office.Phone("101");
        var first = before.WriteRegister(600, null, "moved", 1);
        before.Send(first);
        var challenge = before.Expect(401);

        var after = _office.Peer("203.0.113.199:5060", "101", "secret-101");
        var again = after.Authorised(first, challenge);
        after.Send(again);
        after.Send(after.Authorised(again, after.Expect(401)));
        after.Expect(200);
        _office.Told<PhoneRegistered>();
    }

    [Theory]
    [InlineData("101")]
    [InlineData("102")]
    public void Right_password_is_let_in_while_a_neighbour_guesses(string guessed)
    {
        _office.Registered("101");
        var guesser = _office.Peer("203.0.113.101:6000", guessed);
        for (var guess = 0; guess < PasswordGuard.WrongPerSecond - 1; guess++)
        {
            Guess(guesser);
        }

        var neighbour = _office.Peer("203.0.113.101:7000", "102", "secret-102");
        neighbour.Register();
        neighbour.CallAuthorised("*11").Expect(100);
        _office.Told<FeatureCodeDialled>();
    }

    [Fact]
    public void Flood_of_wrong_passwords_is_looked_at_so_many_times_a_second()
    {
        _office.Registered("101");
        var guesser = _office.Peer("203.0.113.101:6000", "101", "secret-101");
        for (var guess = 0; guess < PasswordGuard.WrongPerSecond + 50; guess++)
        {
            Guess(guesser);
        }

        Assert.Equal(PasswordGuard.WrongPerSecond, _office.TakeAll<AuthenticationFailed>().Count);
        var first = guesser.WriteRegister(600, null, "right", 1);
        guesser.Send(first);
        var challenge = guesser.Expect(401, "right");
        guesser.Send(guesser.Authorised(first, challenge));
        guesser.Expect(503, "right");
        _office.Run(TimeSpan.FromSeconds(1));
        guesser.Send(guesser.Authorised(guesser.WriteRegister(600, null, "later", 1), challenge));
        guesser.Expect(200, "later");
        _office.LeavesNothing();
    }

    [Fact]
    public void Whoever_guesses_faster_than_answers_come_is_put_off()
    {
        var office = new Office(TestModel.Office with { Limits = TestModel.Limits with { WrongPasswordsBeforeBan = 100 } });
        var guesser = office.Peer("203.0.113.250:5060", "101");
        var first = guesser.WriteRegister(600, null, "fast", 1);
        guesser.Send(first);
        var challenge = guesser.Expect(401);
        for (var guess = 0; guess < SlowedAnswers.MaxPerAddress; guess++)
        {
            guesser.Send(guesser.Authorised(guesser.WriteRegister(600, null, guesser.NewId(), 1), challenge, "guess"));
        }

        guesser.Send(guesser.Authorised(guesser.WriteRegister(600, null, guesser.NewId(), 1), challenge, "guess"));
        Assert.True(guesser.Expect(503).Headers.Has("Retry-After"));
        Assert.Equal(SlowedAnswers.MaxPerAddress, office.Calls.Counts.SlowedAnswers);
        office.Forget();
        office.LeavesNothing();
    }

    [Fact]
    public void Trunk_known_by_its_address_calls_on_while_somebody_guesses_from_there()
    {
        var guesser = _office.Peer("198.51.100.7:6000", "101");
        for (var guess = 0; guess < SlowedAnswers.MaxPerAddress; guess++)
        {
            Guess(guesser);
        }

        _office.Trunk().Call("+74950000000").Expect(100);
        _office.Forget();
    }

    [Fact]
    public void Caller_who_cancels_while_slowed_down_leaves_nothing_behind()
    {
        var guesser = _office.Peer("203.0.113.250:5060", "101");
        var call = guesser.Call("*11");
        call.InviteAgain(guesser.Authorised(call.Request, call.Expect(401), "wrong"));

        call.Cancel();
        call.Expect(200);
        _office.Run(PasswordGuard.LongestDelay);
        call.Expect(401);
        _office.Told<AuthenticationFailed>();
        _office.LeavesNothing();
    }

    [Fact]
    public void Old_nonce_is_renewed_without_suspicion()
    {
        var phone = _office.Phone("101");
        var first = phone.WriteRegister(600, null, "stale", 1);
        phone.Send(first);
        var challenge = phone.Expect(401);

        _office.Run(TimeSpan.FromHours(1));
        phone.Send(phone.Authorised(first, challenge));
        Assert.Contains("stale=true", phone.Expect(401).Headers.Get("WWW-Authenticate"));
        _office.LeavesNothing();
    }

    [Fact]
    public void Guard_remembers_no_more_addresses_than_its_cap()
    {
        var guard = new PasswordGuard(4, TimeSpan.FromMinutes(10));
        for (var address = 0; address < PasswordGuard.MaxAddresses + 100; address++)
        {
            guard.Note(new IPAddress(address), TimeSpan.FromMilliseconds(address));
        }

        Assert.Equal(PasswordGuard.MaxAddresses, guard.Count);
    }

    [Fact]
    public void Right_password_buys_no_further_guesses_in_the_same_second()
    {
        var guard = new PasswordGuard(4, TimeSpan.FromMinutes(10));
        for (var guess = 0; guess < PasswordGuard.WrongPerSecond; guess++)
        {
            Assert.True(guard.MayTry(IPAddress.Loopback, TimeSpan.Zero));
            guard.Note(IPAddress.Loopback, TimeSpan.Zero);
        }

        guard.Forgive(IPAddress.Loopback);
        Assert.False(guard.MayTry(IPAddress.Loopback, TimeSpan.FromMilliseconds(999)));
        Assert.True(guard.MayTry(IPAddress.Loopback, TimeSpan.FromSeconds(1)));
        Assert.False(guard.Note(IPAddress.Loopback, TimeSpan.FromSeconds(1)).Ban);
    }

    [Fact]
    public void Guard_forgets_whoever_has_been_quiet()
    {
        var guard = new PasswordGuard(2, TimeSpan.FromMinutes(10));
        Assert.False(guard.Note(IPAddress.Loopback, TimeSpan.Zero).Ban);
        Assert.False(guard.Note(IPAddress.Loopback, TimeSpan.FromMinutes(10)).Ban);
        Assert.True(guard.Note(IPAddress.Loopback, TimeSpan.FromMinutes(11)).Ban);
    }

    private static void Guess(TestPeer guesser)
    {
        var first = guesser.WriteRegister(600, null, "guess-" + guesser.NewId(), 1);
        guesser.Send(first);
        guesser.Send(guesser.Authorised(first, guesser.Expect(401), "wrong"));
    }
}
