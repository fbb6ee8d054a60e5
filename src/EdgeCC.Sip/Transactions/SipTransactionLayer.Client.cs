using System.Globalization;
using EdgeCC.Sip.Messages;

namespace EdgeCC.Sip.Transactions;

public sealed partial class SipTransactionLayer
{
    /// <summary>
    /// Sends a request, never ACK or CANCEL, in a new client transaction. The layer puts the Via on top; everything
    /// else of RFC 3261 8.1.1 is the caller's.
    /// </summary>
    public ClientTransactionId SendRequest(
        SipRequest request, SipFlow flow, TimeSpan now, Random random, List<SipOutput> outputs)
    {
        var id = ++_lastId;
        if (_table.Counts.Client >= maxTransactions)
        {
            outputs.Add(new RequestFailed(new(id)));
            return new(id);
        }

        var sent = WithVia(request, flow, random);
        Begin(
            request.Method == SipMethods.Invite
                ? new InviteClientTransaction(id, sent, flow, timers)
                : new NonInviteClientTransaction(id, sent, flow, timers),
            now,
            outputs);
        return new(id);
    }

    /// <summary>Sends the ACK to a 2xx; it is sent again by itself when that 2xx is repeated.</summary>
    /// <param name="invite">The transaction whose 2xx is acknowledged.</param>
    /// <param name="ack">The ACK, without Via.</param>
    /// <param name="flow">Where it goes.</param>
    /// <param name="random">For the branch.</param>
    /// <param name="outputs">Appended to.</param>
    public void SendAck(
        ClientTransactionId invite, SipRequest ack, SipFlow flow, Random random, List<SipOutput> outputs)
    {
        var sent = WithVia(ack, flow, random);
        if (_table.Find(invite) is InviteClientTransaction transaction)
        {
            transaction.Acknowledge(sent, flow, outputs);
        }
        else
        {
            outputs.Add(new MessageToSend(sent, flow));
        }
    }

    /// <summary>
    /// Takes an INVITE back (9.1): waits for a provisional response first; does nothing once a final one came. The
    /// INVITE still ends by itself: with 487, with a 2xx that crossed, or with <see cref="RequestTimedOut"/>.
    /// </summary>
    /// <param name="invite">Which.</param>
    /// <param name="reason">The value of a Reason header (RFC 3326), or null.</param>
    /// <param name="now">Uptime.</param>
    /// <param name="outputs">Appended to.</param>
    public void Cancel(ClientTransactionId invite, string? reason, TimeSpan now, List<SipOutput> outputs)
    {
        if (_table.Find(invite) is InviteClientTransaction transaction)
        {
            transaction.WishCancel(reason);
            Settle(transaction, now, outputs);
        }
    }

    // A response with a second Via was routed to us by mistake (8.1.3.3).
    private void ReceiveResponse(SipResponse response, SipFlow flow, TimeSpan now, List<SipOutput> outputs)
    {
        if (response.Vias.Length != 1 || _table.Find(ClientKey.Of(response)) is not { } transaction)
        {
            return;
        }

        transaction.Receive(response, flow, now, outputs);
        Settle(transaction, now, outputs);
    }

    /// <summary>Sends the CANCEL that has become due, and files the transaction by what it has become.</summary>
    private void Settle(SipTransaction transaction, TimeSpan now, List<SipOutput> outputs)
    {
        if ((transaction as InviteClientTransaction)?.TakeDueCancel(now) is { } cancel)
        {
            Begin(new NonInviteClientTransaction(++_lastId, cancel, transaction.Flow, timers, isOwn: true), now, outputs);
        }

        _table.Settle(transaction);
    }

    private void Begin(ClientTransaction transaction, TimeSpan now, List<SipOutput> outputs)
    {
        transaction.Start(now, outputs);
        _table.Add(transaction);
    }

    // rport is always asked for (RFC 3581): it costs nothing, and peers behind address translation need it.
    private static SipRequest WithVia(SipRequest request, SipFlow flow, Random random)
    {
        var branch = string.Create(
            CultureInfo.InvariantCulture, $"{Via.MagicCookie}{random.NextInt64():x16}{random.NextInt64():x16}");
        var via = new Via(
            flow.ViaTransport,
            flow.LocalHost,
            flow.Local.Port,
            SipParameters.Empty.With("branch", branch).With("rport", null));
        return request with { Headers = request.Headers.Prepend("Via", via.ToString()) };
    }
}
