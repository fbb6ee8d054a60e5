using EdgeCC.Engine.Events;
using EdgeCC.Engine.Ports;
using EdgeCC.Sync.Wire;

namespace EdgeCC.Sync.Uplinks;

/// <summary>Sends the journal over one connection until it breaks.</summary>
internal sealed class UplinkSession(
    BrokerConnection connection,
    IJournalReader journal,
    IUplinkCursor cursor,
    IMailbox mailbox,
    UplinkManners manners,
    TimeProvider time)
{
    private readonly long _start = time.GetTimestamp();
    private readonly SendWindow _window = new(cursor.Acknowledged, FactBatch.MostRecords, manners);
    private readonly int _longestPayload = Math.Min(manners.BatchLength, connection.LongestPayload);

    private TimeSpan _heardAt;

    /// <summary>True once the receiver has acknowledged something new: the whole way works.</summary>
    public bool ReachedTheReceiver { get; private set; }

    private TimeSpan Now => time.GetElapsedTime(_start);

    private TimeSpan PingAt => _heardAt + (manners.KeepAlive / 2);

    /// <summary>Returns when the connection has broken.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        while (!connection.Acknowledgements.Completion.IsCompleted)
        {
            cancellation.ThrowIfCancellationRequested();
            await TakeAcknowledgementsAsync(cancellation);
            _window.RewindWhenOverdue(Now);
            if (_window.MaySend(journal.LastSequence, Now))
            {
                await SendAsync(cancellation);
            }
            else if (Now >= PingAt)
            {
                await connection.PingAsync(cancellation);
                _heardAt = Now;
            }
            else
            {
                await WaitAsync(cancellation);
            }
        }
    }

    // An acknowledgement of another epoch is late news of an older journal; one of what was never written is nonsense.
    private async Task TakeAcknowledgementsAsync(CancellationToken cancellation)
    {
        while (connection.Acknowledgements.TryRead(out var acknowledgement))
        {
            _heardAt = Now;
            if (acknowledgement.Epoch == journal.Epoch && acknowledgement.Sequence <= journal.LastSequence)
            {
                await TakeAsync(acknowledgement, cancellation);
            }
        }
    }

    private async Task TakeAsync(Acknowledgement acknowledgement, CancellationToken cancellation)
    {
        if (_window.Acknowledge(acknowledgement.Sequence, Now))
        {
            cursor.Move(acknowledgement.Sequence);
            ReachedTheReceiver = true;
            await mailbox.PostAsync(new UplinkAcknowledged(acknowledgement.Sequence), time, cancellation);
        }

        if (acknowledgement.Resend)
        {
            _window.Rewind();
        }
    }

    private async Task SendAsync(CancellationToken cancellation)
    {
        if (FactBatch.Read(journal, _window.LastSent, _longestPayload) is { } batch)
        {
            _window.Sent(batch.Last, Now);
            await connection.PublishAsync(batch, cursor.Acknowledged, cancellation);
            _heardAt = Now;
        }
    }

    // For new facts, an acknowledgement, the end of the connection, or the time to do something unasked.
    private async Task WaitAsync(CancellationToken cancellation)
    {
        var newest = journal.LastSequence;
        var deadline = _window.NextDeadline(newest) is { } next && next < PingAt ? next : PingAt;
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await Task.WhenAny(
            journal.WaitForAfterAsync(newest, enough.Token),
            connection.Acknowledgements.WaitToReadAsync(enough.Token).AsTask(),
            Task.Delay(deadline > Now ? deadline - Now : TimeSpan.Zero, time, enough.Token));
        await enough.CancelAsync();
    }
}
