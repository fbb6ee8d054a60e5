using EdgeCC.Engine.Events;
using EdgeCC.Engine.Ports;

namespace EdgeCC.Storage.Journals;

public sealed partial class Journal
{
    // One batch after another: what arrives while one is being synced makes up the next (group commit).
    private async Task WriteAsync(SegmentWriter writer)
    {
        using var _ = writer;
        try
        {
            while (await _waiting.Reader.WaitToReadAsync())
            {
                var batch = TakeBatch();
                if (!await KeepAsync(writer, batch))
                {
                    LogLoss(_logger, batch.Records.Count + _waiting.Reader.Count);
                    return;
                }

                Publish(batch);
                await PostAsync(new FactsKept(batch.Records));
            }
        }
        catch (Exception bug)
        {
            LogEnd(_logger, bug);
            _waiting.Writer.TryComplete();
            _trouble = "it has stopped; restart the service";
        }
    }

    private Batch TakeBatch()
    {
        var batch = new Batch(_lastSequence, _inventory.Header);
        while (batch.Frames.Length < _limits.BatchLength && _waiting.Reader.TryRead(out var next))
        {
            batch.Add(next.Fact, next.Json);
        }

        return batch;
    }

    // False: the disk refused to the last, and the service stops.
    private async Task<bool> KeepAsync(SegmentWriter writer, Batch batch)
    {
        for (var wait = _limits.FirstRetry; Refusal(writer, batch) is { } refusal; wait = Longer(wait))
        {
            if (_stopping.IsCancellationRequested)
            {
                return false;
            }

            await StallAsync(refusal);
            await DelayAsync(wait);
        }

        await RecoverAsync();
        return true;
    }

    private static Exception? Refusal(SegmentWriter writer, Batch batch)
    {
        try
        {
            writer.Append(batch);
            return null;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return refusal;
        }
    }

    private async Task StallAsync(Exception refusal)
    {
        var isNew = _trouble is null;
        _trouble = refusal.Message;
        if (isNew)
        {
            LogStall(_logger, refusal);
            await PostAsync(new JournalStalled(refusal.Message));
        }
    }

    private async Task RecoverAsync()
    {
        if (_trouble is not null)
        {
            _trouble = null;
            LogRecovery(_logger);
            await PostAsync(new JournalRecovered());
        }
    }

    private void Publish(Batch batch)
    {
        Volatile.Write(ref _lastSequence, batch.Last);
        Interlocked.Exchange(ref _grown, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously))
            .SetResult();
    }

    // A full mailbox holds the journal up, and with it the bounded queue: what is durable is not forgotten to be told.
    private Task PostAsync(EngineEvent @event) => _mailbox.PostAsync(@event, _time, _stopping.Token);

    private async Task DelayAsync(TimeSpan time) =>
        await Task.Delay(time, _time, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private TimeSpan Longer(TimeSpan wait) => wait * 2 < _limits.LongestRetry ? wait * 2 : _limits.LongestRetry;
}
