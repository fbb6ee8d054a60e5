using System.Threading.Channels;
using EdgeCC.Engine.Events;
using EdgeCC.Engine.Ports;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Walk;
using EdgeCC.Storage.Journals;

namespace EdgeCC.Wire.Tests.Uplink;

/// <summary>Appends a fact whenever one has become durable: a branch that never rests.</summary>
internal sealed class Traffic : IMailbox
{
    private static readonly TimeSpan Cap = TimeSpan.FromSeconds(60);

    private readonly Channel<long> _acknowledged = Channel.CreateUnbounded<long>();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Journal? _journal;
    private volatile bool _ending;
    private int _appended;
    private long _upTo;

    public void Begin(Journal journal)
    {
        _journal = journal;
        Append();
    }

    /// <summary>Appends no more; returns when what was appended is durable.</summary>
    public Task EndAsync()
    {
        _ending = true;
        return _ended.Task.WaitAsync(Cap);
    }

    /// <summary>Waits until the platform has acknowledged everything up to a sequence.</summary>
    public async Task AcknowledgedAsync(long sequence)
    {
        using var cap = new CancellationTokenSource(Cap);
        while (_upTo < sequence)
        {
            _upTo = await _acknowledged.Reader.ReadAsync(cap.Token);
        }
    }

    public bool TryPost(Event @event)
    {
        switch (@event)
        {
            case FactsKept when _ending:
                _ended.TrySetResult();
                break;
            case FactsKept:
                Append();
                break;
            case UplinkAcknowledged acknowledged:
                _acknowledged.Writer.TryWrite(acknowledged.Sequence);
                break;
        }

        return true;
    }

    private void Append() => _journal!.TryAppend(new ApplianceStarted(DateTimeOffset.UnixEpoch, $"{++_appended}"));
}
