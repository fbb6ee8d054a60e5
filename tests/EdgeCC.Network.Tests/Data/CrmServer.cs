using System.Net;
using System.Net.Sockets;
using System.Text;

namespace EdgeCC.Network.Tests.Data;

/// <summary>A real HTTP server on loopback that answers whatever a test wants, byte for byte.</summary>
internal sealed class CrmServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly List<Task> _peers = [];
    private readonly Task _serving;
    private int _asked;

    /// <param name="answer">The whole answer to the head and body of a request; null: none, ever.</param>
    public CrmServer(Func<string, string?> answer)
    {
        _listener.Start();
        Url = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/orders");
        _serving = ServeAsync(answer);
    }

    public Uri Url { get; }

    /// <summary>Requests that have come.</summary>
    public int Asked => Volatile.Read(ref _asked);

    /// <summary>Completes each time a connection is closed from the other side.</summary>
    public SemaphoreSlim Left { get; } = new(0);

    /// <summary>Completes each time a request has come.</summary>
    public SemaphoreSlim Came { get; } = new(0);

    public static string Ok(string body) =>
        $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}";

    public static string Status(int status, string headers = "") => $"HTTP/1.1 {status} So\r\nContent-Length: 0\r\n{headers}\r\n";

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Dispose();
        await _serving;
        await Task.WhenAll(_peers);
    }

    private async Task ServeAsync(Func<string, string?> answer)
    {
        try
        {
            while (true)
            {
                _peers.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stopping.Token), answer));
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task ServeAsync(TcpClient peer, Func<string, string?> answer)
    {
        var buffer = new byte[64 * 1024];
        var request = "";
        try
        {
            using var open = peer;
            var stream = peer.GetStream();
            while (await stream.ReadAsync(buffer, _stopping.Token) is var read and > 0)
            {
                request += Encoding.UTF8.GetString(buffer, 0, read);
                if (!IsWhole(request))
                {
                    continue;
                }

                Interlocked.Increment(ref _asked);
                Came.Release();
                var response = answer(request);
                request = "";
                if (response is not null)
                {
                    await stream.WriteAsync(Encoding.UTF8.GetBytes(response), _stopping.Token);
                }
            }
        }
        catch (Exception end) when (end is OperationCanceledException or IOException)
        {
        }

        Left.Release();
    }

    private static bool IsWhole(string request)
    {
        var head = request.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var length = request.Split("\r\n")
            .FirstOrDefault(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))?.Split(':')[1];
        return head >= 0 && Encoding.UTF8.GetByteCount(request[(head + 4)..]) >= int.Parse(length ?? "0", null);
    }
}
