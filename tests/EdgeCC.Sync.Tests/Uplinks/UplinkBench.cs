using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;
using EdgeCC.Engine.Configuration;
using EdgeCC.Model.Facts;
using EdgeCC.Platform;
using EdgeCC.Sync.Uplinks;
using EdgeCC.Sync.Wire;
using Microsoft.Extensions.Logging.Abstractions;
using MQTTnet;
using MQTTnet.Formatter;
using MQTTnet.Protocol;

namespace EdgeCC.Sync.Tests.Uplinks;

/// <summary>An uplink, a broker, and a receiver that acknowledges only what the test tells it to.</summary>
internal sealed class UplinkBench : IAsyncDisposable
{
    private readonly Channel<MqttApplicationMessage> _received = Channel.CreateUnbounded<MqttApplicationMessage>();
    private readonly Topics _topics = new("box-1");
    private IMqttClient? _receiver;
    private Broker? _broker;
    private Uplink? _uplink;

    public static readonly UplinkManners Quick = new()
    {
        PowerUpJitter = TimeSpan.Zero,
        FirstRetry = TimeSpan.FromMilliseconds(20),
        LongestRetry = TimeSpan.FromMilliseconds(100),
        AnswerLimit = TimeSpan.FromSeconds(1),
    };

    public MemoryJournal Journal { get; set; } = new();

    public MemoryCursor Cursor { get; set; } = new();

    public EventLog Events { get; } = new();

    /// <summary>Whose commands the appliance obeys.</summary>
    public CommandSigner Signer { get; } = new("platform");

    public BrokerAddress Address { get; } = new("127.0.0.1", FreePort());

    public Uplink Uplink => _uplink!;

    public async Task StartBrokerAsync()
    {
        _broker = await Broker.StartAsync(Address);
        _receiver?.Dispose();
        _receiver = new MqttClientFactory().CreateMqttClient();
        _receiver.ApplicationMessageReceivedAsync += KeepAsync;
        await _receiver.ConnectAsync(
            new MqttClientOptionsBuilder()
                .WithTcpServer(Address.Host, Address.Port)
                .WithProtocolVersion(MqttProtocolVersion.V500)
                .Build(),
            TestContext.Current.CancellationToken);
        await _receiver.SubscribeAsync("edgecc/v1/box-1/#", MqttQualityOfServiceLevel.AtLeastOnce);
    }

    public async Task StopBrokerAsync()
    {
        await _broker!.DisposeAsync();
        _broker = null;
    }

    public void StartUplink(UplinkManners? manners = null, int? port = null) => _uplink = new Uplink(
        new UplinkModel(Address.Host, port ?? Address.Port, null, null) { CommandKeys = [new CommandKey("platform", Signer.PublicKey)] },
        Journal,
        Cursor,
        Events,
        TimeProvider.System,
        new Random(1),
        NullLogger<Uplink>.Instance,
        manners ?? Quick);

    public async Task StopUplinkAsync()
    {
        await _uplink!.DisposeAsync();
        _uplink = null;
    }

    /// <summary>The next message of facts: the sequences in it.</summary>
    public async Task<IReadOnlyList<long>> NextFactsAsync() =>
        [.. Lines(await NextAsync(_topics.Facts)).Select(line => FactJson.ReadRecord(line).Sequence)];

    /// <summary>The next state of the appliance, as JSON.</summary>
    public async Task<string> NextStateAsync() => Encoding.UTF8.GetString((await NextAsync(_topics.State)).Payload);

    /// <summary>The next message, whatever it is.</summary>
    public Task<MqttApplicationMessage> NextAsync() => NextAsync(topic: null);

    public Task AcknowledgeAsync(Acknowledgement acknowledgement) => AcknowledgeAsync(acknowledgement.Write());

    public Task AcknowledgeAsync(byte[] payload) =>
        _receiver!.PublishBinaryAsync(_topics.Acknowledgements, payload, MqttQualityOfServiceLevel.AtLeastOnce);

    public Task CommandAsync(string command) =>
        _receiver!.PublishStringAsync(_topics.Commands, command, MqttQualityOfServiceLevel.AtLeastOnce);

    public async ValueTask DisposeAsync()
    {
        Signer.Dispose();
        if (_uplink is not null)
        {
            await _uplink.DisposeAsync();
        }

        _receiver?.Dispose();
        if (_broker is not null)
        {
            await _broker.DisposeAsync();
        }
    }

    private static IEnumerable<byte[]> Lines(MqttApplicationMessage message) => Encoding.UTF8.GetString(message.Payload)
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(Encoding.UTF8.GetBytes);

    // The embedded broker cannot say which port it was given.
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task<MqttApplicationMessage> NextAsync(string? topic)
    {
        using var cap = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        cap.CancelAfter(TimeSpan.FromSeconds(10));
        while (true)
        {
            var message = await _received.Reader.ReadAsync(cap.Token);
            if (topic is null || message.Topic == topic)
            {
                return message;
            }
        }
    }

    private Task KeepAsync(MqttApplicationMessageReceivedEventArgs received)
    {
        _received.Writer.TryWrite(received.ApplicationMessage);
        return Task.CompletedTask;
    }
}
