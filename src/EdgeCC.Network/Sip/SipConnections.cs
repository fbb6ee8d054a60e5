using System.Net;
using System.Net.Sockets;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Network.Sip;

/// <summary>
/// All TCP connections with SIP peers: accepted ones under a cap, others opened on demand, overdue ones closed by one
/// heartbeat. Safe from any thread.
/// </summary>
internal sealed partial class SipConnections : IAsyncDisposable
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<long, SipTcpConnection> _open = [];
    private readonly HashSet<Task> _running = [];
    private readonly LocalAddresses _addresses = new();
    private readonly SipIntake _intake;
    private readonly SipEdgeLimits _limits;
    private readonly SipCounters _counters;
    private readonly TimeProvider _time;
    private readonly Func<SipFlow, Task> _lost;
    private readonly ITimer _heartbeat;
    private long _lastNumber;

    /// <param name="intake">Gets what is read.</param>
    /// <param name="limits">Times and caps.</param>
    /// <param name="counters">Counts.</param>
    /// <param name="time">For the heartbeat and deadlines.</param>
    /// <param name="lost">Told each flow that ended and that the Switchboard may know of.</param>
    public SipConnections(
        SipIntake intake, SipEdgeLimits limits, SipCounters counters, TimeProvider time, Func<SipFlow, Task> lost)
    {
        _intake = intake;
        _limits = limits;
        _counters = counters;
        _time = time;
        _lost = lost;
        _heartbeat = time.CreateTimer(_ => CloseOverdue(), null, Heartbeat, Heartbeat);
    }

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _open.Count;
            }
        }
    }

    /// <summary>Takes over an accepted socket, or closes it: too many are open, or its peer is banned.</summary>
    public void Accept(Socket socket)
    {
        var peer = PeerAddress.Plain((IPEndPoint)socket.RemoteEndPoint!);
        if (!_intake.TakesFrom(peer.Address) || !HasRoomFor(peer.Address))
        {
            socket.Dispose();
            return;
        }

        Tune(socket);
        var local = PeerAddress.Plain((IPEndPoint)socket.LocalEndPoint!);
        Start(socket, new SipFlow(SipTransport.Tcp, local, peer, Interlocked.Increment(ref _lastNumber)));
    }

    /// <summary>
    /// Sends over the connection a flow names. A flow that names none takes one to its address, and opens it if need
    /// be. False when the connection is gone, is stuck, or there are too many.
    /// </summary>
    public bool TrySend(SipMessage message, ReadOnlyMemory<byte> bytes, SipFlow flow)
    {
        var connection = flow.Connection == 0 ? FindOrOpen(flow) : Find(flow.Connection);
        if (connection is null)
        {
            return false;
        }

        if (IsForSomebodyKnown(message))
        {
            connection.Acquaint();
        }

        if (!connection.TrySend(bytes))
        {
            connection.Close();
            return false;
        }

        return true;
    }

    /// <summary>
    /// True for what a stranger cannot make us send: a request, or that a call or a registration was let in. The
    /// 100 (Trying) comes before anybody was asked who they are.
    /// </summary>
    private static bool IsForSomebodyKnown(SipMessage message) =>
        message is SipRequest
        || (message is SipResponse { Status: > 100 and < 300 } && message.CSeq.Method is SipMethods.Invite or SipMethods.Register);

    private static void Tune(Socket socket)
    {
        socket.NoDelay = true;
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, 60);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveInterval, 15);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveRetryCount, 4);
    }

    private bool HasRoomFor(IPAddress peer)
    {
        lock (_gate)
        {
            var living = _open.Values.Where(one => !one.IsClosing).ToArray();
            var hasRoom = living.Count(one => one.Flow.Remote.Address.Equals(peer)) < _limits.MaxConnectionsPerSource
                && (living.Length < _limits.MaxConnections || TryCloseStranger(living));
            if (!hasRoom)
            {
                _counters.Count(SipCounter.ConnectionsRefused);
            }

            return hasRoom;
        }
    }

    /// <summary>Makes room for a newcomer; false when only phones and trunks are connected.</summary>
    private bool TryCloseStranger(IEnumerable<SipTcpConnection> living)
    {
        var stranger = living.Where(one => one.IsStranger).MaxBy(one => one.Idle);
        if (stranger is not null)
        {
            _counters.Count(SipCounter.ConnectionsClosed);
            stranger.Close();
        }

        return stranger is not null;
    }

    private SipTcpConnection? Find(long number)
    {
        lock (_gate)
        {
            return _open.GetValueOrDefault(number);
        }
    }

    private SipTcpConnection? FindOrOpen(SipFlow flow)
    {
        lock (_gate)
        {
            return _open.Values.FirstOrDefault(one => one.Flow.Remote.Equals(flow.Remote))
                ?? (HasRoomFor(flow.Remote.Address) ? Open(flow) : null);
        }
    }

    private SipTcpConnection Open(SipFlow flow)
    {
        var socket = new Socket(flow.Remote.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        Tune(socket);
        return Start(socket, flow with
        {
            Local = _addresses.Towards(flow.Remote.Address, flow.Local),
            Connection = Interlocked.Increment(ref _lastNumber),
        });
    }

    private SipTcpConnection Start(Socket socket, SipFlow flow)
    {
        var connection = new SipTcpConnection(socket, flow, _intake, _limits, _time);
        lock (_gate)
        {
            _open[flow.Connection] = connection;
            var life = Task.Run(() => LiveAsync(connection));
            _running.Add(life);
            _ = life.ContinueWith(Forget, TaskScheduler.Default);
        }

        return connection;
    }

    private async Task LiveAsync(SipTcpConnection connection)
    {
        await connection.RunAsync();
        lock (_gate)
        {
            _open.Remove(connection.Flow.Connection);
        }

        connection.Dispose();
        if (connection.IsKnown)
        {
            await _lost(connection.Flow);
        }
    }

    private void Forget(Task life)
    {
        lock (_gate)
        {
            _running.Remove(life);
        }
    }
}
