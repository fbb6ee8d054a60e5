using EdgeCC.Model.Facts;

namespace EdgeCC.Storage.Journals;

public sealed partial class Journal
{
    /// <inheritdoc/>
    /// <exception cref="JournalDamagedException">What was durable can no longer be read.</exception>
    public IReadOnlyList<JournalRecord> ReadAfter(long sequence, int most)
    {
        var reading = new JournalReading(_folder);
        return [.. _chain.After(_inventory.Life, sequence)
            .SelectMany(span => reading.ReadAfter(span, sequence))
            .Take(most)];
    }

    /// <summary>
    /// Everything durable that can be read, of every life, oldest first: what state is restored from at the start
    /// (there is no snapshot yet) and projections are rebuilt from. What is damaged is passed over.
    /// </summary>
    public IEnumerable<JournalRecord> ReadAll()
    {
        var reading = new JournalReading(_folder);
        return _chain.All().SelectMany(reading.Read);
    }

    /// <inheritdoc/>
    public async Task WaitForAfterAsync(long sequence, CancellationToken cancellation)
    {
        while (true)
        {
            // Taken before looking, so that growth between the look and the wait is not missed.
            var grown = Volatile.Read(ref _grown).Task;
            if (LastSequence > sequence)
            {
                return;
            }

            await grown.WaitAsync(cancellation);
        }
    }
}
