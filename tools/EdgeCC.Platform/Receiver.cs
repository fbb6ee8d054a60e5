using System.Buffers;
using System.Globalization;
using EdgeCC.Sync.Wire;
using MQTTnet;
using MQTTnet.Exceptions;
using MQTTnet.Formatter;
using MQTTnet.Protocol;

namespace EdgeCC.Platform;

/// <summary>
/// Receives every appliance's facts, keeps them and acknowledges by sequence: of what has arrived only the part without
/// gap, and only once it is on the disk.
/// </summary>
public sealed class Receiver : IAsyncDisposable
{
    private const string ClientId = "edgecc-platform";
    private const uint SessionExpirySeconds = 24 * 60 * 60;
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan RetryAfter = TimeSpan.FromMilliseconds(500);

    private readonly BrokerAddress _broker;
    private readonly FactStore _store;
    private readonly IMqttClient _client = new MqttClientFactory().CreateMqttClient();
    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource _firstConnected = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _failed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Dictionary<string, Acknowledgement> _askedFor = [];
    private readonly Task _running;

    public Receiver(BrokerAddress broker, FactStore store)
    {
        (_broker, _store) = (broker, store);
        _client.ApplicationMessageReceivedAsync += TakeAsync;
        _running = Task.Run(RunAsync);
    }

    /// <summary>True while the broker is reached.</summary>
    public bool IsConnected => _client.IsConnected;

    /// <summary>Completes when facts are received for the first time since the start.</summary>
    public Task FirstConnected => _firstConnected.Task;

    /// <summary>Completes when the disk has failed: nothing more is received.</summary>
    public Task Failed => _failed.Task;

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _running;
        await _client.TryDisconnectAsync();
        _client.Dispose();
    }

    private async Task RunAsync()
    {
        while (!_stopping.IsCancellationRequested && !_failed.Task.IsCompleted)
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token);
            limit.CancelAfter(AnswerLimit);
            try
            {
                if (!await _client.TryPingAsync(limit.Token))
                {
                    await ConnectAsync(limit.Token);
                }
            }
            catch (Exception trouble) when (
                trouble is MqttCommunicationException or OperationCanceledException or InvalidOperationException)
            {
                // Tried again below. An invalid operation it is while MQTTnet still lets go of the broken connection.
            }

            await Task.Delay(RetryAfter, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ConnectAsync(CancellationToken limit)
    {
        await _client.ConnectAsync(
            new MqttClientOptionsBuilder()
                .WithTcpServer(_broker.Host, _broker.Port)
                .WithProtocolVersion(MqttProtocolVersion.V500)
                .WithClientId(ClientId)
                .WithCleanStart(false)
                .WithSessionExpiryInterval(SessionExpirySeconds)
                .Build(),
            limit);
        await _client.SubscribeAsync(Topics.EveryonesFacts, MqttQualityOfServiceLevel.AtLeastOnce, limit);
        _askedFor.Clear();
        foreach (var (appliance, epoch, sequence) in _store.Newest)
        {
            await AcknowledgeAsync(appliance, new Acknowledgement(epoch, sequence, Resend: true));
        }

        _firstConnected.TrySetResult();
    }

    private async Task TakeAsync(MqttApplicationMessageReceivedEventArgs received)
    {
        var message = received.ApplicationMessage;
        if (message.Topic.Split('/') is not [_, _, var appliance, _])
        {
            return;
        }

        try
        {
            if (_store.Take(appliance, message.Payload.ToArray(), AcknowledgedBefore(message)) is { } acknowledgement)
            {
                await AcknowledgeAsync(appliance, AskedOnce(appliance, acknowledgement));
            }
        }
        catch (MqttCommunicationException)
        {
            // The appliance sends again what it hears nothing of.
        }
        catch (IOException)
        {
            received.ProcessingFailed = true;
            _failed.TrySetResult();
        }
    }

    // Of the messages behind a gap only the first asks for what is missing: the answer is under way.
    private Acknowledgement AskedOnce(string appliance, Acknowledgement acknowledgement)
    {
        var isRepeated = _askedFor.GetValueOrDefault(appliance) == acknowledgement;
        _askedFor[appliance] = acknowledgement;
        return isRepeated ? acknowledgement with { Resend = false } : acknowledgement;
    }

    private static long AcknowledgedBefore(MqttApplicationMessage message) =>
        message.UserProperties?.Find(property => property.Name == Topics.AcknowledgedProperty) is { } property
        && long.TryParse(property.ValueBuffer.Span, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? sequence
            : 0;

    private Task AcknowledgeAsync(string appliance, Acknowledgement acknowledgement) => _client.PublishAsync(
        new MqttApplicationMessageBuilder()
            .WithTopic(new Topics(appliance).Acknowledgements)
            .WithPayload(acknowledgement.Write())
            .WithQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce)
            .Build(),
        _stopping.Token);
}
