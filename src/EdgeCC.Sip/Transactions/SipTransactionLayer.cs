using EdgeCC.Sip.Messages;

namespace EdgeCC.Sip.Transactions;

/// <summary>
/// The transaction layer (RFC 3261 section 17, RFC 6026): the first to see each message. It absorbs and makes
/// retransmissions, answers CANCEL, acknowledges non-2xx responses, repeats our own 2xx until it is acknowledged, and
/// answers by the flow a request came by, never by resolving hosts. Every method appends to <c>outputs</c>.
/// </summary>
/// <param name="timers">T1, T2 and T4.</param>
/// <param name="maxTransactions">
/// The most transactions at once, on each side. Beyond it requests out of the blue get a stateless 503, and our own fail;
/// requests in dialogs have as much room again, so that a flood of strangers does not touch the calls that stand.
/// </param>
public sealed partial class SipTransactionLayer(SipTimers timers, int maxTransactions)
{
    private readonly TransactionTable _table = new();
    private long _lastId;

    /// <summary>The uptime at which <see cref="Advance"/> is wanted, or null.</summary>
    public TimeSpan? NextDeadline => _table.NextDeadline;

    /// <summary>What lives now.</summary>
    public SipTransactionCounts Counts => _table.Counts;

    /// <summary>Takes a message from the wire.</summary>
    public void Receive(SipMessage message, SipFlow flow, TimeSpan now, Random random, List<SipOutput> outputs)
    {
        switch (message)
        {
            case SipRequest { Method: SipMethods.Ack } ack:
                ReceiveAck(ack, flow, now, outputs);
                break;
            case SipRequest request:
                ReceiveRequest(request with { Headers = request.ReceivedFrom(flow.Remote).Headers }, flow, now, random, outputs);
                break;
            case SipResponse response:
                ReceiveResponse(response, flow, now, outputs);
                break;
        }
    }

    /// <summary>Told when a connection broke, or a datagram could not be sent.</summary>
    public void FlowLost(SipFlow flow, TimeSpan now, List<SipOutput> outputs)
    {
        foreach (var transaction in _table.All().Where(transaction => IsLost(transaction, flow)))
        {
            transaction.LoseFlow(outputs);
            _table.Settle(transaction);
        }
    }

    /// <summary>Lets time pass.</summary>
    public void Advance(TimeSpan now, List<SipOutput> outputs)
    {
        while (_table.TakeDue(now) is { } transaction)
        {
            transaction.Advance(now, outputs);
            Settle(transaction, now, outputs);
        }
    }

    // A request sent with connection 0 may have been carried by any connection to that peer.
    private static bool IsLost(SipTransaction transaction, SipFlow lost) =>
        transaction.Flow.Transport == lost.Transport
        && transaction.Flow.Remote.Equals(lost.Remote)
        && (transaction.Flow.Connection == lost.Connection || transaction.Flow.Connection == 0);
}
