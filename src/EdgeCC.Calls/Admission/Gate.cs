using System.Net;
using EdgeCC.Calls.Legs;
using EdgeCC.Calls.Registrar;
using EdgeCC.Calls.Signalling;
using EdgeCC.Sip.Digest;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Calls.Admission;

/// <summary>
/// Who may call and register: phones and trunks by digest, trunks by address too. Strangers are challenged; wrong
/// passwords are answered ever more slowly, reported, and end in a ban.
/// </summary>
internal sealed class Gate(CallsModel model, PeerDirectory peers, BindingTable bindings)
{
    private static readonly TimeSpan NonceLifetime = TimeSpan.FromMinutes(5);

    private readonly PasswordGuard _guard = new(model.Limits.WrongPasswordsBeforeBan, model.Limits.BanFor);
    private readonly SlowedAnswers _slowed = new();
    private DigestAuthenticator? _authenticator;

    /// <summary>Challenges held back now.</summary>
    public int Slowed => _slowed.Count;

    /// <summary>The uptime at which <see cref="Advance"/> is wanted, or null.</summary>
    public TimeSpan? NextDeadline => _slowed.NextDeadline;

    /// <summary>Sends the challenges whose time has come.</summary>
    public void Advance(Turn turn)
    {
        while (_slowed.TakeDue(turn.Now) is { } due)
        {
            turn.Sip.Respond(due.Transaction, due.Response, turn);
        }
    }

    /// <summary>Who sent this request; null where the sender is a stranger and has been answered.</summary>
    /// <param name="arrived">The request.</param>
    /// <param name="trustsAddress">True where a trunk's address is proof enough: for calls, not for registrations.</param>
    /// <param name="turn">The turn.</param>
    public Peer? Admit(RequestArrived arrived, bool trustsAddress, Turn turn)
    {
        var address = arrived.Flow.Remote.Address;
        if (!_guard.MayTry(address, turn.Now) && arrived.Request.Headers.Has("Authorization"))
        {
            PutOff(arrived, turn);
            return null;
        }

        switch (Authenticator(turn).Verify(arrived.Request, address, peers.PasswordOf, turn.Now))
        {
            case DigestVerdict.Authenticated(var user):
                _guard.Forgive(address);
                return peers.Find(user);
            case DigestVerdict.Wrong:
                Suspect(arrived, turn);
                return null;
            case DigestVerdict.NotPresented when trustsAddress && TrunkAt(arrived.Flow) is { } trunk:
                return new Peer.Line(trunk, ByAddress: true);
            case var verdict:
                turn.Sip.RespondOnce(arrived.Transaction, Challenge(arrived, verdict is DigestVerdict.Stale, turn), turn);
                return null;
        }
    }

    /// <summary>A phone may stand in the network a trunk comes from: what comes by its flow is the phone's.</summary>
    private TrunkModel? TrunkAt(SipFlow flow) => bindings.HasFlow(flow) ? null : peers.Find(flow.Remote.Address);

    private void Suspect(RequestArrived arrived, Turn turn)
    {
        var address = arrived.Flow.Remote.Address;
        var penalty = _guard.Note(address, turn.Now);
        turn.Report(new AuthenticationFailed(address));
        var challenge = Challenge(arrived, stale: false, turn);
        if (penalty.Ban && IsExpendable(address, turn.Legs))
        {
            turn.Sip.Respond(arrived.Transaction, challenge, turn);
            turn.Do(new BanAddress(address, model.Limits.BanFor));
        }
        else if (_slowed.IsGuessing(address))
        {
            PutOff(arrived, turn);
        }
        else if (!_slowed.TryHold(new SlowedAnswer(address, arrived.Transaction, challenge), turn.Now + penalty.Delay))
        {
            turn.Sip.Respond(arrived.Transaction, challenge, turn);
        }
    }

    private static void PutOff(RequestArrived arrived, Turn turn) => turn.Sip.Respond(
        arrived.Transaction, LocalAgent.Overloaded(arrived.Request, SipToken.New(turn.Random)), turn);

    /// <summary>
    /// A ban cuts off everybody at an address. Where registered phones, a trunk or a call are, a guesser among them is only
    /// slowed down: no live call is dropped for somebody else's typing.
    /// </summary>
    private bool IsExpendable(IPAddress address, LegTable legs) =>
        !bindings.HasAddress(address) && peers.Find(address) is null && !peers.IsProvider(address) && !legs.HasAddress(address);

    private SipResponse Challenge(RequestArrived arrived, bool stale, Turn turn) =>
        Authenticator(turn).CreateChallengeResponse(
            arrived.Request, arrived.Flow.Remote.Address, turn.Now, stale);

    private DigestAuthenticator Authenticator(Turn turn)
    {
        if (_authenticator is null)
        {
            Span<byte> secret = stackalloc byte[32];
            turn.Random.NextBytes(secret);
            _authenticator = new DigestAuthenticator(model.Realm, secret, NonceLifetime, model.Digest);
        }

        return _authenticator;
    }
}
