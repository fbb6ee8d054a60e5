using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Sip.Tests.Transactions;

/// <summary>RFC 3261 17.1.1 and 9.1, RFC 6026 7.2.</summary>
public sealed class InviteClientTransactionTests
{
    [Fact]
    public void Unanswered_INVITE_is_repeated_by_timer_A_and_ends_by_timer_B()
    {
        var bench = new TransactionBench();
        var id = bench.Send(SipText.Request("INVITE"));
        bench.Take();

        var said = bench.Run(60);
        Assert.Equal([0.5, 1.5, 3.5, 7.5, 15.5, 31.5], said.SkipLast(1).Select(output => output.At));
        Assert.Equal((32.0, new RequestTimedOut(id)), said[^1]);
        bench.AssertEnded();
    }

    [Fact]
    public void Over_a_stream_nothing_is_repeated()
    {
        var bench = new TransactionBench(SipTransport.Tcp);
        var id = bench.Send(SipText.Request("INVITE"));
        bench.Take();
        Assert.Equal([(32.0, new RequestTimedOut(id))], bench.Run(60));
    }

    [Fact]
    public void Via_on_top_has_a_new_branch_and_asks_for_rport()
    {
        var bench = new TransactionBench(SipTransport.Tcp);
        bench.Send(SipText.Request("INVITE"));
        bench.Send(SipText.Request("INVITE"));
        var vias = bench.Take().Cast<MessageToSend>().Select(sent => sent.Message.TopVia).ToList();
        Assert.NotEqual(vias[0].Branch, vias[1].Branch);
        Assert.All(vias, via => Assert.True(via is { HasUniqueBranch: true, WantsRport: true, Transport: "TCP", SentBy: "192.0.2.100:5060" }));
    }

    [Fact]
    public void Provisional_response_stops_the_repetition_and_the_time_out()
    {
        var (bench, _, sent) = Sent();
        bench.Receive(sent.CreateResponse(180, toTag: "b"));
        Assert.Equal(180, bench.TakeOnly<ResponseArrived>().Response.Status);
        Assert.Empty(bench.Run(179));
        Assert.Equal(1, bench.Counts.InviteClient);
    }

    [Fact]
    public void Peer_that_stays_provisional_is_cancelled_by_timer_C_and_then_given_up()
    {
        var (bench, id, sent) = Sent();
        bench.Receive(sent.CreateResponse(100));
        bench.Take();
        bench.Run(100);
        bench.Receive(sent.CreateResponse(183, toTag: "b"));
        bench.Take();

        var said = bench.Run(300);
        var cancel = Assert.IsType<MessageToSend>(said[0].Output);
        Assert.Equal((180.0, SipMethods.Cancel), (said[0].At, Assert.IsType<SipRequest>(cancel.Message).Method));
        Assert.Contains((212.0, new RequestTimedOut(id)), said);
        bench.AssertEnded();
    }

    [Fact]
    public void Refusal_is_acknowledged_each_time_it_comes_and_told_once()
    {
        var (bench, _, sent) = Sent("Route: <sip:p;lr>\nAuthorization: x");
        for (var i = 0; i < 3; i++)
        {
            bench.Receive(sent.CreateResponse(486, toTag: "b"));
        }

        var said = bench.Take();
        Assert.Single(said.OfType<ResponseArrived>());
        var acks = said.OfType<MessageToSend>().Select(output => Assert.IsType<SipRequest>(output.Message)).ToList();
        Assert.Equal(3, acks.Count);
        Assert.All(acks, ack => Assert.Equal(
            ("ACK", sent.TopVia.Branch, "b", "1 ACK", "<sip:p;lr>"),
            (ack.Method, ack.TopVia.Branch, ack.To.Tag, ack.CSeq.ToString(), ack.Headers.Get("Route"))));
        Assert.Empty(bench.Run(31.9));
        Assert.Equal(1, bench.Counts.Total);
        bench.Run(0.2);
        bench.AssertEnded();
    }

    [Fact]
    public void Over_a_stream_a_refusal_ends_it_at_once()
    {
        var (bench, _, sent) = Sent(transport: SipTransport.Tcp);
        bench.Receive(sent.CreateResponse(486, toTag: "b"));
        bench.Run(0);
        bench.AssertEnded();
    }

    [Fact]
    public void Repeated_2xx_gets_its_own_ACK_again()
    {
        var (bench, id, sent) = Sent();
        bench.Receive(sent.CreateResponse(200, toTag: "b"));
        bench.Receive(sent.CreateResponse(200, toTag: "b"));
        bench.TakeOnly<ResponseArrived>();
        bench.Acknowledge(id, Ack("b"));
        var ack = bench.TakeSent();
        Assert.NotEqual(sent.TopVia.Branch, ack.TopVia.Branch);

        bench.Receive(sent.CreateResponse(200, toTag: "b"));
        Assert.Equal([new MessageToSend(ack, bench.Flow)], bench.Take());
    }

