using System.Diagnostics.CodeAnalysis;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Calls.Signalling;

/// <summary>
/// The appliance's end of SIP: the transaction layer, and who waits for the answer to each of our requests. What the
/// layer wants sent becomes an effect at once; what it tells is taken one by one with <see cref="TryTake"/>.
/// </summary>
internal sealed class SipEndpoint
{
    /// <summary>Transactions at once, of all kinds: far beyond what any branch has, far below what hurts.</summary>
    public const int MaxTransactions = 20_000;

    private static readonly SipTimers Timers = SipTimers.Standard;

    private readonly SipTransactionLayer _layer = new(Timers, MaxTransactions);
    private readonly Dictionary<ClientTransactionId, Waiting> _waiting = [];
    private readonly List<SipOutput> _outputs = [];
    private readonly Queue<SipOutput> _told = new();

    public TimeSpan? NextDeadline => _layer.NextDeadline;

    /// <summary>Transactions that live now.</summary>
    public int Transactions => _layer.Counts.Total;

    /// <summary>Requests of ours whose answer somebody waits for.</summary>
    public int Requests => _waiting.Count;

    public void Receive(SipMessage message, SipFlow flow, Turn turn)
    {
        _layer.Receive(message, flow, turn.Now, turn.Random, _outputs);
        Carry(turn);
    }

    /// <summary>Sends a request in a transaction of its own; what comes of it is told to <paramref name="owner"/>.</summary>
    public ClientTransactionId Send(SipRequest request, SipFlow flow, IRequestOwner owner, Turn turn)
    {
        var id = _layer.SendRequest(request, flow, turn.Now, turn.Random, _outputs);
        _waiting[id] = new Waiting(owner, request.Method == SipMethods.Invite, Until: null);
        Carry(turn);
        return id;
    }

    public void Acknowledge(ClientTransactionId invite, SipRequest ack, SipFlow flow, Turn turn)
    {
        _layer.SendAck(invite, ack, flow, turn.Random, _outputs);
        Carry(turn);
    }

    public void Cancel(ClientTransactionId invite, string? reason, Turn turn)
    {
        _layer.Cancel(invite, reason, turn.Now, _outputs);
        Carry(turn);
    }

    /// <summary>False where the transaction has its final response already, or is gone.</summary>
    public bool Respond(ServerTransactionId transaction, SipResponse response, Turn turn)
    {
        var sent = _layer.Respond(transaction, response, turn.Now, _outputs);
        Carry(turn);
        return sent;
    }

    /// <summary>Sends a final response once and forgets the request with it; for what strangers send.</summary>
    public void RespondOnce(ServerTransactionId transaction, SipResponse response, Turn turn)
    {
        _layer.RespondOnce(transaction, response, _outputs);
        Carry(turn);
    }

    public void FlowLost(SipFlow flow, Turn turn)
    {
        _layer.FlowLost(flow, turn.Now, _outputs);
        Carry(turn);
    }

    public void Advance(Turn turn)
    {
        _layer.Advance(turn.Now, _outputs);
        Carry(turn);
        foreach (var (id, waiting) in _waiting)
        {
            if (waiting.Until <= turn.Now)
            {
                _waiting.Remove(id);
            }
        }
    }

    /// <summary>
    /// The next thing the layer tells that is not about a request of ours; those go to their owners on the way.
    /// </summary>
    public bool TryTake(Turn turn, [NotNullWhen(true)] out SipOutput? output)
    {
        while (_told.TryDequeue(out output))
        {
            switch (output)
            {
                case ResponseArrived(var id, var response, var flow):
                    Tell(id, response, flow, turn);
                    break;
                case RequestTimedOut(var id):
                    GiveUp(id, turn);
                    break;
                case RequestFailed(var id):
                    GiveUp(id, turn);
                    break;
                default:
                    return true;
            }
        }

        return false;
    }

    private void Tell(ClientTransactionId id, SipResponse response, SipFlow flow, Turn turn)
    {
        if (!_waiting.TryGetValue(id, out var waiting))
        {
            return;
        }

        if (response.IsSuccess && waiting.IsInvite)
        {
            // A fork downstream may answer too, for as long as the transaction accepts 2xx (RFC 6026, timer M).
            _waiting[id] = waiting with { Until = waiting.Until ?? turn.Now + Timers.TransactionTimeout };
        }
        else if (response.IsFinal)
        {
            _waiting.Remove(id);
        }

        waiting.Owner.Take(response, flow, turn);
    }

    private void GiveUp(ClientTransactionId id, Turn turn)
    {
        // Past its first 2xx the owner has its answer; the flow may break without it.
        if (_waiting.Remove(id, out var waiting) && waiting.Until is null)
        {
            waiting.Owner.GiveUp(turn);
        }
    }

    private void Carry(Turn turn)
    {
        foreach (var output in _outputs)
        {
            if (output is MessageToSend(var message, var flow))
            {
                turn.Do(new SendSip(message, flow));
            }
            else
            {
                _told.Enqueue(output);
            }
        }

        _outputs.Clear();
    }

    private sealed record Waiting(IRequestOwner Owner, bool IsInvite, TimeSpan? Until);
}
