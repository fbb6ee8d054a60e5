using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Sip.Tests.Transactions;

/// <summary>RFC 3261 17.2.1 and 13.3.1.4, RFC 6026 7.1.</summary>
public sealed class InviteServerTransactionTests
{
    private static readonly SipRequest Invite = SipText.Request("INVITE");

    [Fact]
    public void Trying_is_sent_after_200_ms_of_silence()
    {
        var (bench, arrived) = Arrived();
        var (at, said) = Assert.Single(bench.Run(10));
        Assert.Equal(0.2, at);
        Assert.Equal(100, ((SipResponse)((MessageToSend)said).Message).Status);
        Assert.True(bench.Respond(arrived, 180));
    }

    [Fact]
    public void Trying_is_not_sent_after_an_answer()
    {
        var (bench, arrived) = Arrived();
        bench.Respond(arrived, 180);
        bench.Take();
        Assert.Empty(bench.Run(10));
    }

    [Fact]
    public void Repeated_INVITE_is_absorbed_and_gets_the_last_response_again()
    {
        var (bench, arrived) = Arrived();
        bench.Receive(Invite);
        Assert.Empty(bench.Take());
        bench.Respond(arrived, 180);
        bench.Respond(arrived, 183);
        bench.Take();
        bench.Receive(Invite);
        Assert.Equal(183, ((SipResponse)bench.TakeSent()).Status);
    }

    [Fact]
    public void Source_is_noted_in_the_Via()
    {
        var bench = new TransactionBench();
        bench.Receive(SipText.Parsed($"INVITE sip:a@b SIP/2.0\n{SipText.Mandatory.Replace("192.0.2.1:", "10.0.0.1:")}\nCSeq: 1 INVITE"));
        Assert.Equal("192.0.2.1", bench.TakeOnly<RequestArrived>().Request.TopVia.Received);
    }

    [Theory]
    [InlineData(SipTransport.Udp)]
    [InlineData(SipTransport.Tcp)]
    public void Our_2xx_is_repeated_until_no_ACK_came_for_64_T1(SipTransport transport)
    {
        var (bench, arrived) = Arrived(transport);
        bench.Respond(arrived, 200);
        AssertRepeatedUntilTheAckIsMissing(bench, arrived);
    }

    [Fact]
    public void ACK_to_our_2xx_is_told_once_and_ends_the_repetition()
    {
        var (bench, arrived) = Arrived();
        bench.Respond(arrived, 200);
        bench.Run(1);
        bench.Receive(Ack("ours", "z9hG4bKother"));
        bench.Receive(Ack("ours", "z9hG4bKother"));
        Assert.Equal(arrived.Transaction, bench.TakeOnly<AckArrived>().Invite);

        bench.Receive(Invite);
        Assert.Empty(bench.Take());
        Assert.Empty(bench.Run(32));
        bench.AssertEnded();
    }

    [Fact]
    public void ACK_of_another_dialog_is_not_ours()
    {
        var (bench, arrived) = Arrived();
        bench.Respond(arrived, 200);
        bench.Take();
        bench.Receive(Ack("theirs", "z9hG4bKother"));
        Assert.Empty(bench.Take());
    }

    [Fact]
    public void Refusal_is_repeated_by_timer_G_and_ends_by_timer_H()
    {
        var (bench, arrived) = Arrived();
        bench.Respond(arrived, 486);
        AssertRepeatedUntilTheAckIsMissing(bench, arrived);
    }

    [Fact]
    public void Refusal_sent_once_is_forgotten_and_the_INVITE_that_comes_again_is_new()
    {
        var bench = new TransactionBench();
        for (var i = 0; i < 2; i++)
        {
            bench.Receive(SipText.Request("INVITE"));
            bench.RespondOnce(bench.TakeOnly<RequestArrived>(), 401);
            Assert.Equal(401, Assert.IsType<SipResponse>(bench.TakeSent()).Status);
            bench.AssertEnded();
        }
    }

