using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using EdgeCC.Engine.Configuration;
using EdgeCC.Engine.Ports;
using EdgeCC.Network.Media;
using EdgeCC.Network.Media.Kernel;
using Microsoft.Extensions.Logging.Abstractions;

namespace EdgeCC.Network.Tests.Media;

public class KernelTests
{
    // linux/eventpoll.h: packed on x86-64 only.
    [Fact]
    public void Epoll_events_lie_as_the_kernel_lays_them()
    {
        Assert.Equal(new EpollLayout(12, 4), EpollLayout.Of(Architecture.X64));
        Assert.Equal(new EpollLayout(16, 8), EpollLayout.Of(Architecture.Arm64));
    }

    [Theory]
    [InlineData("127.0.0.1:80", "127.0.0.1:80", true)]
    [InlineData("127.0.0.1:80", "127.0.0.1:81", false)]
    [InlineData("127.0.0.1:80", "127.0.0.2:80", false)]
    [InlineData("[::1]:80", "[::1]:80", true)]
    [InlineData("[::1]:80", "[::2]:80", false)]
    [InlineData("[::1]:80", "127.0.0.1:80", false)]
    public void Addresses_are_told_apart(string one, string other, bool same)
    {
        var (first, second) = (IPEndPoint.Parse(one), IPEndPoint.Parse(other));

        Assert.Equal(same, SocketName.Same(
            SocketName.Of(first, first.AddressFamily), SocketName.Of(second, second.AddressFamily)));
    }

    [Fact]
    public void Address_of_the_other_family_is_mapped_where_that_can_be_and_empty_where_not()
    {
        Assert.Equal(28, SocketName.Of(IPEndPoint.Parse("127.0.0.1:80"), AddressFamily.InterNetworkV6).Length);
        Assert.Equal(16, SocketName.Of(IPEndPoint.Parse("[::ffff:127.0.0.1]:80"), AddressFamily.InterNetwork).Length);
        Assert.Empty(SocketName.Of(IPEndPoint.Parse("[::1]:80"), AddressFamily.InterNetwork));
        Assert.False(SocketName.Same([], []));
    }

    [Fact]
    public async Task Configured_ports_are_opened_in_pairs_and_a_taken_one_is_named()
    {
        var first = RtpSocketPair.OpenAnywhere(IPAddress.Loopback);
        var port = first.Rtp.Port;
        first.Dispose();

        await using var plane = Open(port);
        Assert.Equal([port], plane.Ports);
        var failure = Assert.Throws<IOException>(() => Open(port));
        Assert.Contains($"{port}", failure.Message);
    }

    private static MediaPlane Open(int port) => new(
        new MediaModel(IPAddress.Loopback, port, 1), new Dictionary<int, ISoundPort>(), new RecordingMailbox(), TimeProvider.System, NullLogger.Instance);
}
