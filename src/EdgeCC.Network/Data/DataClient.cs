using System.Collections.Concurrent;
using System.Net;
using System.Threading.Channels;
using EdgeCC.Engine.Events;
using EdgeCC.Engine.Health;
using EdgeCC.Engine.Ports;
using EdgeCC.Model.Identity;
using Microsoft.Extensions.Logging;

namespace EdgeCC.Network.Data;

/// <summary>
/// The HTTP client of flows: a few questions at once, some more that wait, and beyond that none, so that an endpoint that
/// hangs costs its own callers an answer and nobody else anything. What was asked and answered never reaches a log.
/// </summary>
public sealed class DataClient : IDataPort, IHealthCheck, IAsyncDisposable
{
    /// <summary>Questions asked at once.</summary>
    public const int AtOnce = 8;

    /// <summary>Questions that wait for their turn; beyond: refused.</summary>
    public const int MostWaiting = 64;

    private const string Name = "Data";
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    private readonly IMailbox _mailbox;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly HttpMessageInvoker _http;
    private readonly DataExchange _exchange;
    private readonly Channel<Asked> _waiting = Channel.CreateBounded<Asked>(MostWaiting);
    private readonly ConcurrentDictionary<(InteractionId, long), Asked> _open = [];
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task[] _workers;
    private long _answered;
    private long _failed;
    private long _refused;
    private volatile string? _lastFailure;

    /// <param name="mailbox">The Switchboard's.</param>
    /// <param name="time">The clock time-outs are reckoned by.</param>
    /// <param name="secrets">Finds an environment variable; null where it is not set.</param>
    /// <param name="logger">Gets the endpoint's name and what went wrong, and nothing of what was asked or answered.</param>
    public DataClient(IMailbox mailbox, TimeProvider time, Func<string, string?> secrets, ILogger logger)
    {
        (_mailbox, _time, _logger) = (mailbox, time, logger);
        _http = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.None,
            MaxConnectionsPerServer = AtOnce,
            MaxResponseHeadersLength = 16,
            PooledConnectionLifetime = ConnectionLifetime,
        });
        _exchange = new DataExchange(_http, secrets);
        _workers = [.. Enumerable.Range(0, AtOnce).Select(_ => Task.Run(WorkAsync))];
    }

    /// <summary>Questions that were taken and are not answered or forgotten.</summary>
    internal int Open => _open.Count;

    /// <inheritdoc/>
    public bool TryAsk(DataQuestion question)
    {
        var asked = new Asked(question, new CancellationTokenSource(question.Timeout, _time));
        _open[asked.Key] = asked;
        if (_waiting.Writer.TryWrite(asked))
        {
            return true;
        }

        Interlocked.Increment(ref _refused);
        Close(asked);
        return false;
    }

    /// <inheritdoc/>
    public void Forget(InteractionId interaction)
    {
        foreach (var asked in _open.Values.Where(asked => asked.Question.Interaction == interaction))
        {
            asked.IsForgotten = true;
            asked.Break();
        }
    }

    /// <inheritdoc/>
    public HealthFinding Look()
    {
        var (answered, failed, refused) = (Interlocked.Read(ref _answered), Interlocked.Read(ref _failed), Interlocked.Read(ref _refused));
        var seen = $"{answered} answers, {failed} failures, {refused} refused for want of room.";
        return _lastFailure is { } failure
            ? new HealthFinding(Name, HealthLevel.Warning, $"{failure} Flows went on without. {seen}")
            : new HealthFinding(Name, HealthLevel.Well, seen);
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _stopping.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(_workers).ConfigureAwait(false);
        foreach (var asked in _open.Values)
        {
            Close(asked);
        }

        _http.Dispose();
        _stopping.Dispose();
    }

    private async Task WorkAsync()
    {
        try
        {
            await foreach (var asked in _waiting.Reader.ReadAllAsync(_stopping.Token).ConfigureAwait(false))
            {
                await AnswerAsync(asked).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // The service goes down, and nobody waits for an answer any more.
        }
    }

    private async Task AnswerAsync(Asked asked)
    {
        using var until = CancellationTokenSource.CreateLinkedTokenSource(asked.Until, _stopping.Token);
        var (json, failure) = await _exchange.AskAsync(asked.Question, until.Token).ConfigureAwait(false);
        Close(asked);
        if (asked.IsForgotten)
        {
            return;
        }

        Note(asked.Question.Endpoint.Name, failure);
        await _mailbox.PostAsync(
            new DataAnswered(asked.Question.Interaction, asked.Question.Request, json), _time, _stopping.Token).ConfigureAwait(false);
    }

    private void Note(string endpoint, string? failure)
    {
        if (failure is null)
        {
            Interlocked.Increment(ref _answered);
            _lastFailure = null;
            return;
        }

        Interlocked.Increment(ref _failed);
        _lastFailure = $"The endpoint {endpoint} {failure}.";
        _logger.LogWarning("The endpoint {Endpoint} {Failure}; the flow goes on without.", endpoint, failure);
    }

    private void Close(Asked asked)
    {
        _open.TryRemove(asked.Key, out _);
        asked.Dispose();
    }

    /// <summary>A question under way.</summary>
    private sealed class Asked(DataQuestion question, CancellationTokenSource until) : IDisposable
    {
        private readonly Lock _lock = new();
        private bool _isOver;

        public DataQuestion Question => question;

        public (InteractionId, long) Key => (question.Interaction, question.Request);

        /// <summary>Cancelled when its time is up or nobody wants the answer.</summary>
        public CancellationToken Until { get; } = until.Token;

        /// <summary>True once nobody waits for the answer.</summary>
        public volatile bool IsForgotten;

        /// <summary>Breaks it off, where it is not over: that may happen at the same moment on another thread.</summary>
        public void Break()
        {
            lock (_lock)
            {
                if (!_isOver)
                {
                    until.Cancel();
                }
            }
        }

        public void Dispose()
        {
            lock (_lock)
            {
                _isOver = true;
                until.Dispose();
            }
        }
    }
}
