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

    public IReadOnlyList<JournalRecord> Records => _records;

    /// <summary>True: the disk is full, nothing can be kept.</summary>
    public bool Full { get; set; }

    public IJournalPort For(IMailbox mailbox) => new Port(this, mailbox, time);

    private sealed class Port(VirtualJournal journal, IMailbox mailbox, Timeline time) : IJournalPort
    {
        public bool TryAppend(Fact fact)
        {
            if (journal.Full)
            {
                return false;
            }

            var record = new JournalRecord("scenario-1", "epoch", journal._records.Count + 1, fact);
            journal._records.Add(record);
            time.In(CommitDelay, () => mailbox.TryPost(new FactsKept([record])));
            return true;
        }
    }
}
