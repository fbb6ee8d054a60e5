using System.Globalization;
using System.Net;
using EdgeCC.Sip.Messages;

namespace EdgeCC.Sip.Transactions;

public sealed partial class SipTransactionLayer
{
    /// <summary>What Retry-After says when we are full, seconds: most transactions end within 64 * T1.</summary>
    private const string RetryWhenFull = "30";

    /// <summary>One source takes a quarter of the room at most: a flood from one address leaves the others theirs.</summary>
    private const int SourcesThatFill = 4;

    /// <summary>
    /// Answers a request. False, and nothing sent, when the transaction has its final response already or is gone.
    /// </summary>
    public bool Respond(ServerTransactionId transaction, SipResponse response, TimeSpan now, List<SipOutput> outputs)
    {
        if (_table.Find(transaction) is not { IsAnswered: false } server)
        {
            return false;
        }

        server.Respond(response, now, outputs);
        if (response.IsSuccess && server is InviteServerTransaction invite)
        {
            _table.AwaitAck(invite, AcceptedKey.Of(response));
        }

        _table.Settle(server);
        return true;
    }

    /// <summary>
    /// Answers with a final response that is sent once and forgotten, as 8.2.7 allows for challenges: whoever forges a
    /// source address has one message sent there for each of his own, not the repetitions of timer G. A request that
    /// comes again is a new one.
    /// </summary>
    public void RespondOnce(ServerTransactionId transaction, SipResponse response, List<SipOutput> outputs)
    {
        if (_table.Find(transaction) is { IsAnswered: false } server)
        {
            server.RespondOnce(response, outputs);
            _table.Settle(server);
        }
    }

    private void ReceiveRequest(
        SipRequest request, SipFlow flow, TimeSpan now, Random random, List<SipOutput> outputs)
    {
        if (_table.Find(ServerKey.Of(request)) is { } known)
        {
            known.ReceiveAgain(outputs);
        }
        else if (request.Method == SipMethods.Cancel)
        {
            ReceiveCancel(request, flow, now, random, outputs);
        }
        else if (IsFullFor(request, flow.Remote.Address))
        {
            Refuse(request, 503, flow, random, outputs);
        }
        else
        {
            BeginServer(request, flow, now, random, outputs);
        }
    }

    private bool IsFullFor(SipRequest request, IPAddress source)
    {
        var times = request.To.Tag is null ? 1 : 2;
        return _table.Counts.Server >= times * maxTransactions
            || _table.ServersOf(source) >= times * Math.Max(1, maxTransactions / SourcesThatFill);
    }

    private static void Refuse(SipRequest request, int status, SipFlow flow, Random random, List<SipOutput> outputs)
    {
        var refusal = request.CreateResponse(status, toTag: NewTag(random));
        var headers = status == 503 ? refusal.Headers.Append("Retry-After", RetryWhenFull) : refusal.Headers;
        outputs.Add(new MessageToSend(refusal with { Headers = headers }, flow));
    }

    private void BeginServer(
        SipRequest request, SipFlow flow, TimeSpan now, Random random, List<SipOutput> outputs)
    {
        var isMerged = request.To.Tag is null && _table.Has(MergedKey.Of(request));
        var id = Add(request, flow, now);
        if (isMerged)
        {
            Respond(id, request.CreateResponse(482, toTag: NewTag(random)), now, outputs);
        }
        else
        {
            outputs.Add(new RequestArrived(id, request, flow));
        }
    }

    private ServerTransactionId Add(SipRequest request, SipFlow flow, TimeSpan now)
    {
        var id = ++_lastId;
        if (request.Method == SipMethods.Invite)
        {
            var invite = new InviteServerTransaction(id, request, flow, timers);
            invite.Start(now);
            _table.Add(invite);
        }
        else
        {
            var other = new NonInviteServerTransaction(id, request, flow, timers);
            other.Start(now);
            _table.Add(other);
        }

        return new(id);
    }

    // 9.2: the CANCEL itself is answered at once, with the To tag its INVITE was answered with. It is never refused for
    // want of room: there is at most one to each INVITE, and none is kept where there is no INVITE.
    private void ReceiveCancel(
        SipRequest cancel, SipFlow flow, TimeSpan now, Random random, List<SipOutput> outputs)
    {
        if (_table.Find(ServerKey.OfCancelled(cancel)) is not InviteServerTransaction invite)
        {
            Refuse(cancel, 481, flow, random, outputs);
            return;
        }

        var tag = invite.LocalTag ?? NewTag(random);
        Respond(Add(cancel, flow, now), cancel.CreateResponse(200, toTag: tag), now, outputs);
        if (!invite.IsAnswered)
        {
            outputs.Add(new CancelArrived(new(invite.Id), cancel));
        }
    }

    // The ACK to a non-2xx has the branch of its INVITE (17.1.1.3), that to a 2xx its own, except from old peers.
    private void ReceiveAck(SipRequest ack, SipFlow flow, TimeSpan now, List<SipOutput> outputs)
    {
        if (_table.Find(AcceptedKey.Of(ack)) is { } accepted)
        {
            accepted.Acknowledge(ack, flow, outputs);
            _table.Settle(accepted);
        }
        else if (_table.Find(ServerKey.Of(ack)) is InviteServerTransaction invite)
        {
            invite.AcknowledgeRefusal(now);
            _table.Settle(invite);
        }
    }

    private static string NewTag(Random random) => random.NextInt64().ToString("x16", CultureInfo.InvariantCulture);
}
