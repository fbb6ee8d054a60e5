using System.Net;
using MQTTnet.Server;

namespace EdgeCC.Platform;

/// <summary>An embedded MQTT broker, so that nothing has to be installed. It forgets everything when it stops.</summary>
public sealed class Broker : IAsyncDisposable
{
    private const int MostMessagesWaiting = 1_000;

    private readonly MqttServer _server;

    private Broker(MqttServer server) => _server = server;

    /// <summary>Listens; returns when clients can connect.</summary>
    public static async Task<Broker> StartAsync(BrokerAddress address)
    {
        // Of messages for a client that is away the newest are dropped: what it then gets still begins without gap.
        var server = new MqttServerFactory().CreateMqttServer(new MqttServerOptionsBuilder()
            .WithDefaultEndpoint()
            .WithDefaultEndpointBoundIPAddress(IPAddress.Parse(address.Host))
            .WithDefaultEndpointBoundIPV6Address(IPAddress.None)
            .WithDefaultEndpointPort(address.Port)
            .WithPersistentSessions()
            .WithMaxPendingMessagesPerClient(MostMessagesWaiting)
            .WithPendingMessagesOverflowStrategy(MqttPendingMessagesOverflowStrategy.DropNewMessage)
            .Build());
        await server.StartAsync();
        return new Broker(server);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync(new MqttServerStopOptions());
        _server.Dispose();
    }
}
