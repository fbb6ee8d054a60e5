using System.Net;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Sip.Tests.Transactions;

/// <summary>
/// Two transaction layers with a bad network between them, in virtual time: one side asks, cancels and acknowledges, the
/// other answers as chance will have it.
/// </summary>
internal sealed class LossyLink(Random random, double loss, double doubling)
{
    private const int Requests = 12;

    private static readonly SipFlow ToServer =
        new(SipTransport.Udp, IPEndPoint.Parse("192.0.2.1:5060"), IPEndPoint.Parse("192.0.2.2:5060"));
    private static readonly SipFlow ToClient = new(SipTransport.Udp, ToServer.Remote, ToServer.Local);

    private readonly SipTransactionLayer _client = new(SipTimers.Standard, 1000);
    private readonly SipTransactionLayer _server = new(SipTimers.Standard, 1000);
    private readonly PriorityQueue<Action, TimeSpan> _future = new();
    private readonly Dictionary<ClientTransactionId, SipRequest> _asked = [];
    private readonly Dictionary<ClientTransactionId, int> _ends = [];
    private readonly Dictionary<string, int> _told = [];
    private readonly List<SipOutput> _outputs = [];
    private TimeSpan _now;

    public int TimeOuts { get; private set; }

    public void Run()
    {
        for (var i = 0; i < Requests; i++)
        {
            var method = random.Next(2) == 0 ? SipMethods.Invite : SipMethods.Options;
            var number = i;
            At(random.NextDouble() * 20, () => Ask(method, number));
        }

        while (NextMoment() is { } next)
        {
            _now = next;
            while (_future.TryPeek(out _, out var due) && due <= _now)
            {
                _future.Dequeue()();
            }

            _client.Advance(_now, _outputs);
            CarryOut(TakeOfClient);
            _server.Advance(_now, _outputs);
            CarryOut(TakeOfServer);
        }
    }

    public void AssertEnded()
    {
        Assert.Equal(0, _client.Counts.Total + _server.Counts.Total);
        Assert.Equal(Requests, _ends.Count);
        Assert.All(_ends.Values, ends => Assert.Equal(1, ends));
        Assert.All(_told.Values, times => Assert.Equal(1, times));
        Assert.True(_now < TimeSpan.FromMinutes(10));
    }

    private TimeSpan? NextMoment()
    {
        TimeSpan?[] moments =
            [_client.NextDeadline, _server.NextDeadline, _future.TryPeek(out _, out var due) ? due : null];
        return moments.Min();
    }

    private void Ask(string method, int number)
    {
        var request = SipText.Request(method);
        request = request with { Headers = request.Headers.Without("Via").With("Call-ID", $"call{number}") };
        var id = _client.SendRequest(request, ToServer, _now, random, _outputs);
        _asked.Add(id, request);
        CarryOut(TakeOfClient);

        // A transaction user gives up in the end: a lost final response leaves an INVITE in Proceeding for ever.
        At(random.NextDouble() < 0.3 ? random.NextDouble() * 5 : 60, () =>
        {
            _client.Cancel(id, null, _now, _outputs);
            CarryOut(TakeOfClient);
        });
    }

    private void TakeOfClient(SipOutput output)
    {
        switch (output)
        {
            case MessageToSend sent:
                Carry(() => _server.Receive(sent.Message, ToClient, _now, random, _outputs), TakeOfServer);
                break;
            case ResponseArrived { Response.IsFinal: true } arrived:
                End(arrived.Transaction);
                Acknowledge(arrived);
                break;
            case RequestTimedOut timedOut:
                TimeOuts++;
                End(timedOut.Transaction);
                break;
        }
    }

    private void TakeOfServer(SipOutput output)
    {
        switch (output)
        {
            case MessageToSend sent:
                Carry(() => _client.Receive(sent.Message, ToServer, _now, random, _outputs), TakeOfClient);
                break;
            case RequestArrived arrived:
                _told[arrived.Request.CallId] = _told.GetValueOrDefault(arrived.Request.CallId) + 1;
                Answer(arrived);
                break;
            case CancelArrived cancelled:
                Respond(cancelled.Invite, cancelled.Cancel with { Headers = cancelled.Cancel.Headers.With("CSeq", "1 INVITE") }, 487);
                break;
        }
    }

    private void Answer(RequestArrived arrived)
    {
        if (arrived.Request.Method == SipMethods.Invite)
        {
            At(random.NextDouble(), () => Respond(arrived.Transaction, arrived.Request, 180));
        }

        int[] statuses = [200, 200, 404, 486, 500];
        var status = statuses[random.Next(statuses.Length)];
        At(random.NextDouble() * 10, () => Respond(arrived.Transaction, arrived.Request, status));
    }

    private void Respond(ServerTransactionId id, SipRequest request, int status)
    {
        _server.Respond(id, request.CreateResponse(status, toTag: "server"), _now, _outputs);
        CarryOut(TakeOfServer);
    }

    private void Acknowledge(ResponseArrived arrived)
    {
        if (arrived.Response is { IsSuccess: true, CSeq.Method: SipMethods.Invite })
        {
            var invite = _asked[arrived.Transaction];
            var headers = invite.Headers.With("To", arrived.Response.To.ToString()).With("CSeq", "1 ACK");
            _client.SendAck(
                arrived.Transaction, new SipRequest(SipMethods.Ack, invite.Uri, headers), ToServer, random, _outputs);
        }
    }

    private void End(ClientTransactionId id) => _ends[id] = _ends.GetValueOrDefault(id) + 1;

    private void Carry(Action deliver, Action<SipOutput> take)
    {
        var copies = (random.NextDouble() < loss ? 0 : 1) + (random.NextDouble() < doubling ? 1 : 0);
        for (var i = 0; i < copies; i++)
        {
            At(random.NextDouble() * 0.4, () =>
            {
                deliver();
                CarryOut(take);
            });
        }
    }

    private void CarryOut(Action<SipOutput> take)
    {
        while (_outputs.Count > 0)
        {
            var output = _outputs[0];
            _outputs.RemoveAt(0);
            take(output);
        }
    }

    private void At(double seconds, Action action) => _future.Enqueue(action, _now + TimeSpan.FromSeconds(seconds));
}
