using System.Net;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Transactions;
using EdgeCC.TestKit.Time;

namespace EdgeCC.TestKit.Net;

/// <summary>
/// A network in virtual time that carries SIP between endpoints. Every message is written to bytes and read again on
/// its way. Datagrams suffer the <see cref="Conditions"/>; stream connections keep their order and lose nothing until
/// they break. The same seed always gives the same fates.
/// </summary>
public sealed class VirtualNetwork : ITimed
{
    private readonly Timeline _time;
    private readonly Random _random;
    private readonly Dictionary<IPEndPoint, Station> _stations = [];
    private readonly HashSet<IPEndPoint> _unplugged = [];
    private readonly VirtualConnections _connections = new();
    private readonly PriorityQueue<Action, (TimeSpan At, long Order)> _underway = new();
    private readonly List<Sighting> _sightings = [];
    private long _order;

    /// <summary>A network that takes part in <paramref name="time"/>.</summary>
    public VirtualNetwork(Timeline time, int seed, LinkConditions? conditions = null)
    {
        _time = time;
        _random = new Random(seed);
        Conditions = conditions ?? LinkConditions.Lan;
        time.Join(this);
    }

    /// <summary>How bad the network is from now on.</summary>
    public LinkConditions Conditions { get; set; }

    /// <summary>Everything sent so far, in order.</summary>
    public IReadOnlyList<Sighting> Sightings => _sightings;

    public TimeSpan? NextDeadline => _underway.TryPeek(out _, out var next) ? next.At : null;

    /// <summary>Puts somebody at an address.</summary>
    /// <param name="endpoint">The address, for all transports.</param>
    /// <param name="receive">Gets each message with its flow as the receiver sees it.</param>
    /// <param name="lost">Gets flows over which something could not be sent, and stream connections that broke.</param>
    public void Attach(IPEndPoint endpoint, Action<SipMessage, SipFlow> receive, Action<SipFlow>? lost = null) =>
        _stations[endpoint] = new Station(receive, lost ?? (_ => { }));

    /// <summary>Pulls the cable at an address: whatever goes there or comes from there vanishes.</summary>
    public void Unplug(IPEndPoint endpoint) => _unplugged.Add(endpoint);

    /// <summary>Puts the cable back.</summary>
    public void Plug(IPEndPoint endpoint) => _unplugged.Remove(endpoint);

    /// <summary>Breaks every stream connection of an address, as a reboot does; both ends learn of it.</summary>
    public void BreakConnections(IPEndPoint endpoint)
    {
        foreach (var connection in _connections.Break(endpoint))
        {
            Lose(connection.FlowSeenBy(connection.Opener));
            Lose(connection.FlowSeenBy(connection.Acceptor));
        }
    }

    /// <summary>Sends from <c>flow.Local</c> to <c>flow.Remote</c>.</summary>
    public void Send(SipMessage message, SipFlow flow)
    {
        var copy = Wire.Carry(message, flow.Transport);
        var fate = flow.IsReliable ? SendStream(copy, flow) : SendDatagram(copy, flow);
        _sightings.Add(new Sighting(_time.Now, flow.Local, flow.Remote, copy, fate));
    }

    public void Advance(TimeSpan now)
    {
        while (_underway.TryPeek(out var arrive, out var next) && next.At <= now)
        {
            _underway.Dequeue();
            arrive();
        }
    }

    private Fate SendDatagram(SipMessage message, SipFlow flow)
    {
        var fate = !Reachable(flow) ? Fate.Undeliverable
            : _random.NextDouble() < Conditions.Loss ? Fate.Lost
            : _random.NextDouble() < Conditions.Duplication ? Fate.Duplicated
            : Fate.Underway;
        var arrivals = fate switch { Fate.Underway => 1, Fate.Duplicated => 2, _ => 0 };
        var seen = new SipFlow(flow.Transport, flow.Remote, flow.Local);
        for (var i = 0; i < arrivals; i++)
        {
            Schedule(_time.Now + Delay(), () => Deliver(message, seen));
        }

        return fate;
    }

    private Fate SendStream(SipMessage message, SipFlow flow)
    {
        if (!_stations.ContainsKey(flow.Remote) || _connections.Find(flow) is not { } connection)
        {
            Lose(flow);
            return Fate.Undeliverable;
        }

        if (!Reachable(flow))
        {
            return Fate.Undeliverable;
        }

        Schedule(connection.ArrivalAt(flow.Remote, _time.Now + Delay()), () =>
        {
            if (!connection.Broken)
            {
                Deliver(message, connection.FlowSeenBy(flow.Remote));
            }
        });
        return Fate.Underway;
    }

    private bool Reachable(SipFlow flow) =>
        _stations.ContainsKey(flow.Remote) && !_unplugged.Contains(flow.Local) && !_unplugged.Contains(flow.Remote);

    private TimeSpan Delay() => Conditions.Latency + (Conditions.Jitter * _random.NextDouble());

    private void Schedule(TimeSpan at, Action arrive) => _underway.Enqueue(arrive, (at, _order++));

    private void Deliver(SipMessage message, SipFlow flow)
    {
        if (!_unplugged.Contains(flow.Local) && !_unplugged.Contains(flow.Remote))
        {
            _stations[flow.Local].Receive(message, flow);
        }
    }

    private void Lose(SipFlow flow) => Schedule(_time.Now + Conditions.Latency, () => _stations[flow.Local].Lost(flow));

    private sealed record Station(Action<SipMessage, SipFlow> Receive, Action<SipFlow> Lost);
}
