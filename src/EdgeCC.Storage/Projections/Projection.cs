using EdgeCC.Engine.Health;
using EdgeCC.Engine.Ports;
using EdgeCC.Model.Identity;
using EdgeCC.Storage.Journals;
using Microsoft.Extensions.Logging;

namespace EdgeCC.Storage.Projections;

/// <summary>
/// What of the journal can be asked: interactions and whose they are, in LiteDB. It follows the journal a moment behind and
/// is never the source of truth: missing, damaged, not closed in order or of another epoch, it is made anew.
/// </summary>
public sealed partial class Projection : IInteractionQuery, IHealthCheck, IAsyncDisposable
{
    private const string Name = "Projection";
    private const int RecordsAtOnce = 500;
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(30);

    private readonly ProjectionFiles _files;
    private readonly Journal _journal;
    private readonly TimeProvider _time;
    private readonly ILogger<Projection> _logger;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _following;

    private volatile ProjectionStore? _store;
    private volatile string? _trouble;
    private long _applied;

    /// <summary>Facts taken in so far while the database is made anew; 0 when it is not.</summary>
    private long _remade;

    /// <param name="folder">Where: nothing else may lie in it.</param>
    /// <param name="journal">The truth it follows.</param>
    /// <param name="time">Paces the tries after trouble.</param>
    /// <param name="logger">For the technician.</param>
    public Projection(string folder, Journal journal, TimeProvider time, ILogger<Projection> logger)
    {
        (_files, _journal, _time, _logger) = (new ProjectionFiles(folder), journal, time, logger);
        _following = Task.Run(FollowAsync);
    }

    /// <summary>The last sequence that can be asked about.</summary>
    public long Applied => Volatile.Read(ref _applied);

    /// <inheritdoc/>
    public IReadOnlyList<InteractionSummary> RecentInteractions(int most) =>
        Ask(store => store.RecentInteractions(most)) ?? [];

    /// <summary>
    /// A customer's interactions, newest first: those of every profile merged with this one, and of this one alone once
    /// that was taken back.
    /// </summary>
    public IReadOnlyList<InteractionSummary> InteractionsOf(CustomerId customer) =>
        Ask(store => store.InteractionsOf(customer)) ?? [];

    /// <inheritdoc/>
    public HealthFinding Look()
    {
        var behind = _journal.LastSequence - Applied;
        var remade = Volatile.Read(ref _remade);
        return (_trouble, remade, behind) switch
        {
            ({ } trouble, _, _) => Warn($"Lists are out of date ({trouble}); they are being made anew from the journal."),
            (_, > 0, _) => Warn($"Lists are being made anew from the journal: {remade} facts so far."),
            (_, _, > RecordsAtOnce) => new HealthFinding(Name, HealthLevel.Well, $"{behind} facts behind."),
            _ => new HealthFinding(Name, HealthLevel.Well, "Up to date."),
        };
    }

    /// <summary>Stops following and closes the database in order.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _following;
    }

    private static HealthFinding Warn(string text) => new(Name, HealthLevel.Warning, text);

    // Nothing is known while there is no database, or a broken one that the follower is about to meet as well.
    private T? Ask<T>(Func<ProjectionStore, T?> question)
        where T : class
    {
        try
        {
            return _store is { } store ? question(store) : null;
        }
        catch (Exception trouble)
        {
            LogTrouble(_logger, trouble);
            return null;
        }
    }

    private async Task FollowAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                await FollowUntilTroubleAsync();
                Close();
            }
            catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
            {
                Discard();
            }
            catch (Exception trouble)
            {
                // LiteDB may throw anything over a broken file: it is thrown away and made anew.
                _trouble = trouble.Message;
                LogTrouble(_logger, trouble);
                Discard();
                await Task.Delay(RetryAfter, _time, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task FollowUntilTroubleAsync()
    {
        _store ??= _files.Open();
        Begin(_store);
        _trouble = null;
        while (!_stopping.IsCancellationRequested)
        {
            var records = _journal.ReadAfter(Applied, RecordsAtOnce);
            if (records.Count > 0)
            {
                _store.Apply(records);
                Volatile.Write(ref _applied, records[^1].Sequence);
            }
            else
            {
                await _journal.WaitForAfterAsync(Applied, _stopping.Token)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    // Goes on from where the database stands, or from the very beginning.
    private void Begin(ProjectionStore store)
    {
        if (store.Applied is { } place && place.Epoch == _journal.Epoch && place.Sequence <= _journal.LastSequence)
        {
            Volatile.Write(ref _applied, place.Sequence);
            return;
        }

        Discard();
        Volatile.Write(ref _remade, 0);
        _store = store = _files.Open();
        var last = 0L;
        foreach (var records in _journal.ReadAll().Chunk(RecordsAtOnce))
        {
            _stopping.Token.ThrowIfCancellationRequested();
            store.Apply(records);
            Volatile.Write(ref _remade, _remade + records.Length);
            last = records[^1].Epoch == _journal.Epoch ? records[^1].Sequence : 0;
        }

        store.MarkApplied(_journal.Epoch, last);
        Volatile.Write(ref _applied, last);
        Volatile.Write(ref _remade, 0);
    }

    private void Close()
    {
        _store?.Dispose();
        _store = null;
        _files.MarkClosed();
    }

    private void Discard()
    {
        try
        {
            _store?.Dispose();
            _store = null;
            _files.Delete();
        }
        catch (Exception trouble)
        {
            LogTrouble(_logger, trouble);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The projection is made anew from the journal.")]
    private static partial void LogTrouble(ILogger logger, Exception trouble);
}