    [Fact]
    public void Over_a_stream_a_refusal_is_not_repeated()
    {
        var (bench, arrived) = Arrived(SipTransport.Tcp);
        bench.Respond(arrived, 486);
        bench.Take();
        Assert.Equal([(32.0, new AckMissing(arrived.Transaction))], bench.Run(60));
    }

    [Theory]
    [InlineData(SipTransport.Udp, 5.0)]
    [InlineData(SipTransport.Tcp, 0.0)]
    public void ACK_to_a_refusal_is_absorbed_and_timer_I_ends_it(SipTransport transport, double timerI)
    {
        var (bench, arrived) = Arrived(transport);
        bench.Respond(arrived, 486);
        bench.Take();
        bench.Receive(Ack("ours", "z9hG4bKmandatory"));
        bench.Receive(Invite);
        Assert.Empty(bench.Take());
        Assert.Empty(bench.Run(timerI));
        bench.AssertEnded();
    }

    [Fact]
    public void CANCEL_is_answered_by_the_layer_and_told()
    {
        var (bench, arrived) = Arrived();
        bench.Respond(arrived, 180);
        bench.Take();
        bench.Receive(Cancel());
        bench.Receive(Cancel());

        var said = bench.Take();
        Assert.Equal(arrived.Transaction, Assert.Single(said.OfType<CancelArrived>()).Invite);
        Assert.All(said.OfType<MessageToSend>(), sent =>
            Assert.Equal((200, "ours"), (((SipResponse)sent.Message).Status, sent.Message.To.Tag)));
        Assert.True(bench.Respond(arrived, 487));
    }

    [Fact]
    public void CANCEL_after_the_answer_changes_nothing()
    {
        var (bench, arrived) = Arrived();
        bench.Respond(arrived, 200);
        bench.Take();
        bench.Receive(Cancel());
        Assert.Equal(200, ((SipResponse)bench.TakeSent()).Status);
    }

    [Fact]
    public void CANCEL_without_INVITE_gets_481()
    {
        var bench = new TransactionBench();
        bench.Receive(Cancel());
        Assert.Equal(481, ((SipResponse)bench.TakeSent()).Status);
        bench.AssertEnded();
    }

    [Fact]
    public void Second_final_response_is_not_sent()
    {
        var (bench, arrived) = Arrived();
        Assert.True(bench.Respond(arrived, 486));
        bench.Take();
        Assert.False(bench.Respond(arrived, 200));
        Assert.Empty(bench.Take());
    }

    /// <summary>17.2.3 for peers without RFC 3261 branches; their ACK to a 2xx may come on the same Via.</summary>
    [Theory]
    [InlineData(486)]
    [InlineData(200)]
    public void RFC_2543_peer_is_matched_by_its_fields(int status)
    {
        var bench = new TransactionBench();
        bench.Receive(Old(Invite));
        bench.Receive(Old(Invite));
        var arrived = bench.TakeOnly<RequestArrived>();
        bench.Respond(arrived, status);
        bench.Receive(Old(Ack("ours", "unused")));
        bench.Take();
        Assert.Empty(bench.Run(4.9));
    }

    [Fact]
    public void INVITE_that_came_by_two_ways_is_a_loop()
    {
        var (bench, _) = Arrived();
        bench.Receive(SipText.Parsed(
            $"INVITE sip:callee@example.com SIP/2.0\n{SipText.Mandatory.Replace("mandatory", "elsewhere")}\nCSeq: 1 INVITE"));
        var said = bench.Take();
        Assert.Empty(said.OfType<RequestArrived>());
        Assert.Equal(482, ((SipResponse)Assert.Single(said.OfType<MessageToSend>()).Message).Status);
    }

    [Fact]
    public void Request_beyond_the_cap_gets_503_without_a_transaction()
    {
        var bench = new TransactionBench(maxTransactions: 0);
        bench.Receive(Invite);
        var response = (SipResponse)bench.TakeSent();
        Assert.Equal((503, "30"), (response.Status, response.Headers.Get("Retry-After")));
        bench.AssertEnded();
    }

