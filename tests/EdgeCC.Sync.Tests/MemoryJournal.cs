using EdgeCC.Engine.Ports;
using EdgeCC.Model.Facts;

namespace EdgeCC.Sync.Tests;

/// <summary>A journal in memory, every fact of which is durable at once.</summary>
internal sealed class MemoryJournal(string epoch = "e1") : IJournalReader
{
    private readonly Lock _gate = new();
    private readonly List<JournalRecord> _records = [];
    private TaskCompletionSource _grown = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Appliance => "box-1";

    public string Epoch => epoch;

    public long LastSequence
    {
        get
        {
            lock (_gate)
            {
                return _records.Count;
            }
        }
    }

    /// <summary>Appends so many facts, each so long.</summary>
    public void Append(int count, int padding = 0)
    {
        lock (_gate)
        {
            for (var i = 0; i < count; i++)
            {
                var fact = new ApplianceStarted(DateTimeOffset.UnixEpoch, $"{_records.Count + 1}{new string('x', padding)}");
                _records.Add(new JournalRecord(Appliance, epoch, _records.Count + 1, fact));
            }

            _grown.SetResult();
            _grown = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    public IReadOnlyList<JournalRecord> ReadAfter(long sequence, int most)
    {
        lock (_gate)
        {
            return [.. _records.Skip((int)sequence).Take(most)];
        }
    }

    public async Task WaitForAfterAsync(long sequence, CancellationToken cancellation)
    {
        while (true)
        {
            Task grown;
            lock (_gate)
            {
                if (_records.Count > sequence)
                {
                    return;
                }

                grown = _grown.Task;
            }

            await grown.WaitAsync(cancellation);
        }
    }
}
