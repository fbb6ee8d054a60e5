using System.Net;
using System.Net.Sockets;
using EdgeCC.Platform;

namespace EdgeCC.Sync.Tests.Uplinks;

/// <summary>Stands between uplink and broker and, when told, swallows everything without closing anything.</summary>
internal sealed class HalfOpenProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly BrokerAddress _broker;
    private readonly CancellationTokenSource _stopping = new();

    public HalfOpenProxy(BrokerAddress broker)
    {
        _broker = broker;
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>While true nothing passes.</summary>
    public volatile bool Silent;

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Stop();
    }

    private async Task AcceptAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            var near = await _listener.AcceptTcpClientAsync(_stopping.Token);
            var far = new TcpClient();
            await far.ConnectAsync(_broker.Host, _broker.Port, _stopping.Token);
            _ = PassAsync(near, far);
            _ = PassAsync(far, near);
        }
    }

    private async Task PassAsync(TcpClient from, TcpClient to)
    {
        var buffer = new byte[4096];
        while (await from.GetStream().ReadAsync(buffer, _stopping.Token) is var read and > 0)
        {
            if (!Silent)
            {
                await to.GetStream().WriteAsync(buffer.AsMemory(0, read), _stopping.Token);
            }
        }

        to.Close();
    }
}
