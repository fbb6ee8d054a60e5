using EdgeCC.Engine.Events;
using EdgeCC.Engine.Ports;
using EdgeCC.Model.Facts;
using EdgeCC.TestKit.Time;

namespace EdgeCC.Scenarios.Tests.Branches;

/// <summary>A journal that keeps facts a moment later, and survives the branch's restarts.</summary>
internal sealed class VirtualJournal(Timeline time)
{
    private static readonly TimeSpan CommitDelay = TimeSpan.FromMilliseconds(5);

    private readonly List<JournalRecord> _records = [];
    private readonly Queue<Action> _waiting = new();
    private bool _stalled;

    public IReadOnlyList<JournalRecord> Records => _records;

    /// <summary>True: the disk is full, nothing can be kept.</summary>
    public bool Full { get; set; }

    /// <summary>True: the disk does not answer; what is appended is kept once it does.</summary>
    public bool Stalled
    {
        get => _stalled;
        set
        {
            _stalled = value;
            while (!_stalled && _waiting.TryDequeue(out var keep))
            {
                keep();
            }
        }
    }

    /// <summary>What came after the last fact of a kind did not reach the disk.</summary>
    public void LoseAfter<TFact>()
        where TFact : Fact
    {
        var last = _records.FindLastIndex(record => record.Fact is TFact);
        _records.RemoveRange(last + 1, _records.Count - last - 1);
    }

    public IJournalPort For(IMailbox mailbox) => new Port(this, mailbox, time);

    private sealed class Port(VirtualJournal journal, IMailbox mailbox, Timeline time) : IJournalPort
    {
        public bool TryAppend(Fact fact)
        {
            if (journal.Full)
            {
                return false;
            }

            if (journal.Stalled)
            {
                journal._waiting.Enqueue(() => Keep(fact));
            }
            else
            {
                Keep(fact);
            }

            return true;
        }

        private void Keep(Fact fact)
        {
            var record = new JournalRecord("scenario-1", "epoch", journal._records.Count + 1, fact);
            journal._records.Add(record);
            time.In(CommitDelay, () => mailbox.TryPost(new FactsKept([record])));
        }
    }
}
