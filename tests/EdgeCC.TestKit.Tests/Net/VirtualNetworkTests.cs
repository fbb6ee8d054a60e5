using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Transactions;
using EdgeCC.TestKit.Net;
using EdgeCC.TestKit.Time;

namespace EdgeCC.TestKit.Tests.Net;

public sealed class VirtualNetworkTests
{
    private static readonly SipRequest Options = new(SipMethods.Options, SipUri.Of("boris", "10.0.0.2"), SipHeaders.Empty
        .Append("Via", "SIP/2.0/UDP 10.0.0.1;branch=z9hG4bKx")
        .Append("Max-Forwards", "70")
        .Append("From", "<sip:anna@10.0.0.1>;tag=1")
        .Append("To", "<sip:boris@10.0.0.2>")
        .Append("Call-ID", "x")
        .Append("CSeq", "1 OPTIONS"));

    private readonly Timeline _time = new();

    [Fact]
    public void Message_arrives_after_the_latency_with_its_flow_turned_around()
    {
        var network = new VirtualNetwork(_time, seed: 1, LinkConditions.Lan with { Latency = 30.Milliseconds() });
        var arrived = new List<(TimeSpan At, SipFlow Flow)>();
        network.Attach(Office.At(2), (_, flow) => arrived.Add((_time.Now, flow)));

        network.Send(Options, Flow(SipTransport.Udp));
        _time.Run(1.Seconds());

        Assert.Equal([(30.Milliseconds(), new SipFlow(SipTransport.Udp, Office.At(2), Office.At(1)))], arrived);
    }

    [Fact]
    public void Same_seed_gives_the_same_fates_and_another_seed_others()
    {
        Assert.Equal(Fates(seed: 7), Fates(seed: 7));
        Assert.NotEqual(Fates(seed: 7), Fates(seed: 8));
    }

    [Fact]
    public void Share_of_lost_and_duplicated_datagrams_is_as_asked()
    {
        var fates = Fates(seed: 3, count: 4000);

        Assert.InRange(fates.Count(fate => fate == Fate.Lost), 500, 700);
        Assert.InRange(fates.Count(fate => fate == Fate.Duplicated), 120, 230);
    }

    [Fact]
    public void Jitter_reorders_datagrams_but_never_a_stream()
    {
        Assert.NotEqual(Enumerable.Range(1, 50), Arrivals(SipTransport.Udp));
        Assert.Equal(Enumerable.Range(1, 50), Arrivals(SipTransport.Tcp));
    }

    [Fact]
    public void Stream_to_nobody_is_lost_and_a_datagram_vanishes()
    {
        var network = new VirtualNetwork(_time, seed: 1);
        var lost = new List<SipFlow>();
        network.Attach(Office.At(1), (_, _) => { }, lost.Add);

        network.Send(Options, Flow(SipTransport.Udp));
        network.Send(Options, Flow(SipTransport.Tcp));
        _time.Run(1.Seconds());

        Assert.Equal([Flow(SipTransport.Tcp)], lost);
        Assert.All(network.Sightings, sighting => Assert.Equal(Fate.Undeliverable, sighting.Fate));
    }

    [Fact]
    public void Broken_connection_is_told_to_both_ends_and_what_was_underway_is_gone()
    {
        var network = new VirtualNetwork(_time, seed: 1);
        var lost = new List<SipFlow>();
        var arrived = 0;
        network.Attach(Office.At(1), (_, _) => { }, lost.Add);
        network.Attach(Office.At(2), (_, _) => arrived++, lost.Add);
        network.Send(Options, Flow(SipTransport.Tcp));

        network.BreakConnections(Office.At(2));
        _time.Run(1.Seconds());

        Assert.Equal(0, arrived);
        Assert.Equal([Flow(SipTransport.Tcp, 1), new SipFlow(SipTransport.Tcp, Office.At(2), Office.At(1), 1)], lost);
    }

    [Fact]
    public void Answer_over_a_connection_that_broke_is_lost_though_a_new_one_stands()
    {
        var network = new VirtualNetwork(_time, seed: 1);
        var lost = new List<SipFlow>();
        network.Attach(Office.At(1), (_, _) => { }, lost.Add);
        network.Attach(Office.At(2), (_, _) => { });
        network.Send(Options, Flow(SipTransport.Tcp));
        network.BreakConnections(Office.At(2));
        network.Send(Options, Flow(SipTransport.Tcp));
        _time.Run(1.Seconds());
        lost.Clear();

        network.Send(Options, Flow(SipTransport.Tcp, 1));
        _time.Run(1.Seconds());

        Assert.Equal([Flow(SipTransport.Tcp, 1)], lost);
    }

    [Fact]
    public void Unplugged_station_neither_hears_nor_is_heard()
    {
        var network = new VirtualNetwork(_time, seed: 1);
        var arrived = 0;
        network.Attach(Office.At(1), (_, _) => arrived++);
        network.Attach(Office.At(2), (_, _) => arrived++);

        network.Send(Options, Flow(SipTransport.Udp));
        network.Unplug(Office.At(2));
        network.Send(Options, new SipFlow(SipTransport.Udp, Office.At(2), Office.At(1)));
        _time.Run(1.Seconds());
        Assert.Equal(0, arrived);

        network.Plug(Office.At(2));
        network.Send(Options, Flow(SipTransport.Udp));
        _time.Run(1.Seconds());
        Assert.Equal(1, arrived);
    }

    private static SipFlow Flow(SipTransport transport, long connection = 0) =>
        new(transport, Office.At(1), Office.At(2), connection);

    private static Fate[] Fates(int seed, int count = 200)
    {
        var network = new VirtualNetwork(new Timeline(), seed, LinkConditions.BadMobile);
        network.Attach(Office.At(2), (_, _) => { });
        for (var i = 0; i < count; i++)
        {
            network.Send(Options, Flow(SipTransport.Udp));
        }

        return [.. network.Sightings.Select(sighting => sighting.Fate)];
    }

    private List<int> Arrivals(SipTransport transport)
    {
        var network = new VirtualNetwork(_time, seed: 5, LinkConditions.Lan with { Jitter = 100.Milliseconds() });
        var arrived = new List<int>();
        network.Attach(Office.At(2), (message, _) => arrived.Add((int)message.CSeq.Number));
        for (var i = 1; i <= 50; i++)
        {
            network.Send(Options with { Headers = Options.Headers.With("CSeq", $"{i} OPTIONS") }, Flow(transport));
            _time.Run(1.Milliseconds());
        }

        _time.Run(1.Seconds());
        return arrived;
    }
}
