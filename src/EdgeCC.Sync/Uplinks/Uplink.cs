using EdgeCC.Engine.Configuration;
using EdgeCC.Engine.Events;
using EdgeCC.Engine.Health;
using EdgeCC.Engine.Ports;
using EdgeCC.Sync.Commands;
using EdgeCC.Sync.Wire;
using Microsoft.Extensions.Logging;

namespace EdgeCC.Sync.Uplinks;

/// <summary>
/// Carries the journal to the platform over MQTT 5. The durable cursor moves only on the receiver's own acknowledgement
/// by sequence (see <see cref="Topics"/>): whatever happens to the network, the broker or the receiver, every fact gets
/// there, in order, once repeats are dropped. While the platform is out of reach nothing else changes course.
/// </summary>
public sealed partial class Uplink : IHealthCheck, IAsyncDisposable
{
    private readonly UplinkModel _broker;
    private readonly IJournalReader _journal;
    private readonly IUplinkCursor _cursor;
    private readonly IMailbox _mailbox;
    private readonly TimeProvider _time;
    private readonly Random _random;
    private readonly UplinkManners _manners;
    private readonly ILogger<Uplink> _logger;
    private readonly CommandInbox _commands;
    private readonly Backoff _backoff;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _running;

    private volatile bool _connected;
    private bool _lostWasTold;

    /// <param name="broker">Where.</param>
    /// <param name="journal">What is sent.</param>
    /// <param name="cursor">How far the receiver has it.</param>
    /// <param name="mailbox">Is told when the platform is lost, is back, and has got something.</param>
    /// <param name="time">Paces tries and resends.</param>
    /// <param name="random">Spreads the tries; used by this uplink alone.</param>
    /// <param name="logger">For the technician.</param>
    /// <param name="manners">Null: as the platform expects them.</param>
    public Uplink(
        UplinkModel broker,
        IJournalReader journal,
        IUplinkCursor cursor,
        IMailbox mailbox,
        TimeProvider time,
        Random random,
        ILogger<Uplink> logger,
        UplinkManners? manners = null)
    {
        (_broker, _journal, _cursor, _mailbox) = (broker, journal, cursor, mailbox);
        (_time, _random, _logger, _manners) = (time, random, logger, manners ?? new UplinkManners());
        _commands = new CommandInbox(new CommandReader(broker.CommandKeys), mailbox, logger);
        _backoff = new Backoff(_manners.FirstRetry, _manners.LongestRetry);
        _running = Task.Run(RunAsync);
    }

    /// <inheritdoc/>
    public HealthFinding Look()
    {
        var (newest, acknowledged) = (_journal.LastSequence, _cursor.Acknowledged);
        return acknowledged > newest
            ? new HealthFinding(
                "Platform",
                HealthLevel.Failing,
                $"The platform has {acknowledged} facts, the journal {newest}: the journal has lost facts. Call support.")
            : _connected
                ? new HealthFinding("Platform", HealthLevel.Well, $"Connected; {newest - acknowledged} facts to go.")
                : new HealthFinding(
                    "Platform",
                    HealthLevel.Warning,
                    $"Out of reach; {newest - acknowledged} facts wait in the journal. Check the branch's connection to {_broker.Host}:{_broker.Port}.");
    }

    /// <summary>Says goodbye to the platform, where it can be reached, and stops.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _running;
    }

    private async Task RunAsync()
    {
        await DelayAsync(_random.NextDouble() * _manners.PowerUpJitter);
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                await ConnectAndSendAsync();
            }
            catch (Exception trouble) when (!_stopping.IsCancellationRequested)
            {
                LogTrouble(_logger, trouble.Message);
            }
            catch (Exception)
            {
                return;
            }

            await LoseAsync();
            await DelayAsync(_backoff.Next(_random));
        }
    }

    private async Task ConnectAndSendAsync()
    {
        await using var connection = await BrokerConnection.OpenAsync(
            _broker, _journal.Appliance, State(online: false), _commands, _manners, _time, _stopping.Token);
        await connection.PublishAsync(State(online: true), _stopping.Token);
        await RestoreAsync();

        var session = new UplinkSession(connection, _journal, _cursor, _mailbox, _manners, _time);
        try
        {
            await session.RunAsync(_stopping.Token);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            await connection.PublishAsync(State(online: false), CancellationToken.None);
        }
        finally
        {
            if (session.ReachedTheReceiver)
            {
                _backoff.Reset();
            }
        }
    }

    private ApplianceState State(bool online) => new(online, _journal.Epoch, _journal.LastSequence);

    private async Task RestoreAsync()
    {
        _connected = true;
        _lostWasTold = false;
        LogConnection(_logger);
        await _mailbox.PostAsync(new UplinkRestored(), _time, _stopping.Token);
    }

    private async Task LoseAsync()
    {
        _connected = false;
        if (!_lostWasTold)
        {
            _lostWasTold = true;
            await _mailbox.PostAsync(new UplinkLost(), _time, _stopping.Token);
        }
    }

    private async Task DelayAsync(TimeSpan wait) =>
        await Task.Delay(wait, _time, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    [LoggerMessage(LogLevel.Information, "Connected to the platform's broker.")]
    private static partial void LogConnection(ILogger logger);

    [LoggerMessage(LogLevel.Warning, "The platform's broker is out of reach: {Reason}")]
    private static partial void LogTrouble(ILogger logger, string reason);
}
