using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Sip.Tests.Transactions;

/// <summary>RFC 3261 17.1.2.</summary>
public sealed class NonInviteClientTransactionTests
{
    [Fact]
    public void Unanswered_request_is_repeated_by_timer_E_and_ends_by_timer_F()
    {
        var bench = new TransactionBench();
        var id = bench.Send(SipText.Request("OPTIONS"));
        bench.Take();

        var said = bench.Run(60);
        Assert.Equal([0.5, 1.5, 3.5, 7.5, 11.5, 15.5, 19.5, 23.5, 27.5, 31.5], said.SkipLast(1).Select(output => output.At));
        Assert.Equal((32.0, new RequestTimedOut(id)), said[^1]);
        bench.AssertEnded();
    }

    [Fact]
    public void After_a_provisional_response_it_is_repeated_at_T2()
    {
        var bench = new TransactionBench();
        bench.Send(SipText.Request("OPTIONS"));
        var sent = (SipRequest)bench.TakeSent();
        bench.Receive(sent.CreateResponse(100));
        bench.Take();
        Assert.Equal([0.5, 4.5, 8.5, 12.5, 16.5, 20.5, 24.5, 28.5], bench.RunForSendTimes(60));
    }

    [Theory]
    [InlineData(SipTransport.Udp, 5.0)]
    [InlineData(SipTransport.Tcp, 0.0)]
    public void Final_response_is_told_once_and_timer_K_absorbs_the_rest(SipTransport transport, double timerK)
    {
        var bench = new TransactionBench(transport);
        bench.Send(SipText.Request("OPTIONS"));
        var sent = (SipRequest)bench.TakeSent();
        bench.Receive(sent.CreateResponse(200, toTag: "b"));
        bench.Receive(sent.CreateResponse(200, toTag: "b"));
        bench.TakeOnly<ResponseArrived>();
        Assert.Empty(bench.Run(timerK));
        bench.AssertEnded();
    }

    [Fact]
    public void Lost_flow_fails_the_request()
    {
        var bench = new TransactionBench();
        var id = bench.Send(SipText.Request("OPTIONS"));
        bench.Take();
        bench.LoseFlow();
        Assert.Equal([new RequestFailed(id)], bench.Take());
        bench.AssertEnded();
    }

    [Fact]
    public void Request_beyond_the_cap_fails_at_once()
    {
        var bench = new TransactionBench(maxTransactions: 1);
        bench.Send(SipText.Request("OPTIONS"));
        bench.Take();
        var id = bench.Send(SipText.Request("OPTIONS"));
        Assert.Equal([new RequestFailed(id)], bench.Take());
    }
}