    [Fact]
    public void One_source_cannot_take_the_room_of_the_others()
    {
        var bench = new TransactionBench(maxTransactions: 8);
        for (var request = 0; request < 2; request++)
        {
            bench.Receive(Stranger(request));
            bench.TakeOnly<RequestArrived>();
        }

        bench.Receive(Stranger(2));
        Assert.Equal(503, ((SipResponse)bench.TakeSent()).Status);
        bench.Receive(Stranger(3), "192.0.2.2:5060");
        bench.TakeOnly<RequestArrived>();

        bench.Run(64);
        bench.AssertEnded();
        bench.Receive(Stranger(4));
        bench.TakeOnly<RequestArrived>();
    }

    [Fact]
    public void Dialogs_keep_room_that_strangers_cannot_take()
    {
        var bench = new TransactionBench(maxTransactions: 1);
        bench.Receive(Invite);
        bench.TakeOnly<RequestArrived>();
        var stranger = SipText.Request("OPTIONS");
        bench.Receive(stranger);
        Assert.Equal(503, ((SipResponse)bench.TakeSent()).Status);

        bench.Receive(stranger with { Headers = stranger.Headers.With("To", "<sip:callee@example.com>;tag=ours") });
        bench.TakeOnly<RequestArrived>();
        bench.Receive(Cancel());
        bench.TakeOnly<CancelArrived>();
    }

    [Fact]
    public void Broken_connection_abandons_the_request()
    {
        var (bench, arrived) = Arrived(SipTransport.Tcp);
        bench.LoseFlow();
        Assert.Equal([new RequestAbandoned(arrived.Transaction)], bench.Take());
        Assert.False(bench.Respond(arrived, 200));
        bench.AssertEnded();
    }

    [Fact]
    public void Broken_connection_before_the_ACK_is_a_missing_ACK()
    {
        var (bench, arrived) = Arrived(SipTransport.Tcp);
        bench.Respond(arrived, 200);
        bench.Take();
        bench.LoseFlow();
        Assert.Equal([new AckMissing(arrived.Transaction)], bench.Take());
        bench.AssertEnded();
    }

    [Fact]
    public void Datagram_that_could_not_be_sent_ends_nothing()
    {
        var (bench, arrived) = Arrived();
        bench.LoseFlow();
        Assert.Empty(bench.Take());
        Assert.True(bench.Respond(arrived, 200));
    }

    private static (TransactionBench Bench, RequestArrived Arrived) Arrived(SipTransport transport = SipTransport.Udp)
    {
        var bench = new TransactionBench(transport);
        bench.Receive(Invite);
        return (bench, bench.TakeOnly<RequestArrived>());
    }

    /// <summary>At T1, doubled up to T2, until 64 T1 are over (17.2.1 timers G and H, 13.3.1.4).</summary>
    private static void AssertRepeatedUntilTheAckIsMissing(TransactionBench bench, RequestArrived arrived)
    {
        bench.Take();
        var said = bench.Run(60);
        Assert.Equal([0.5, 1.5, 3.5, 7.5, 11.5, 15.5, 19.5, 23.5, 27.5, 31.5], said.SkipLast(1).Select(output => output.At));
        Assert.Equal((32.0, new AckMissing(arrived.Transaction)), said[^1]);
        bench.AssertEnded();
    }

    private static SipRequest Ack(string tag, string branch)
    {
        var ack = SipText.Request("ACK");
        var via = $"SIP/2.0/UDP 192.0.2.1:5060;branch={branch}";
        return ack with { Headers = ack.Headers.With("To", $"<sip:callee@example.com>;tag={tag}").With("Via", via) };
    }

    private static SipRequest Stranger(int number)
    {
        var request = SipText.Request("OPTIONS");
        return request with
        {
            Headers = request.Headers
                .With("Via", $"SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK{number}")
                .With("Call-ID", $"stranger-{number}"),
        };
    }

    private static SipRequest Cancel() => SipText.Request("CANCEL");

    private static SipRequest Old(SipRequest request) =>
        request with { Headers = request.Headers.With("Via", "SIP/2.0/UDP 192.0.2.1:5060") };
}
