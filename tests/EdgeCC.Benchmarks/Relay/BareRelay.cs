using System.Net;
using System.Net.Sockets;
using EdgeCC.Benchmarks.Traffic;

namespace EdgeCC.Benchmarks.Relay;

/// <summary>
/// The yardstick: one thread, blocking epoll, connected sockets, recv and send. It changes nothing in a packet, checks
/// nothing, coalesces nothing: what any relay in C# must cost. It has the product's scheduling class: on a loaded machine a
/// thread that is woken late finds more packets at once, and would look cheaper for being slower.
/// </summary>
internal sealed class BareRelay : IRelay
{
    private readonly Socket[] _sockets;
    private long _relayed;

    public BareRelay(int count)
    {
        _sockets = [.. Enumerable.Range(0, count).Select(_ => Bind())];
        Ports = [.. _sockets.Select(socket => ((IPEndPoint)socket.LocalEndPoint!).Port)];
    }

    public IReadOnlyList<int> Ports { get; }

    public long Relayed => Volatile.Read(ref _relayed);

    public void Start(int[] peers)
    {
        for (var i = 0; i < peers.Length; i++)
        {
            _sockets[i].Connect(IPAddress.Loopback, peers[i]);
        }

        new Thread(Run) { IsBackground = true }.Start();
    }

    private static Socket Bind()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return socket;
    }

    private void Run()
    {
        Kernel.EnterRealTime();
        var kernel = new Kernel(_sockets);
        var descriptors = _sockets.Select(socket => (int)socket.Handle).ToArray();
        var buffer = GC.AllocateArray<byte>(2048, pinned: true);
        while (true)
        {
            var ready = kernel.Wait(-1);
            for (var i = 0; i < ready; i++)
            {
                var from = kernel.Ready(i);
                var length = Kernel.Receive(descriptors[from], buffer);
                if (length > 0)
                {
                    Kernel.Send(descriptors[from ^ 1], buffer.AsSpan(0, length));
                    _relayed++;
                }
            }
        }
    }
}
