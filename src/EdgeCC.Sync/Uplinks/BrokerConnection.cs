using System.Buffers;
using System.Globalization;
using System.Text;
using System.Threading.Channels;
using EdgeCC.Engine.Configuration;
using EdgeCC.Sync.Commands;
using EdgeCC.Sync.Wire;
using MQTTnet;
using MQTTnet.Exceptions;
using MQTTnet.Formatter;
using MQTTnet.Protocol;

namespace EdgeCC.Sync.Uplinks;

/// <summary>One MQTT 5 connection to the broker. It is never mended: when it breaks, a new one is made.</summary>
internal sealed class BrokerConnection : IAsyncDisposable
{
    // Acknowledgements are cumulative: of many the newest says it all.
    private const int AcknowledgementsKept = 16;

    // Topic, properties and MQTT's own head of a message of facts stay below this, in bytes.
    private const int MessageOverhead = 1024;

    private readonly IMqttClient _client = new MqttClientFactory().CreateMqttClient();
    private readonly Topics _topics;
    private readonly CommandInbox _commands;
    private readonly TimeSpan _answerLimit;
    private readonly TimeProvider _time;
    private readonly Channel<Acknowledgement> _acknowledgements = Channel.CreateBounded<Acknowledgement>(
        new BoundedChannelOptions(AcknowledgementsKept) { FullMode = BoundedChannelFullMode.DropOldest });

    private BrokerConnection(Topics topics, CommandInbox commands, TimeSpan answerLimit, TimeProvider time)
    {
        (_topics, _commands, _answerLimit, _time) = (topics, commands, answerLimit, time);
        _client.ApplicationMessageReceivedAsync += TakeMessageAsync;
        _client.DisconnectedAsync += _ =>
        {
            _acknowledgements.Writer.TryComplete();
            return Task.CompletedTask;
        };
    }

    /// <summary>What the receiver acknowledges; completed when the connection has broken.</summary>
    public ChannelReader<Acknowledgement> Acknowledgements => _acknowledgements.Reader;

    /// <summary>The longest payload the broker takes, in bytes.</summary>
    public int LongestPayload { get; private set; } = int.MaxValue;

    /// <summary>Connects and asks for acknowledgements and commands.</summary>
    /// <param name="broker">Where.</param>
    /// <param name="appliance">The appliance's id: also the MQTT client's.</param>
    /// <param name="will">What the broker publishes when the connection breaks.</param>
    /// <param name="commands">Takes what comes as commands.</param>
    /// <param name="manners">Times.</param>
    /// <param name="time">Measures them.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="MqttCommunicationException">The broker is out of reach or will not have us.</exception>
    public static async Task<BrokerConnection> OpenAsync(
        UplinkModel broker,
        string appliance,
        ApplianceState will,
        CommandInbox commands,
        UplinkManners manners,
        TimeProvider time,
        CancellationToken cancellation)
    {
        var connection = new BrokerConnection(new Topics(appliance), commands, manners.AnswerLimit, time);
        try
        {
            await connection.ConnectAsync(connection.Options(broker, appliance, will, manners), cancellation);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Says how the appliance is; retained.</summary>
    public Task PublishAsync(ApplianceState state, CancellationToken cancellation) => PublishAsync(
        new MqttApplicationMessageBuilder().WithTopic(_topics.State).WithPayload(state.Write()).WithRetainFlag(),
        cancellation);

    /// <summary>Sends facts. Returns when the broker has them, which says nothing of the receiver.</summary>
    public Task PublishAsync(FactBatch batch, long acknowledged, CancellationToken cancellation) => PublishAsync(
        new MqttApplicationMessageBuilder()
            .WithTopic(_topics.Facts)
            .WithPayload(new ReadOnlySequence<byte>(batch.Payload))
            .WithUserProperty(
                Topics.AcknowledgedProperty,
                Encoding.ASCII.GetBytes(acknowledged.ToString(CultureInfo.InvariantCulture)).AsMemory()),
        cancellation);

    /// <summary>Asks the broker for a sign of life.</summary>
    /// <exception cref="MqttCommunicationException">There is none.</exception>
    public Task PingAsync(CancellationToken cancellation) => AnsweredAsync(
        async limit =>
        {
            await _client.PingAsync(limit);
            return true;
        },
        cancellation);

    public async ValueTask DisposeAsync()
    {
        if (_client.IsConnected)
        {
            await _client.TryDisconnectAsync();
        }

        _client.Dispose();
    }

    // MQTTnet applies its own time-out (here the same, for the farewell) only where there is no cancellation token.
    private async Task<T> AnsweredAsync<T>(Func<CancellationToken, Task<T>> ask, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(_answerLimit, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            return await ask(either.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            throw new MqttCommunicationTimedOutException();
        }
    }

    private async Task ConnectAsync(MqttClientOptions options, CancellationToken cancellation)
    {
        var result = await AnsweredAsync(limit => _client.ConnectAsync(options, limit), cancellation);
        if (result.ResultCode != MqttClientConnectResultCode.Success)
        {
            throw new MqttCommunicationException($"The broker refused the connection: {result.ResultCode}.");
        }

        if (result.MaximumPacketSize is { } most and > MessageOverhead and < int.MaxValue)
        {
            LongestPayload = (int)most - MessageOverhead;
        }

        await AnsweredAsync(
            limit => _client.SubscribeAsync(
                new MqttClientSubscribeOptionsBuilder()
                    .WithTopicFilter(_topics.Acknowledgements, MqttQualityOfServiceLevel.AtLeastOnce)
                    .WithTopicFilter(_topics.Commands, MqttQualityOfServiceLevel.AtLeastOnce)
                    .Build(),
                limit),
            cancellation);
    }

    private MqttClientOptions Options(
        UplinkModel broker, string appliance, ApplianceState will, UplinkManners manners)
    {
        var options = new MqttClientOptionsBuilder()
            .WithTcpServer(broker.Host, broker.Port)
            .WithProtocolVersion(MqttProtocolVersion.V500)
            .WithClientId(appliance)
            .WithCleanStart(false)
            .WithSessionExpiryInterval((uint)manners.SessionExpiry.TotalSeconds)
            .WithKeepAlivePeriod(manners.KeepAlive)
            .WithTimeout(manners.AnswerLimit)
            .WithWillTopic(_topics.State)
            .WithWillPayload(will.Write())
            .WithWillQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce)
            .WithWillRetain();
        return broker.User is null ? options.Build() : options.WithCredentials(broker.User, broker.Password ?? "").Build();
    }

    // One message at a time, so that no Receive Maximum is too small for us (MQTT 5.0, 4.9).
    private async Task PublishAsync(MqttApplicationMessageBuilder message, CancellationToken cancellation)
    {
        var built = message.WithQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce).Build();
        var result = await AnsweredAsync(limit => _client.PublishAsync(built, limit), cancellation);
        if (!result.IsSuccess)
        {
            throw new MqttCommunicationException($"The broker refused a message: {result.ReasonCode}.");
        }
    }

    private Task TakeMessageAsync(MqttApplicationMessageReceivedEventArgs received)
    {
        var message = received.ApplicationMessage;
        if (message.Topic == _topics.Commands)
        {
            _commands.Take(message.Payload);
        }
        else if (message.Topic == _topics.Acknowledgements
            && message.Payload.Length <= Acknowledgement.MaximumLength
            && Acknowledgement.TryRead(message.Payload.ToArray()) is { } acknowledgement)
        {
            _acknowledgements.Writer.TryWrite(acknowledgement);
        }

        return Task.CompletedTask;
    }
}
