using System.Net;
using System.Net.Sockets;

namespace EdgeCC.Network.Sip;

/// <summary>One TCP socket that SIP connections are accepted on.</summary>
internal sealed class SipTcpListener : IAsyncDisposable
{
    private const int Backlog = 128;
    private static readonly TimeSpan RestAfterFailure = TimeSpan.FromMilliseconds(100);

    private readonly Socket _socket;
    private readonly SipConnections _connections;
    private readonly SipIntake _intake;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _accepting;

    /// <exception cref="SocketException">The address is not ours or is taken.</exception>
    public SipTcpListener(IPEndPoint endpoint, SipConnections connections, SipIntake intake, TimeProvider time)
    {
        _connections = connections;
        _intake = intake;
        _time = time;
        _socket = new Socket(endpoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        if (endpoint.Address.Equals(IPAddress.IPv6Any))
        {
            _socket.DualMode = true;
        }

        _socket.Bind(endpoint);
        _socket.Listen(Backlog);
        Endpoint = (IPEndPoint)_socket.LocalEndPoint!;
        _accepting = Task.Run(AcceptAsync);
    }

    /// <summary>Where it listens: the wildcard stays the wildcard, port 0 has become a port.</summary>
    public IPEndPoint Endpoint { get; }

    /// <summary>True until it was closed.</summary>
    public bool Listens => !_accepting.IsCompleted;

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _accepting;
        _socket.Dispose();
        _closing.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_closing.IsCancellationRequested)
        {
            try
            {
                _connections.Accept(await _socket.AcceptAsync(_closing.Token));
            }
            catch (SocketException)
            {
                // A connection that was gone before it was accepted, or no handle left: the next one may do better.
                await Task.Delay(RestAfterFailure, _time, _closing.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception fault)
            {
                _intake.Stumble(fault);
            }
        }
    }
}
