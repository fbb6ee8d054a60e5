using EdgeCC.Sip.Transactions;

namespace EdgeCC.Sip.Tests.Transactions;

/// <summary>RFC 3261 17.2.2.</summary>
public sealed class NonInviteServerTransactionTests
{
    [Fact]
    public void Repeated_request_is_absorbed_and_gets_the_response_again()
    {
        var bench = new TransactionBench();
        bench.Receive(SipText.Request("OPTIONS"));
        bench.Receive(SipText.Request("OPTIONS"));
        var arrived = bench.TakeOnly<RequestArrived>();
        bench.Respond(arrived, 200);
        bench.Receive(SipText.Request("OPTIONS"));
        Assert.Equal(2, bench.Take().OfType<MessageToSend>().Count());
        Assert.False(bench.Respond(arrived, 500));
    }

    [Theory]
    [InlineData(SipTransport.Udp, 32.0)]
    [InlineData(SipTransport.Tcp, 0.0)]
    public void Timer_J_ends_it(SipTransport transport, double timerJ)
    {
        var bench = new TransactionBench(transport);
        bench.Receive(SipText.Request("OPTIONS"));
        bench.Respond(bench.TakeOnly<RequestArrived>(), 200);
        bench.Take();
        Assert.Empty(bench.Run(timerJ));
        bench.AssertEnded();
    }

    /// <summary>RFC 4320 4.2: after timer F nobody wants the response any more.</summary>
    [Fact]
    public void Request_nobody_answers_is_forgotten()
    {
        var bench = new TransactionBench();
        bench.Receive(SipText.Request("OPTIONS"));
        var arrived = bench.TakeOnly<RequestArrived>();
        Assert.Empty(bench.Run(32));
        bench.AssertEnded();
        Assert.False(bench.Respond(arrived, 200));
    }
}
