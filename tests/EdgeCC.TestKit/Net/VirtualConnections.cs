using System.Net;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.TestKit.Net;

/// <summary>The stream connections of a virtual network: one between two addresses, opened on demand.</summary>
internal sealed class VirtualConnections
{
    private readonly List<VirtualConnection> _open = [];
    private long _last;

    /// <summary>The connection a flow goes over, opened when it asks for any; null when the one it names has broken.</summary>
    public VirtualConnection? Find(SipFlow flow)
    {
        var connection = _open.Find(one => one.Joins(flow.Local, flow.Remote));
        if (connection is null && flow.Connection == 0)
        {
            connection = new VirtualConnection(++_last, flow.Transport, flow.Local, flow.Remote);
            _open.Add(connection);
        }

        return flow.Connection == 0 || flow.Connection == connection?.Number ? connection : null;
    }

    /// <summary>Breaks and gives the connections of an address.</summary>
    public IReadOnlyList<VirtualConnection> Break(IPEndPoint endpoint)
    {
        var broken = _open.FindAll(one => endpoint.Equals(one.Opener) || endpoint.Equals(one.Acceptor));
        _open.RemoveAll(broken.Contains);
        broken.ForEach(one => one.Broken = true);
        return broken;
    }
}

/// <summary>One stream connection.</summary>
internal sealed class VirtualConnection(long number, SipTransport transport, IPEndPoint opener, IPEndPoint acceptor)
{
    private readonly Dictionary<IPEndPoint, TimeSpan> _lastArrivals = [];

    public long Number => number;

    public IPEndPoint Opener => opener;

    public IPEndPoint Acceptor => acceptor;

    public bool Broken { get; set; }

    public bool Joins(IPEndPoint one, IPEndPoint other) =>
        (one.Equals(opener) && other.Equals(acceptor)) || (one.Equals(acceptor) && other.Equals(opener));

    /// <summary>When something reaches <paramref name="receiver"/>: never before what was sent before it.</summary>
    public TimeSpan ArrivalAt(IPEndPoint receiver, TimeSpan earliest)
    {
        var previous = _lastArrivals.GetValueOrDefault(receiver);
        return _lastArrivals[receiver] = earliest > previous ? earliest : previous;
    }

    public SipFlow FlowSeenBy(IPEndPoint end) =>
        new(transport, end, end.Equals(opener) ? acceptor : opener, number);
}
