using EdgeCC.Sip.Messages;

namespace EdgeCC.Sip.Transactions;

/// <summary>
/// The transaction layer (RFC 3261 section 17, RFC 6026): the first to see each message. It absorbs and makes
/// retransmissions, answers CANCEL, acknowledges non-2xx responses, repeats our own 2xx until it is acknowledged, and
/// answers by the flow a request came by, never by resolving hosts. Every method appends to <c>outputs</c>.
/// </summary>
public sealed class SipTransactionLayer(SipTimers timers, int maxTransactions)
{
    private readonly SipTimers _timers = timers;
    private readonly int _maxTransactions = maxTransactions;

    /// <summary>The uptime at which <see cref="Advance"/> is wanted, or null.</summary>
    public TimeSpan? NextDeadline => throw new NotImplementedException($"{_timers}{_maxTransactions}");

    /// <summary>What lives now.</summary>
    public SipTransactionCounts Counts => throw new NotImplementedException();

    /// <summary>Takes a message from the wire.</summary>
    public void Receive(SipMessage message, SipFlow flow, TimeSpan now, Random random, List<SipOutput> outputs) =>
        throw new NotImplementedException();

    /// <summary>
    /// Sends a request, never ACK or CANCEL, in a new client transaction. The layer puts the Via on top; everything
    /// else of RFC 3261 8.1.1 is the caller's.
    /// </summary>
    public ClientTransactionId SendRequest(
        SipRequest request, SipFlow flow, TimeSpan now, Random random, List<SipOutput> outputs) =>
        throw new NotImplementedException();

    /// <summary>Sends the ACK to a 2xx; it is sent again by itself when that 2xx is repeated.</summary>
    /// <param name="invite">The transaction whose 2xx is acknowledged.</param>
    /// <param name="ack">The ACK, without Via.</param>
    /// <param name="flow">Where it goes.</param>
    /// <param name="random">For the branch.</param>
    /// <param name="outputs">Appended to.</param>
    public void SendAck(
        ClientTransactionId invite, SipRequest ack, SipFlow flow, Random random, List<SipOutput> outputs) =>
        throw new NotImplementedException();

    /// <summary>
    /// Takes an INVITE back (9.1): waits for a provisional response first; does nothing once a final one came. The
    /// INVITE still ends by itself: with 487, with a 2xx that crossed, or with <see cref="RequestTimedOut"/>.
    /// </summary>
    /// <param name="invite">Which.</param>
    /// <param name="reason">The value of a Reason header (RFC 3326), or null.</param>
    /// <param name="now">Uptime.</param>
    /// <param name="outputs">Appended to.</param>
    public void Cancel(ClientTransactionId invite, string? reason, TimeSpan now, List<SipOutput> outputs) =>
        throw new NotImplementedException();

    /// <summary>
    /// Answers a request. False, and nothing sent, when the transaction has its final response already or is gone.
    /// </summary>
    public bool Respond(ServerTransactionId transaction, SipResponse response, TimeSpan now, List<SipOutput> outputs) =>
        throw new NotImplementedException();

    /// <summary>Told when a connection broke, or a datagram could not be sent.</summary>
    public void FlowLost(SipFlow flow, TimeSpan now, List<SipOutput> outputs) => throw new NotImplementedException();

    /// <summary>Lets time pass.</summary>
    public void Advance(TimeSpan now, List<SipOutput> outputs) => throw new NotImplementedException();
}