    [Fact]
    public void Each_fork_that_answers_is_told_up_to_a_cap()
    {
        var (bench, id, sent) = Sent();
        for (var fork = 0; fork < 20; fork++)
        {
            bench.Receive(sent.CreateResponse(200, toTag: $"fork{fork}"));
        }

        Assert.Equal(8, bench.Take().OfType<ResponseArrived>().Count());
        bench.Acknowledge(id, Ack("fork3"));
        Assert.Equal("fork3", bench.TakeSent().To.Tag);
        bench.Run(32);
        bench.AssertEnded();
    }

    [Fact]
    public void CANCEL_waits_for_a_provisional_response()
    {
        var (bench, id, sent) = Sent("Route: <sip:p;lr>");
        bench.Cancel(id, "SIP;cause=200;text=\"Call completed elsewhere\"");
        Assert.Empty(bench.Take());

        bench.Receive(sent.CreateResponse(180, toTag: "b"));
        var cancel = Assert.IsType<SipRequest>(bench.TakeSent());
        Assert.Equal(
            ("CANCEL", sent.TopVia.Branch, null, "1 CANCEL", "<sip:p;lr>", sent.Uri),
            (cancel.Method, cancel.TopVia.Branch, cancel.To.Tag, cancel.CSeq.ToString(), cancel.Headers.Get("Route"), cancel.Uri));
        Assert.Equal("SIP;cause=200;text=\"Call completed elsewhere\"", cancel.Headers.Get("Reason"));
    }

    [Fact]
    public void Cancelled_INVITE_ends_with_487_and_the_answer_to_CANCEL_is_not_told()
    {
        var (bench, id, sent) = Sent();
        bench.Receive(sent.CreateResponse(180, toTag: "b"));
        bench.Take();
        bench.Cancel(id);
        bench.Cancel(id);
        var cancel = (SipRequest)bench.TakeSent();

        bench.Receive(cancel.CreateResponse(200, toTag: "b"));
        bench.Receive(sent.CreateResponse(487, toTag: "b"));
        Assert.Equal(487, bench.TakeOnly<ResponseArrived>().Response.Status);
        bench.Run(33);
        bench.AssertEnded();
    }

    [Fact]
    public void Cancelled_INVITE_without_final_response_times_out()
    {
        var (bench, id, sent) = Sent(transport: SipTransport.Tcp);
        bench.Receive(sent.CreateResponse(180, toTag: "b"));
        bench.Run(10);
        bench.Take();
        bench.Cancel(id);
        Assert.Equal([(42.0, new RequestTimedOut(id))], bench.Run(100).Where(said => said.Output is RequestTimedOut));
        bench.AssertEnded();
    }

    [Fact]
    public void Answer_that_crosses_the_CANCEL_is_told()
    {
        var (bench, id, sent) = Sent();
        bench.Receive(sent.CreateResponse(180, toTag: "b"));
        bench.Cancel(id);
        bench.Take();
        bench.Receive(sent.CreateResponse(200, toTag: "b"));
        Assert.Equal(200, bench.TakeOnly<ResponseArrived>().Response.Status);
    }

    [Fact]
    public void CANCEL_after_the_final_response_does_nothing()
    {
        var (bench, id, sent) = Sent();
        bench.Receive(sent.CreateResponse(200, toTag: "b"));
        bench.Take();
        bench.Cancel(id);
        Assert.Empty(bench.Take());
    }

    [Fact]
    public void Lost_flow_fails_the_requests_over_it_and_no_others()
    {
        var (bench, id, _) = Sent(transport: SipTransport.Tcp);
        bench.LoseFlow(bench.Flow with { Remote = new(bench.Flow.Remote.Address, 9) });
        Assert.Empty(bench.Take());
        bench.LoseFlow(bench.Flow with { Connection = 12 });
        Assert.Equal([new RequestFailed(id)], bench.Take());
        bench.AssertEnded();
    }

    [Fact]
    public void Stray_and_misrouted_responses_are_dropped()
    {
        var (bench, _, sent) = Sent();
        bench.Receive(SipText.Parsed($"SIP/2.0 200 OK\n{SipText.Mandatory}\nCSeq: 1 INVITE"));
        var misrouted = sent.CreateResponse(200, toTag: "b");
        bench.Receive(misrouted with { Headers = misrouted.Headers.Append("Via", "SIP/2.0/UDP 255.255.255.255") });
        bench.Receive(sent.CreateResponse(200, toTag: "b") with { Headers = misrouted.Headers.With("CSeq", "1 BYE") });
        Assert.Empty(bench.Take());
    }

    private static SipRequest Ack(string tag)
    {
        var ack = SipText.Request("ACK");
        return ack with { Headers = ack.Headers.With("To", $"<sip:callee@example.com>;tag={tag}") };
    }

    private static (TransactionBench Bench, ClientTransactionId Id, SipRequest Sent) Sent(
        string headers = "", SipTransport transport = SipTransport.Udp)
    {
        var bench = new TransactionBench(transport);
        var id = bench.Send(SipText.Request("INVITE", headers));
        return (bench, id, (SipRequest)bench.TakeSent());
    }
}
