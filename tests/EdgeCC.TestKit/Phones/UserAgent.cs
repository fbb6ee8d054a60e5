using EdgeCC.Sip.Digest;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.TestKit.Phones;

/// <summary>
/// What registration and call share: the transaction layer, requests that answer challenges on their way, and the
/// outputs of the phone.
/// </summary>
internal sealed class UserAgent(SoftphoneAccount account, Random random)
{
    private const int MaxTransactions = 100;

    private readonly DigestClient _digest = new(account.User, account.Password);
    private readonly Dictionary<ClientTransactionId, SentRequest> _sent = [];
    private readonly Queue<PhoneOutput> _outputs = new();
    private readonly List<SipOutput> _happened = [];

    public SipTransactionLayer Transactions { get; } = new(SipTimers.Standard, MaxTransactions);

    public Random Random => random;

    /// <summary>Uptime, as of the call into the phone that is under way.</summary>
    public TimeSpan Now { get; private set; }

    /// <summary>What the transaction layer has for the server side of the phone.</summary>
    public Action<SipOutput> Serve { get; set; } = _ => { };

    public TimeSpan? NextDeadline => Transactions.NextDeadline;

    public void Report(PhoneReport report) => _outputs.Enqueue(report);

    public bool TryTakeOutput(out PhoneOutput? output) => _outputs.TryDequeue(out output);

    /// <summary>A random hexadecimal word for tags and Call-IDs.</summary>
    public string Word() => random.NextInt64().ToString("x16");

    /// <summary>Sends a request; its responses, but not the challenges answered, go to <paramref name="owner"/>.</summary>
    public SentRequest Send(SipRequest request, SipFlow flow, IRequestOwner owner)
    {
        var carrier = new SentRequest(request, flow, owner);
        Submit(carrier);
        return carrier;
    }

    public void Acknowledge(SentRequest invite, SipRequest ack) =>
        Transactions.SendAck(invite.Transaction, ack, invite.Flow, random, _happened);

    public void Cancel(SentRequest invite)
    {
        invite.IsGivenUp = true;
        Transactions.Cancel(invite.Transaction, reason: null, Now, _happened);
    }

    public void Respond(ServerTransactionId transaction, SipResponse response) =>
        Transactions.Respond(transaction, response, Now, _happened);

    public void Receive(SipMessage message, SipFlow flow, TimeSpan now)
    {
        Now = now;
        Transactions.Receive(message, flow, now, random, _happened);
        Settle();
    }

    public void FlowLost(SipFlow flow, TimeSpan now)
    {
        Now = now;
        Transactions.FlowLost(flow, now, _happened);
        Settle();
    }

    public void Advance(TimeSpan now)
    {
        Now = now;
        if (Transactions.NextDeadline is { } next && next <= now)
        {
            Transactions.Advance(now, _happened);
        }

        Settle();
    }

    /// <summary>Lets something be done at <paramref name="now"/>, then everything that follows from it.</summary>
    public void Do(TimeSpan now, Action act)
    {
        Now = now;
        act();
        Settle();
    }

    /// <summary>What happened may make more happen: until nothing is left.</summary>
    private void Settle()
    {
        for (var i = 0; i < _happened.Count; i++)
        {
            Handle(_happened[i]);
        }

        _happened.Clear();
    }

    private void Handle(SipOutput output)
    {
        switch (output)
        {
            case MessageToSend send:
                _outputs.Enqueue(new PhoneMessage(send.Message, send.Flow));
                break;
            case ResponseArrived { Response: var response, Transaction: var transaction }:
                HandleResponse(transaction, response);
                break;
            case RequestTimedOut { Transaction: var transaction }:
                HandleFailure(transaction);
                break;
            case RequestFailed { Transaction: var transaction }:
                HandleFailure(transaction);
                break;
            default:
                Serve(output);
                break;
        }
    }

    private void HandleResponse(ClientTransactionId transaction, SipResponse response)
    {
        if (!_sent.TryGetValue(transaction, out var carrier))
        {
            return;
        }

        // A 2xx to INVITE may be followed by another from another branch of a fork (RFC 3261 section 13.2.2.4).
        if (response.IsFinal && !(response.IsSuccess && carrier.Request.Method == SipMethods.Invite))
        {
            _sent.Remove(transaction);
        }

        if (response.Status is 401 or 407 && !carrier.IsGivenUp
            && _digest.TryAnswer(carrier.Request, response, random, out var again) && again is not null)
        {
            carrier.Request = again;
            Submit(carrier);
            return;
        }

        carrier.Owner.Answered(carrier, response);
    }

    private void HandleFailure(ClientTransactionId transaction)
    {
        if (_sent.Remove(transaction, out var carrier))
        {
            carrier.Owner.Failed(carrier);
        }
    }

    private void Submit(SentRequest carrier)
    {
        carrier.Transaction = Transactions.SendRequest(carrier.Request, carrier.Flow, Now, random, _happened);
        _sent[carrier.Transaction] = carrier;
    }
}
