using System.Net;
using System.Net.Sockets;
using System.Text;

namespace EdgeCC.Web.Tests;

public sealed class ConnectionTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_address_that_holds_its_connections_open_leaves_the_pages_to_the_others()
    {
        await using var site = await DemoSite.StartAsync(limits: new WebLimits { MaxConnections = 4, MaxConnectionsPerSource = 2 });
        using var first = await AskAsync(site, "127.0.0.1");
        using var second = await AskAsync(site, "127.0.0.1");
        Assert.True(await IsAnsweredAsync(first));
        Assert.True(await IsAnsweredAsync(second));

        using var third = await AskAsync(site, "127.0.0.1");
        Assert.False(await IsAnsweredAsync(third));
        using var other = await AskAsync(site, "127.0.0.2");
        Assert.True(await IsAnsweredAsync(other));
    }

    private static async Task<Socket> AskAsync(DemoSite site, string from)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Parse(from), 0));
        await socket.ConnectAsync(IPAddress.Loopback, site.Edge.Address.Port, Cancellation);
        await socket.SendAsync(Encoding.ASCII.GetBytes("GET /status HTTP/1.1\r\nHost: x\r\n\r\n"), Cancellation);
        return socket;
    }

    private static async Task<bool> IsAnsweredAsync(Socket socket)
    {
        try
        {
            var answer = socket.ReceiveAsync(new byte[1], SocketFlags.None, Cancellation);
            return await answer.AsTask().WaitAsync(Patience, Cancellation) > 0;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
