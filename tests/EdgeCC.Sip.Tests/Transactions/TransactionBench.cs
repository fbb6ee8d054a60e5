using System.Net;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Sip.Tests.Transactions;

/// <summary>A transaction layer in virtual time, with everything it says kept beside the time it said it.</summary>
internal sealed class TransactionBench
{
    private readonly SipTransactionLayer _layer;
    private readonly Random _random = new(7);
    private readonly List<SipOutput> _outputs = [];

    public TransactionBench(SipTransport transport = SipTransport.Udp, int maxTransactions = 100)
    {
        _layer = new SipTransactionLayer(SipTimers.Standard, maxTransactions);
        Flow = new SipFlow(transport, IPEndPoint.Parse("192.0.2.100:5060"), IPEndPoint.Parse("192.0.2.1:5060"));
    }

    public SipFlow Flow { get; }

    public TimeSpan Now { get; private set; }

    public SipTransactionCounts Counts => _layer.Counts;

    public ClientTransactionId Send(SipRequest request) =>
        _layer.SendRequest(request with { Headers = request.Headers.Without("Via") }, Flow, Now, _random, _outputs);

    public void Receive(SipMessage message) => _layer.Receive(message, Flow, Now, _random, _outputs);

    public void Receive(SipMessage message, string source) =>
        _layer.Receive(message, Flow with { Remote = IPEndPoint.Parse(source) }, Now, _random, _outputs);

    public bool Respond(RequestArrived arrived, int status, string tag = "ours") =>
        _layer.Respond(arrived.Transaction, arrived.Request.CreateResponse(status, toTag: tag), Now, _outputs);

    public void RespondOnce(RequestArrived arrived, int status) =>
        _layer.RespondOnce(arrived.Transaction, arrived.Request.CreateResponse(status, toTag: "ours"), _outputs);

    public void Acknowledge(ClientTransactionId invite, SipRequest ack) =>
        _layer.SendAck(invite, ack with { Headers = ack.Headers.Without("Via") }, Flow, _random, _outputs);

    public void Cancel(ClientTransactionId invite, string? reason = null) => _layer.Cancel(invite, reason, Now, _outputs);

    public void LoseFlow(SipFlow? flow = null) => _layer.FlowLost(flow ?? Flow, Now, _outputs);

    /// <summary>Everything said since the last look.</summary>
    public IReadOnlyList<SipOutput> Take()
    {
        SipOutput[] taken = [.. _outputs];
        _outputs.Clear();
        return taken;
    }

    /// <summary>The one thing of this kind said since the last look.</summary>
    public T TakeOnly<T>()
        where T : SipOutput => Assert.Single(Take().OfType<T>());

    /// <summary>The one message sent since the last look.</summary>
    public SipMessage TakeSent() => TakeOnly<MessageToSend>().Message;

    /// <summary>Lets time pass, deadline by deadline, and gives what was said, each with its time in seconds.</summary>
    public IReadOnlyList<(double At, SipOutput Output)> Run(double seconds)
    {
        var end = Now + TimeSpan.FromSeconds(seconds);
        var said = new List<(double, SipOutput)>();
        while (_layer.NextDeadline is { } next && next <= end)
        {
            Now = next;
            _layer.Advance(Now, _outputs);
            said.AddRange(Take().Select(output => (Now.TotalSeconds, output)));
        }

        Now = end;
        return said;
    }

    /// <summary>When messages went out in the time that passed.</summary>
    public double[] RunForSendTimes(double seconds) =>
        [.. Run(seconds).Where(said => said.Output is MessageToSend).Select(said => said.At)];

    /// <summary>Nothing is left, and nothing will happen any more.</summary>
    public void AssertEnded()
    {
        Assert.Equal(0, Counts.Total);
        Assert.Null(_layer.NextDeadline);
    }
}
